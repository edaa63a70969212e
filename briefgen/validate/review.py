"""Review: a final brief has been looked at, all of it; answers are there, conflicts settled."""

from collections.abc import Iterator

from briefgen.brief import CONFLICTS_KEY, OpenQuestion
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Problem
from briefgen.validate.references import named_ids

# A range follows from its figures, a highlight from its items: those are what is reviewed.
_REVIEWED_LISTS = ("actors", "statements", "measures", "casualties", "open_questions")
_TELLING_LISTS = ("highlights", "open_questions")


def check_review(contents: Contents) -> Iterator[Problem]:
    """Yield what people have begun to decide and not ended."""
    yield from _unreviewed(contents)
    yield from _answers(contents)
    yield from _rejected(contents)
    yield from _conflicts(contents)


def _rejected(contents: Contents) -> Iterator[Problem]:
    """Yield a warning for each highlight or open question that tells of a rejected item."""
    rejected = {item.id for _, item in contents.items() if not item.shown}
    hidden = {pointer for pointer, item in contents.items(*_TELLING_LISTS) if not item.shown}
    for pointer, name, _ in named_ids(contents) if rejected else ():
        if pointer[0] in _TELLING_LISTS and pointer[:2] not in hidden and name in rejected:
            message = f"`{name}` is rejected, and this tells of it"
            mend = "write it anew without that item, or reject it too"
            yield Problem("review-rejected", pointer, message, mend)


def _conflicts(contents: Contents) -> Iterator[Problem]:
    kept = (contents.brief.model_extra or {}).get(CONFLICTS_KEY)
    if kept and isinstance(kept, list):
        what = "1 conflict is" if len(kept) == 1 else f"{len(kept)} conflicts are"
        message = f"{what} not settled"
        yield Problem("review-conflict", (CONFLICTS_KEY,), message, "run `briefgen resolve`")


def _answers(contents: Contents) -> Iterator[Problem]:
    for pointer, item in contents.items("open_questions"):
        if not isinstance(item, OpenQuestion):
            continue
        if item.status == "answered" and not item.answer:
            message = "the question is answered, and there is no answer"
            yield Problem(
                "review-answer", (*pointer, "status"), message, "write `answer`, or `open`"
            )
        elif item.answer and item.status == "open":
            message = "the question has an answer, and is open"
            yield Problem("review-answer", (*pointer, "answer"), message, "write `answered`")


def _unreviewed(contents: Contents) -> Iterator[Problem]:
    """Yield a warning for a final brief with extracted items that nobody has looked at."""
    if contents.brief.status != "final":
        return
    unreviewed = sum(
        item.origin == "extracted" and item.reviewed == "unreviewed"
        for _, item in contents.items(*_REVIEWED_LISTS)
    )
    if unreviewed:
        what = "1 extracted item is" if unreviewed == 1 else f"{unreviewed} extracted items are"
        message = f"the brief is final, and {what} unreviewed"
        yield Problem("review-final", ("status",), message, "review them, or write `draft`")
