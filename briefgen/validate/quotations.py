"""Direct quotations: their words are those of the evidence, whatever stands between the words."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from briefgen.brief import Evidence, Statement
from briefgen.brief.quotations import folded, is_quotation, words_of
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Problem
from briefgen.validate.tokens import shorten

_MEND: Final = "put its words back, or set `mode` to `indirect` or `mixed`"


def check_quotations(contents: Contents, found: Collection[Problem]) -> Iterator[Problem]:
    """Yield the direct quotations that a person reworded.

    Args:
        contents: the brief.
        found: what else is wrong with it; where the evidence is, the words have nothing to be held
            against.
    """
    doubtful = {problem.pointer[:2] for problem in found if problem.code.startswith("evidence-")}
    for pointer, item in contents.items("statements"):
        if not isinstance(item, Statement) or item.mode != "direct" or item.origin != "extracted":
            continue
        if item.shown and pointer not in doubtful and not is_quotation(item):
            message = f"the quotation {_where(item.text, item.evidence)}"
            yield Problem("evidence-quotation", (*pointer, "text"), message, _MEND)


def _where(text: str, evidence: Iterable[Evidence]) -> str:
    """Say which words are not the source's: the first that does not stand there, if one is."""
    there = {word for span in evidence for word in words_of(folded(span.exact))}
    strange = (word for word in words_of(text) if folded(word) not in there)
    word = next(strange, None)
    return (
        f"has the word `{shorten(word)}`, which does not stand in its evidence"
        if word
        else "does not stand in its evidence, word for word"
    )
