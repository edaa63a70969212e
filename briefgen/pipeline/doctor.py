"""What is installed of all that briefgen needs, and what to do about what is missing.

Nothing heavy is loaded: versions are read from the packages' metadata, and the libraries under
WeasyPrint are asked for themselves, since importing WeasyPrint fails without them.
"""

import ctypes
import importlib.util
import json
import platform
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from briefgen import __version__
from briefgen.brief import SCHEMA_FILE, dump_schema
from briefgen.errors import ResourceError
from briefgen.extract import DEFAULT_MODEL
from briefgen.resources import resource_folder

_PYTHON: Final = (3, 11)
# As in pyproject.toml: the least version, and the first that is too new.
_SPACY: Final = ((3, 8), (3, 9))
_WEASYPRINT: Final = ((69,), None)

# The libraries that WeasyPrint loads: their files on Linux and on macOS, and who brings them there.
_LIBRARIES: Final = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0-0"),
    "HarfBuzz subset": (
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset0",
    ),
}
# One file of each kind that the outputs are set from.
_TEMPLATES: Final = ("markdown/brief.md.j2", "html/page.html.j2", "html/print.html.j2")
_STYLES: Final = "styles/print.css"
_FONT: Final = re.compile(r"url\(\"(fonts/[^\"]+)\"\)")
_REINSTALL: Final = "install briefgen again from its wheel, or restore the folder in the checkout"

_Version = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that briefgen needs.

    Attributes:
        name: what it is.
        found: its version or place, or what is wrong with it.
        mend: what to do about it, or None where all is well.
    """

    name: str
    found: str
    mend: str | None = None

    @property
    def fine(self) -> bool:
        """Whether it is there and fit for use."""
        return self.mend is None


def examine(model: str | None = None) -> tuple[Check, ...]:
    """Look for all that briefgen needs.

    Args:
        model: import name or folder of a spaCy pipeline; None for the one that briefgen brings.
    """
    return (
        Check("briefgen", __version__),
        _python(),
        _package("spaCy", "spacy", *_SPACY),
        _model(model or DEFAULT_MODEL),
        _package("WeasyPrint", "weasyprint", *_WEASYPRINT),
        *(_library(name, *files) for name, files in _LIBRARIES.items()),
        _resource("fonts", _fonts),
        _resource("templates", _templates),
        _resource("schema", _schema),
    )


def _python() -> Check:
    found = platform.python_version()
    wanted = ".".join(map(str, _PYTHON))
    mend = None if sys.version_info >= _PYTHON else f"install Python {wanted} or later"
    return Check("Python", found, mend)


def _package(name: str, package: str, least: _Version, too_new: _Version | None) -> Check:
    wanted = f">={_dotted(least)}" + (f",<{_dotted(too_new)}" if too_new else "")
    mend = f"pip install '{package}{wanted}'"
    try:
        found = version(package)
    except PackageNotFoundError:
        return Check(name, "not installed", mend)
    numbers = tuple(int(number) for number in re.findall(r"\d+", found)[:3])
    fits = least <= numbers and (too_new is None or numbers < too_new)
    return Check(name, found, None if fits else mend)


def _model(name: str) -> Check:
    meta_file = _model_folder(name) / "meta.json"
    try:
        meta = json.loads(meta_file.read_text(encoding="utf-8"))
        label, language = f"{name} {meta['version']}", meta["lang"]
    except (OSError, ValueError, KeyError, TypeError):
        mend = "install that pipeline's package, or leave out --model"
        if name == DEFAULT_MODEL:
            mend = f"pip install {name.replace('_', '-')}"
        return Check("language model", f"{name} is not installed", mend)
    if language != "en":
        mend = "name an English pipeline"
        return Check("language model", f"{label} is for {language!r}", mend)
    return Check("language model", label)


def _model_folder(name: str) -> Path:
    """Return the folder of a pipeline, which need not be there; nothing of it is loaded."""
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    return Path(spec.origin).parent if spec and spec.origin else Path(name)


def _library(name: str, linux: str, mac: str, package: str) -> Check:
    for file in (linux, mac):
        try:
            library = ctypes.CDLL(file)
        except OSError:
            continue
        return Check(name, _pango_version(library) if name == "Pango" else file)
    mend = f"on Debian or Ubuntu: sudo apt-get install {package}; on macOS: brew install pango"
    return Check(name, "not found; without it there is no PDF", mend)


def _pango_version(library: ctypes.CDLL) -> str:
    library.pango_version_string.restype = ctypes.c_char_p
    found: bytes = library.pango_version_string()
    return found.decode("ascii")


def _resource(name: str, examine_it: Callable[[], str]) -> Check:
    try:
        return Check(name, examine_it())
    except (ResourceError, OSError) as error:
        return Check(name, str(error), _REINSTALL)


def _fonts() -> str:
    folder = resource_folder("templates")
    files = _named_fonts(folder)
    for file in files:
        (folder / file).stat()
    return f"{len(set(files))} in {folder / 'fonts'}"


def _named_fonts(folder: Path) -> list[str]:
    return _FONT.findall((folder / _STYLES).read_text(encoding="utf-8"))


def _templates() -> str:
    folder = resource_folder("templates")
    for file in _TEMPLATES:
        (folder / file).stat()
    return str(folder)


def _schema() -> str:
    file = resource_folder("schemas") / SCHEMA_FILE
    if file.read_text(encoding="utf-8") != dump_schema():
        raise ResourceError(f"{file}: is of another version of briefgen")
    return str(file)


def _dotted(numbers: _Version) -> str:
    return ".".join(map(str, numbers))
