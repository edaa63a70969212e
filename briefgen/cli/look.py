"""The options of what documents show and how they look, the same for all commands that set some."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click

from briefgen.cli.options import several
from briefgen.errors import RenderError

if TYPE_CHECKING:
    from briefgen.render import Look
    from briefgen.render.look import Paper, Variant

# As in `briefgen.render.look`, which loads too slowly for `--help`; a test compares them.
PAPERS: Final = ("a4", "letter")
VARIANTS: Final = ("pdf/ua-1", "pdf/a-3u")
DEFAULT_ACCENT: Final = "#1f4e79"

# What says that no look is asked for.
_DEFAULTS: Final = {
    "accent": None,
    "logo": None,
    "logo_alt": None,
    "lang": None,
    "template_dir": None,
    "paper": PAPERS[0],
    "pdf_variant": VARIANTS[0],
}

Command = TypeVar("Command", bound=Callable[..., Any])
Value = TypeVar("Value")


class LookOption(click.Option):
    """An option of how documents look: help lists these under a heading of their own."""


class DocumentCommand(click.Command):
    """A command that sets documents."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, those of how documents look behind the others."""
        every = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        looks = [option for option in every if isinstance(option, LookOption)]
        others = [option for option in every if option not in looks]
        for heading, options in (("Options", others), ("How documents look", looks)):
            records = [option.get_help_record(ctx) for option in options]
            with formatter.section(heading):
                formatter.write_dl([record for record in records if record])


def contents_options(command: Command) -> Command:
    """Add what says which items documents show."""
    return several(
        command,
        click.option(
            "--attitudes",
            is_flag=True,
            help="Show in the documents what people want, think and fear, too.",
        ),
        click.option(
            "--max-items",
            type=click.IntRange(min=1),
            metavar="N",
            help="Show at most N items in each section of the documents.",
        ),
    )


def look_options(command: Command) -> Command:
    """Add what says how documents look; the command gets all of it as one ``look``.

    That is None where nothing but the defaults is asked for: what is not needed is not loaded.
    """

    @wraps(command)
    def with_look(*arguments: Any, **values: Any) -> Any:  # noqa: ANN401 -- click's values
        chosen = {name: values.pop(name) for name in _DEFAULTS}
        look = None if chosen == _DEFAULTS else _look(**chosen)
        return command(*arguments, look=look, **values)

    return several(
        cast("Command", with_look),
        _option(
            "--accent",
            metavar="COLOUR",
            help=f"Colour of the house, such as {DEFAULT_ACCENT}, the default.",
        ),
        _option(
            "--logo",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="SVG, PNG or JPEG for the head of HTML and PDF.",
        ),
        _option(
            "--logo-alt",
            metavar="TEXT",
            help="Text in place of the logo; by default who prepared the brief.",
        ),
        _option(
            "--lang",
            metavar="TAG",
            help="Language that documents are said to be in; by default en.",
        ),
        _option(
            "--template-dir",
            type=click.Path(path_type=Path),
            metavar="DIR",
            help="Folder of your own templates, styles and fonts.",
        ),
        _option(
            "--paper",
            type=click.Choice(PAPERS),
            default=PAPERS[0],
            show_default=True,
            help="Size of the PDF's pages.",
        ),
        _option(
            "--pdf-variant",
            type=click.Choice(VARIANTS),
            default=VARIANTS[0],
            show_default=True,
            help="PDF standard: for all readers, or for archives.",
        ),
    )


def _look(
    *,
    accent: str | None,
    logo: Path | None,
    logo_alt: str | None,
    lang: str | None,
    template_dir: Path | None,
    paper: "Paper",
    pdf_variant: "Variant",
) -> "Look":
    """Return the look that options ask for.

    Raises:
        RenderError: the logo or the folder of templates cannot be used.
    """
    from briefgen.render import (
        DEFAULT_LOOK,
        Look,
        language_tag,
        open_house,
        palette_of,
        read_logo,
    )

    if logo_alt is not None and logo is None:
        raise click.UsageError("--logo-alt is the text of a --logo; name that, too.")
    return Look(
        paper=paper,
        variant=pdf_variant,
        palette=_value("--accent", palette_of, accent, DEFAULT_LOOK.palette),
        logo=read_logo(logo, logo_alt) if logo else None,
        language=_value("--lang", language_tag, lang, DEFAULT_LOOK.language),
        house=open_house(template_dir) if template_dir else None,
    )


def _value(option: str, reader: Callable[[str], Value], text: str | None, default: Value) -> Value:
    """Read the value of an option; what is wrong with it is said with the option's name."""
    try:
        return default if text is None else reader(text)
    except RenderError as error:
        raise click.BadParameter(f"{error}.", param_hint=option) from error


def _option(*names: str, **settings: Any) -> Callable[[Command], Command]:  # noqa: ANN401 -- click's
    return click.option(*names, cls=LookOption, **settings)
