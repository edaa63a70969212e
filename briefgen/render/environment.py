"""The Jinja environments: sandboxed, strict about what is undefined, escaping by default."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateRuntimeError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefgen.brief.characters import has_right_to_left, is_right_to_left
from briefgen.render.escaping import escape_markdown
from briefgen.render.faults import FAULTS, template_fault
from briefgen.render.folders import House, data_address, find_file, media_type, search_path
from briefgen.render.look import DEFAULT_LOOK, Look
from briefgen.render.text_chart import text_chart

MarkupName = Literal["html", "markdown"]

# The name under which templates of a house reach ours, whose place they take.
OURS: Final = "briefgen"
_POLICY: Final = (
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
)
# A process sets few looks, but a server's may be many.
_KEPT: Final = 8


def _as_markdown(value: object) -> object:
    """Escape an expression's value for Markdown, unless it is a macro's output."""
    if isinstance(value, Markup):
        return value
    return Markup(escape_markdown(str(value)))  # noqa: S704 -- safe is what escaping has made it


_FINALIZERS: Final = {"html": None, "markdown": _as_markdown}


def environment(markup: MarkupName, look: Look) -> ImmutableSandboxedEnvironment:
    """Return the environment for the templates of a markup language.

    Args:
        markup: Markdown is escaped as an expression is put out, and what is marked safe, such as a
            macro's output, is not escaped again.
        look: whose templates come first, and what all templates and macros know of it.
    """
    # Documents with different logos share one: a logo is given to each template as it is filled.
    shared = replace(look, logo=None, variant=DEFAULT_LOOK.variant)
    return _environment(markup, shared, has_logo=look.logo is not None)


@lru_cache(maxsize=_KEPT)
def _environment(
    markup: MarkupName, look: Look, *, has_logo: bool
) -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        loader=_loader(markup, look.house),
        autoescape=True,
        finalize=_FINALIZERS[markup],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.tests["right_to_left"] = is_right_to_left
    made.tests["with_right_to_left"] = has_right_to_left
    made.filters["text_chart"] = text_chart
    # The same brief always gives the same bytes.
    del made.globals["lipsum"], made.filters["random"]
    made.globals |= {
        "palette": look.palette,
        "paper": look.paper,
        "language": look.language,
        "policy": _policy(look.house, has_logo=has_logo),
        "embed": _embedder(look.house),
    }
    return made


def fill(
    markup: MarkupName,
    template: str,
    view: object,
    *,
    look: Look = DEFAULT_LOOK,
    prepared_by: str | None = None,
    data: Markup | None = None,
) -> str:
    """Fill a template with the view of a brief, or of what changed between two.

    Args:
        markup: the language that it is written in.
        template: the name of the template.
        view: what templates know as ``brief``.
        look: how the document looks.
        prepared_by: whose logo it is, where that does not say so itself.
        data: the brief as JSON that may stand in a page.

    Raises:
        RenderError: the template, or one that it needs, is missing or faulty.
    """
    logo = look.logo.of(prepared_by) if look.logo else None
    try:
        return (
            environment(markup, look)
            .get_template(template)
            .render(brief=view, logo=logo, data=data)
        )
    except FAULTS as error:
        raise template_fault(error, template, look.house) from error


class _ContainedLoader(FileSystemLoader):
    """Loads templates below some folders, and none to which a symbolic link leads out of them."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text, its file, and whether that is as it was.

        Raises:
            TemplateNotFound: there is none of that name.
        """
        text, file, is_current = super().get_source(environment, template)
        path = Path(file).resolve()
        if not any(path.is_relative_to(Path(folder).resolve()) for folder in self.searchpath):
            raise TemplateNotFound(template)
        return text, file, is_current


def _loader(markup: MarkupName, house: House | None) -> BaseLoader:
    """Look in the house's folder, then in ours; behind the prefix, in ours alone."""
    folders = search_path(house)
    paths = [path for folder in folders for path in (folder / markup, folder)]
    return ChoiceLoader(
        [PrefixLoader({OURS: _ContainedLoader(folders[-1])}), _ContainedLoader(paths)]
    )


def _policy(house: House | None, *, has_logo: bool) -> Markup:
    """The content security policy of a page: its own styles, and what it holds itself.

    Templates of a house can embed any font or image, those of ours among them.
    """
    held = ("font-src data:", "img-src data:") if house else ("img-src data:",) * has_logo
    return Markup("; ".join((*_POLICY, *held)))  # noqa: S704 -- no word of it is from outside


def _embedder(house: House | None) -> Callable[[str], str]:
    """Return what templates call for a font or image of their folders, to hold it themselves.

    It is a plain function: of an object, a template could reach the folders, and through their
    methods every file.
    """
    folders = search_path(house)

    def embed(name: str) -> str:
        kind = media_type(name)
        if not kind:
            raise TemplateRuntimeError(f"{name} is no font or image that a page can hold")
        path = find_file(name, folders)
        if path is None:
            raise TemplateRuntimeError(f"there is no {name} in the folders of the templates")
        return data_address(path.read_bytes(), kind)

    return embed
