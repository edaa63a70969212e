"""What templates see of the changes between two briefs: what the briefs' documents show of them."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Brief, Item
from briefgen.brief.dates import moment_words
from briefgen.brief.labels import counted
from briefgen.diff import Changes, Line, Section, Told, tell
from briefgen.diff.telling.marking import joint_marking
from briefgen.render.compose import compose_header
from briefgen.render.shown import Shown
from briefgen.render.view import Fact, HeaderView, Note

# What the head of the page says of both briefs.
_IN_THE_HEADER = frozenset({"version", "supersedes", "created_at", "updated_at"})
_NOTHING_SHOWN = "Nothing that the documents of the two briefs show differs."


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed, in the order of a situation report.

    Attributes:
        header: the head of the report.
        reports: the numbers of both reports: "Report 1 to Report 2".
        figures: the ranges whose numbers are others.
        sections: all that changed.
        remark: what is said where there is nothing to show; "" else.
        left_out: how much changed that is not shown; "" where that is nothing.
        notes: none; the frame of the page asks for them.
    """

    header: HeaderView
    reports: str
    figures: tuple[Line, ...]
    sections: tuple[Section, ...]
    remark: str
    left_out: str
    notes: tuple[Note, ...] = ()


def view_changes(changes: Changes) -> ChangesView:
    """Return the view of what changed between two briefs.

    It holds what the documents of a brief would show: no remarks to reviewers, no rejected items.
    """
    told = tell(changes)
    known = _shown_ids(changes)
    shown = [_shown(section, known) for section in told.sections]
    sections = tuple(section for section in shown if section.lines or section.is_moved)
    figures = tuple(
        line
        for section in sections
        if section.key == "casualty_ranges"
        for line in section.lines
        if line.mark == "changed" and line.subject[0].kind != "same"
    )
    return ChangesView(
        header=_header(changes.old, changes.new),
        reports=f"Report {changes.old.version} to Report {changes.new.version}",
        figures=figures,
        sections=sections,
        remark="" if sections else (told.remark or _NOTHING_SHOWN),
        left_out=_left_out(told, known),
    )


def _shown_ids(changes: Changes) -> frozenset[str]:
    """The ids, as they are now, of what the documents of one of the two briefs show."""
    found: set[str] = set()
    for brief, names in ((changes.old, changes.names), (changes.new, {})):
        shown = Shown(brief, attitudes=False)
        lists: tuple[Sequence[Item], ...] = (
            *(shown.documents, shown.actors, shown.statements, shown.measures),
            *(shown.casualties, shown.ranges, shown.questions, shown.highlights),
        )
        found |= {names.get(item.id, item.id) for items in lists for item in items}
    return frozenset(found)


def _shown(section: Section, known: Container[str]) -> Section:
    """The lines and details of a section that the documents of a brief show something of."""
    return replace(
        section,
        lines=tuple(
            replace(line, details=tuple(detail for detail in line.details if not detail.aside))
            for line in section.lines
            if not line.aside and _is_shown(section, line, known)
        ),
    )


def _is_shown(section: Section, line: Line, known: Container[str]) -> bool:
    if section.key == "head":
        return line.key not in _IN_THE_HEADER
    return section.key == "corrections" or line.key in known


def _left_out(told: Told, known: Container[str]) -> str:
    number = sum(
        sum(detail.aside for detail in line.details)
        if not line.aside and (section.key == "head" or _is_shown(section, line, known))
        else 1
        for section in told.sections
        for line in section.lines
    )
    if not number:
        return ""
    changes = counted(number, "change is", "changes are")
    return (
        f"{changes} not shown, of what the brief itself does not show either: notes of editors, "
        "rejected items, attitudes, what highlights refer to, and fields of a house’s own."
    )


def _header(old: Brief, new: Brief) -> HeaderView:
    """The head of the later brief, with the versions that are compared."""
    header = compose_header(new.model_copy(update={"marking": joint_marking(old, new)}))
    kept = [fact for fact in header.facts if fact.label not in ("Updated", "Replaces")]
    versions = (Fact("Earlier", _version(old)), Fact("Later", _version(new)))
    reports = f"Changes from Report {old.version} to Report {new.version}"
    return replace(header, report=reports, facts=(*versions, *kept))


def _version(brief: Brief) -> str:
    when = moment_words(brief.updated_at or brief.created_at)
    report = f"Report {brief.version}"
    return f"{report}, {when}" if when else report
