"""``briefgen review``: the page on which a person reviews a brief, and what they decided there."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.console import Console, complain
from briefgen.cli.exits import ExitCode, exit_code
from briefgen.cli.inputs import read_brief, read_input
from briefgen.cli.options import STREAM, existing_path, talk, talk_options

if TYPE_CHECKING:
    from briefgen.brief import Brief

# One of these names a browser, or a screen that has one.
_SCREENS = ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
_EXAMPLE = "Example: briefgen review out/brief.json --sources articles/ -o out/review.html"


class PageByDefault(click.Group):
    """A group whose first word may be left out when it is ``page``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``page`` before words that begin with no command."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = ["page", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List what ``page`` takes, and the commands."""
        page = self.commands["page"]
        page.format_options(click.Context(page, parent=ctx), formatter)
        self.format_commands(ctx, formatter)


@click.group(
    cls=PageByDefault,
    epilog=_EXAMPLE,
    subcommand_metavar="BRIEF --sources DIR -o FILE | apply BRIEF DECISIONS",
    options_metavar="",
)
def review() -> None:
    """Review a brief beside its articles.

    Writes a page that needs no other file and no network. Every item stands there beside the words
    that it rests on, to be confirmed, rejected or reworded; the page exports the decisions, and
    `briefgen review apply` puts them into the brief, where every later update keeps them.
    """


@review.command(epilog=_EXAMPLE)
@click.argument("brief")
@click.option(
    "--sources",
    type=existing_path(),
    required=True,
    multiple=True,
    metavar="DIR|FILE",
    help="Folder of the articles, or one of them, each with its own --sources.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The page.",
)
@click.option(
    "--serve", is_flag=True, help="Serve it on 127.0.0.1 until interrupted, and open a browser."
)
@click.option("--no-browser", is_flag=True, help="With --serve: only say the address.")
@talk_options
def page(
    brief: str,
    sources: tuple[Path, ...],
    out: Path | None,
    *,
    serve: bool,
    no_browser: bool,
    quiet: bool,
    verbose: bool,
) -> ExitCode:
    """Write the page; the word `page` may be left out.

    With --serve it is served to this machine alone, with or without a file, and opened in a browser
    where a person looks on. The browser keeps the decisions until they are exported.
    """
    console = talk(quiet=quiet, verbose=verbose)
    if out is None and not serve:
        raise click.UsageError("name the page with -o FILE, or see it at once with --serve.")
    if no_browser and not serve:
        raise click.UsageError("--no-browser is of use with --serve only.")
    _, content = read_brief(brief)
    from briefgen.documents import SourceFolder
    from briefgen.review import review_page

    folder = SourceFolder(*sources)
    texts = {item.id: text for item in content.documents if (text := folder.find(item)) is not None}
    places = " or ".join(map(str, sources))
    missing = [item for item in content.documents if item.id not in texts]
    for document in missing:
        complain(f"{document.path or document.id}: not found in {places}; passages are shown")
    made = review_page(content, texts)
    if out is not None:
        from briefgen.pipeline import write_atomically

        write_atomically(out, made.encode("utf-8"))
        click.echo(out)
    if serve:
        _serve(made, content, console, with_browser=not no_browser and _is_watched())
    return exit_code(refused=bool(missing))


@review.command(epilog="Example: briefgen review apply out/brief.json decisions.json")
@click.argument("brief", type=click.Path(dir_okay=False))
@click.argument("decisions", type=click.Path(dir_okay=False, allow_dash=True))
@talk_options
def apply(brief: str, decisions: str, *, quiet: bool, verbose: bool) -> ExitCode:
    """Put decisions into a brief.

    DECISIONS is what the page exported. A decision counts where its item still says what was
    reviewed; the others are listed, and the exit code is 1. The brief before is kept in history/.
    """
    console = talk(quiet=quiet, verbose=verbose)
    if brief == STREAM:
        raise click.UsageError("name a file: the brief is written where it was read.")
    _, content = read_brief(brief)
    from briefgen.brief.characters import clean
    from briefgen.pipeline.reviewing import apply_review
    from briefgen.review import read_decisions

    decided = read_decisions(read_input(decisions).data, decisions)
    if (decided.brief.id, decided.brief.version) != (content.id, content.version):
        other = "another brief" if decided.brief.id != content.id else "another version"
        made_on = clean(f"{decided.brief.id} {decided.brief.version}")
        console.remark(f"{decisions}: made on {other}, {made_on}")
    outcome = apply_review(Path(brief), decided)
    applied = outcome.applied
    for left in applied.unapplied:
        complain(clean(f"{left.id}: not applied: {left.reason}"))
    if outcome.copy:
        console.remark(f"{brief}: what it held is kept as {outcome.copy}")
        console.remark("its documents are older now; `briefgen render` makes them anew")
    counts = (
        (len(applied.changed), "applied"),
        (len(applied.standing), "stood there already"),
        (len(applied.unapplied), "not applied"),
    )
    said = ", ".join(f"{count:,} {words}" for count, words in counts if count)
    console.remark(f"decisions: {said or 'none'}")
    if applied.changed:
        click.echo(brief)
    return exit_code(findings=bool(applied.unapplied))


def _is_watched() -> bool:
    """Whether a person sees what is printed, at a screen on which a browser can be opened."""
    has_screen = sys.platform in ("darwin", "win32") or any(map(os.environ.get, _SCREENS))
    return sys.stdout.isatty() and has_screen


def _serve(made: str, brief: "Brief", console: Console, *, with_browser: bool) -> None:
    """Serve the page until somebody interrupts."""
    from briefgen.review import PageServer

    with PageServer(made, brief.id) as server, suppress(KeyboardInterrupt):
        if server.server_port != server.usual_port:
            complain(
                f"port {server.usual_port} is taken, perhaps by this brief served in another "
                "window; a browser sees at this address nothing of what it keeps at that one"
            )
        click.echo(server.address)
        console.remark("Ctrl-C ends it")
        if with_browser:
            _open_browser(server.address)
        server.serve_forever()


def _open_browser(address: str) -> None:
    import threading
    import webbrowser

    # A browser in the terminal is waited for, and it waits for the page.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
