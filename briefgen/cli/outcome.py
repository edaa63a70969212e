"""What is said of a run over articles: what was left out, what came of it, and its exit code."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.cli.console import Console, complain
from briefgen.cli.exits import ExitCode, exit_code

if TYPE_CHECKING:
    from briefgen.brief import Brief
    from briefgen.pipeline import Kept, Outcome, Update

_COUNTED = (
    ("actors", "actor"),
    ("statements", "statement"),
    ("measures", "measure"),
    ("casualties", "casualty figure"),
    ("open_questions", "open question"),
)


def report(outcome: "Outcome", console: Console) -> ExitCode:
    """Say what came of a run and return the exit code."""
    console.refused(outcome.refused)
    say_kept(outcome.kept)
    if outcome.older:
        names = ", ".join(map(str, outcome.older))
        console.remark(f"{names}: older than the brief; `briefgen render` makes them anew")
    read: dict[str | None, str] = {}
    for article in outcome.articles:
        read[article.document.sha256] = article.source
        console.detail(f"{article.source}: read, {len(article.text):,} characters")
    for repeat in outcome.repeats:
        first = read[repeat.document.sha256]
        console.detail(f"{repeat.source}: the same text as {first}; read once")
    if outcome.ungrounded:
        items = number_of(outcome.ungrounded, "item")
        console.detail(f"left out: {items} whose words do not stand in the text")
    if outcome.update and outcome.brief:
        say_update(outcome.update, outcome.brief, console)
    if outcome.brief and outcome.articles:
        console.remark(summary(outcome.brief))
    return exit_code(refused=bool(outcome.refused))


def say_update(told: "Update", brief: "Brief", console: Console) -> None:
    """Say what became of an edited brief, and of what people wrote there."""
    if told.unknown:
        console.remark("nothing tells what the machine wrote: every word counts as a person's")
    if not told.is_new:
        console.remark(f"nothing is new; version {brief.version} stays as it is")
        return
    console.remark(f"version {brief.version} replaces version {told.before.version}")
    for name in told.revised:
        console.remark(f"{name}: read anew, since its text has changed")
    for name in told.lost:
        console.remark(f"{name}: its words do not stand in the new text, or not once; look at it")
    if told.before.status == "final":
        console.remark("the new version is a draft: nobody has confirmed all of it")
    for missing in told.merge.missing:
        console.remark(f"{missing.item}: {missing.field} names {missing.name} no more: it is gone")
    for conflict in told.merge.conflicts:
        console.remark(
            f"{conflict.place}: changed by a person and by the articles; the person's words stand"
        )


def say_kept(kept: "Iterable[Kept | None]") -> None:
    """Say of each file that was replaced where what a person had written there is kept."""
    for file in kept:
        if file is not None:
            what = "was edited" if file.edited else "was there already"
            complain(f"{file.path}: {what}; what it held is kept as {file.copy}")


def summary(brief: "Brief") -> str:
    """Say in a line how much is in a brief."""
    counts = ", ".join(number_of(len(getattr(brief, name)), noun) for name, noun in _COUNTED)
    return f"{number_of(len(brief.documents), 'document')}: {counts}"


def number_of(number: int, noun: str) -> str:
    """Return "1 item", "2 items"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
