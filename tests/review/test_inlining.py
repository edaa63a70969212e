"""What is inlined into the page cannot leave its element, and says what it said."""

import re
from pathlib import Path

import pytest

from briefgen.errors import ResourceError
from briefgen.resources import resource_folder
from briefgen.review.inlining import joined_modules, source_of


def test_modules_follow_those_that_they_import_each_once(tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text(
        'import { a } from "./one.js";\nimport { b } from "./two.js";\n\na(b);\n', "utf-8"
    )
    (tmp_path / "one.js").write_text(
        'import { b } from "./two.js";\nexport function a() {}\n', "utf-8"
    )
    (tmp_path / "two.js").write_text("export const b = 1;\n", "utf-8")
    script = joined_modules(tmp_path, "main")
    assert script.split() == ["const", "b", "=", "1;", "function", "a()", "{}", "a(b);"]


def test_a_missing_module_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"main\.js: cannot be read"):
        joined_modules(tmp_path, "main")


def test_no_import_or_export_is_left_in_the_script_of_the_page() -> None:
    folder = resource_folder("templates") / "review"
    script = joined_modules(folder, "main")
    assert re.findall(r"(?m)^\s*(?:import|export)\b.*", script) == []
    assert "</script" not in script
    names = {path.stem for path in folder.glob("*.js")}
    comments = [path.read_text("utf-8").splitlines()[0] for path in folder.glob("*.js")]
    assert len(names) == len(comments)
    assert [comment for comment in comments if comment not in script] == []


def test_the_digest_is_the_one_that_browsers_reckon() -> None:
    # The example of the W3C's Content Security Policy Level 3, section 2.3.1.
    assert source_of("doSomething();") == "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='"
