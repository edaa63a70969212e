"""The package's public names: those of ``__all__``, loaded when they are first used."""

import ast
import subprocess
import sys
from pathlib import Path

import briefgen

PUBLIC = {
    *("Brief", "BriefgenError", "Options", "Outcome", "__version__", "build", "dump"),
    *("extract_brief", "load", "render_html", "render_markdown", "render_pdf"),
}


def test_public_names_are_these() -> None:
    assert set(briefgen.__all__) == PUBLIC
    assert set(dir(briefgen)) >= PUBLIC


def test_every_public_name_is_there_whatever_was_imported_before() -> None:
    names = ", ".join(sorted(PUBLIC - {"__version__"}))
    for before in ("", "import briefgen.pipeline, briefgen.render; "):
        code = f"{before}from briefgen import {names}; import types; assert not any(isinstance("
        code += f"each, types.ModuleType) for each in ({names},))"
        subprocess.run([sys.executable, "-c", code], check=True)


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(briefgen.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.asname or alias.name
        for node in guarded.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert seen == PUBLIC - {"__version__"}


def test_an_unknown_name_is_refused_as_any_module_does() -> None:
    assert not hasattr(briefgen, "no_such_name")


def test_importing_the_package_loads_none_of_its_libraries() -> None:
    code = "import sys, briefgen; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"pydantic", "spacy", "weasyprint", "click", "rich", "jinja2"}
