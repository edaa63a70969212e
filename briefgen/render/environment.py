"""The Jinja environments: sandboxed, strict about what is undefined, escaping by default."""

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.brief.characters import has_right_to_left, is_right_to_left
from briefgen.errors import RenderError
from briefgen.render.escaping import escape_markdown
from briefgen.render.text_chart import text_chart
from briefgen.resources import resource_folder


def template_folder() -> Path:
    """Return the folder of the templates that ship with briefgen."""
    return resource_folder("templates")


def _as_markdown(value: object) -> object:
    """Escape an expression's value for Markdown, unless it is a macro's output."""
    if isinstance(value, Markup):
        return value
    return Markup(escape_markdown(str(value)))  # noqa: S704 -- safe is what escaping has made it


_FINALIZERS: Final = {"html": None, "markdown": _as_markdown}


@cache
def environment(language: str, folder: Path) -> ImmutableSandboxedEnvironment:
    """Return the environment for the templates of a markup language.

    Args:
        language: ``html`` or ``markdown``. Markdown is escaped as an expression is put out, and
            what is marked safe, such as a macro's output, is not escaped again.
        folder: the folder of the templates, with a folder for each language.
    """
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([folder / language, folder]),
        autoescape=True,
        finalize=_FINALIZERS[language],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.tests["right_to_left"] = is_right_to_left
    made.filters["text_chart"] = text_chart
    made.tests["with_right_to_left"] = has_right_to_left
    return made


def fill(language: str, template: str, view: object, *, paper: str = "a4") -> str:
    """Fill a template with the view of a brief, or of what changed between two.

    Args:
        language: ``html`` or ``markdown``.
        template: the name of the template.
        view: what templates know as ``brief``.
        paper: the size of a printed page, as CSS names it.

    Raises:
        RenderError: the template is missing or faulty.
    """
    folder = template_folder()
    try:
        return environment(language, folder).get_template(template).render(brief=view, paper=paper)
    except TemplateError as error:
        raise RenderError(
            f"{folder / language / template}: the template cannot be filled: {error}. "
            "Restore the templates that ship with briefgen."
        ) from error
