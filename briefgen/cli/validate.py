"""``briefgen validate``: all that is wrong with a brief, with the place and the mend."""

import shutil
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from briefgen.cli.console import Console, complain, wants_colour
from briefgen.cli.exits import ExitCode, exit_code
from briefgen.cli.fixing import show_fix, write_fix
from briefgen.cli.inputs import Input, pdf_stays, read_input
from briefgen.cli.options import STREAM, existing_path, talk, talk_options
from briefgen.errors import BriefgenError, InputError

if TYPE_CHECKING:
    from briefgen.validate import Report

DEFAULT_MAX_BYTES: Final = 90_000_000


@dataclass
class _Run:
    """What is asked for, and what came of it so far.

    Attributes:
        sources: what the evidence is held against.
        form: how findings are written.
        fix: whether what is certain is mended.
        dry_run: whether the mend is shown only.
        to_stream: whether standard output is for a mended brief alone.
        reports: what is wrong with each brief, as it is left.
        unread: the briefs that could not be read.
        unwritten: whether one could not be written.
    """

    console: Console
    sources: tuple[Path, ...]
    form: str
    fix: bool
    dry_run: bool
    to_stream: bool
    reports: "list[Report]" = field(default_factory=list)
    unread: list[InputError] = field(default_factory=list)
    unwritten: bool = False


@click.command(epilog="Example: briefgen validate out/brief.json --sources articles/")
@click.argument("briefs", metavar="BRIEF...", nargs=-1, required=True)
@click.option(
    "--sources",
    type=existing_path(),
    multiple=True,
    metavar="DIR|FILE",
    help="Folder of the articles, or one of them, each with its own --sources: holds the evidence "
    "against them, to the letter.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option(
    "--fix", is_flag=True, help="Mend what is certain; the old file is kept as BRIEF.bak."
)
@click.option("--dry-run", is_flag=True, help="Only show what --fix would change.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=DEFAULT_MAX_BYTES,
    show_default=True,
    metavar="N",
    help="Refuse larger briefs.",
)
@talk_options
def validate(
    briefs: tuple[str, ...],
    sources: tuple[Path, ...],
    form: str,
    *,
    strict: bool,
    fix: bool,
    dry_run: bool,
    max_bytes: int,
    quiet: bool,
    verbose: bool,
) -> ExitCode:
    """Check briefs that people have edited.

    Says of each fault where it is and how to mend it; - reads a brief from standard input. Exits
    with 0 when all are valid, 1 when one has errors, 2 when one cannot be read.
    """
    console = talk(quiet=quiet, verbose=verbose)
    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix.")
    if dry_run and form != "text":
        raise click.UsageError("--dry-run shows a diff; leave out --format.")
    if fix and STREAM in briefs and len(briefs) > 1:
        raise click.UsageError("--fix - writes one brief to standard output; name no other.")
    if briefs.count(STREAM) > 1:
        raise click.UsageError("- stands for standard input, which holds one brief; name it once.")
    run = _Run(console, sources, form, fix, dry_run, to_stream=fix and briefs == (STREAM,))
    with console.progress() as progress:
        for number, name in enumerate(briefs):
            progress("checking", number, len(briefs))
            try:
                run.reports.append(_checked(read_input(name, max_bytes), run))
            except InputError as error:
                complain(str(error))
                run.unread.append(error)
            except (BriefgenError, OSError):
                raise
            except Exception as error:  # noqa: BLE001 -- the other briefs are to be checked
                run.unread.append(_surprised(name, error, console))
    errors = sum(report.errors for report in run.reports)
    warnings = sum(report.warnings for report in run.reports)
    if not dry_run:
        _print(run)
    return exit_code(
        refused=bool(run.unread) or run.unwritten, findings=errors > 0 or (strict and warnings > 0)
    )


def _surprised(name: str, error: Exception, console: Console) -> InputError:
    """Say that a check failed where it must not; ``--verbose`` shows where in the program."""
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    bug = InputError(
        name,
        f"could not be checked ({what}); this is a bug in briefgen, please report it with the file",
    )
    complain(str(bug))
    console.detail("".join(traceback.format_exception(error)).rstrip())
    return bug


def _checked(read: Input, run: _Run) -> "Report":
    """Check a brief, and mend it where that is asked for; return what is wrong as it is left."""
    from briefgen.validate import check
    from briefgen.validate import fix as mend

    if not run.fix:
        return check(read.data, read.name, run.sources)
    if read.in_pdf and not run.dry_run:
        raise pdf_stays(read.name)
    fixed = mend(read.data, read.name, run.sources)
    if run.dry_run:
        show_fix(fixed, err=False)
        return fixed.was
    if not run.console.quiet and fixed.is_changed:
        err = run.to_stream or run.form != "text"
        show_fix(fixed, err=err)
        # The findings follow.
        click.echo(err=err)
    if write_fix(read, fixed, run.console):
        return fixed.report
    run.unwritten = True
    return fixed.was


def _print(run: _Run) -> None:
    from briefgen.validate import github_report, json_report, sarif_report

    match run.form:
        case "json":
            text = json_report(run.reports)
        case "sarif":
            text = sarif_report(run.reports, run.unread)
        case "github":
            text = github_report(run.reports, run.unread)
        case _:
            text = _text(run.reports, run.console, err=run.to_stream)
    # A file's name may hold bytes that are no UTF-8; the report must be.
    printed = text.encode("utf-8", errors="backslashreplace").decode("utf-8")
    click.echo(printed, nl=False, err=run.to_stream)


def _text(reports: "Sequence[Report]", console: Console, *, err: bool) -> str:
    from briefgen.validate import DEFAULT_WIDTH, text_report

    if not reports or (console.quiet and not any(report.findings for report in reports)):
        return ""
    stream = sys.stderr if err else sys.stdout
    width = shutil.get_terminal_size((DEFAULT_WIDTH, 0)).columns
    return text_report(
        reports,
        colour=wants_colour(err=err),
        width=width if stream.isatty() else DEFAULT_WIDTH,
    )
