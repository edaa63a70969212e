"""Which template is at fault, where, and why: an error of Jinja's in one line for its author."""

import re
import traceback
from pathlib import Path
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplatesNotFound, TemplateSyntaxError

from briefgen.errors import RenderError
from briefgen.render.folders import House, search_path

# What filling a template can raise: Jinja's errors, and those of expressions in it.
FAULTS: Final = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
_NO_FIELD: Final = re.compile(
    r"'(?:[\w.]*\.)?(?P<owner>\w+) object' has no attribute '(?P<name>\w+)'"
)
_NO_COMMENT_END: Final = "Missing end of comment tag"
_HOUSE_MEND: Final = "docs/templates.md says what templates know"
_OUR_MEND: Final = "restore the templates that ship with briefgen"


def template_fault(error: Exception, template: str, house: House | None) -> RenderError:
    """Return the error to raise when a template could not be filled or read.

    Args:
        error: what was raised.
        template: the name of the template that was asked for.
        house: whose templates came before ours.
    """
    place = _place(error, tuple(map(str, search_path(house))))
    is_ours, where = house is None, template
    if place:
        path, line = place
        if house and path.is_relative_to(house.folder):
            path = house.named / path.relative_to(house.folder)
        else:
            is_ours = True
        where = f"{path}:{line}"
    return RenderError(f"{where}: {_reason(error)}; {_OUR_MEND if is_ours else _HOUSE_MEND}")


def _place(error: Exception, folders: tuple[str, ...]) -> tuple[Path, int] | None:
    """The file and line of the innermost template that was being filled."""
    # Jinja's lexer gives the file as the name.
    if isinstance(error, TemplateSyntaxError) and (file := error.filename or error.name):
        return Path(file), error.lineno
    places = [
        (Path(frame.f_code.co_filename), line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith(folders)
    ]
    return places[-1] if places else None


def _reason(error: Exception) -> str:
    if isinstance(error, TemplatesNotFound):
        return f"there is none of the templates {', '.join(map(str, error.templates))}"
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name}"
    if isinstance(error, RecursionError):
        return "the template calls itself without end"
    if isinstance(error, TemplateSyntaxError) and error.message == _NO_COMMENT_END:
        return "{# begins a comment that does not end; where none is meant, write { #"
    message = error.message if isinstance(error, TemplateSyntaxError) else str(error)
    line = " ".join((message or "").split()).rstrip(".")
    return _NO_FIELD.sub(r"\g<owner> has no \g<name>", line) or type(error).__name__
