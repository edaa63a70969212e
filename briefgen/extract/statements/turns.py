"""Turns of a transcript: paragraphs that begin with the name of who speaks and a colon."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.statements.attribution import Attribution

if TYPE_CHECKING:
    from briefgen.documents import Block
    from briefgen.extract.language.analysis import Analysis

# A quotation mark at most, a name of up to five words or "Q" and "A", a remark in brackets.
_TURN = re.compile(
    r"[\"“]?(?P<name>[A-Z][\w.'’-]*(?: (?:(?:of|de|van|von|al|bin) )?[A-Z][\w.'’-]*){0,4})"
    r"(?: ?\([^)\n]{1,40}\))?:\s+(?=\S)"
)
# One paragraph of the kind is a label ("Update: ..."); a conversation has more.
_FEWEST_TURNS = 3
# Fewer are an entry of a list: "Arvenia: 14".
_WORDS_OF_TALK = 4


def find_turns(analysis: "Analysis") -> list[Attribution]:
    """Return the turns of an article that is, or holds, a transcript; none for any other.

    Args:
        analysis: the article.

    Returns:
        Attributions with the colon as cue, the name as source and the rest of the paragraph as
        content. Somebody must have two turns at least.
    """
    matches = [
        (block, _TURN.match(analysis.text, block.start, block.end))
        for block in analysis.article.blocks
    ]
    turns = [(block, match) for block, match in matches if match is not None]
    names = [match["name"] for _, match in turns]
    told = [len(analysis.text[match.end() : block.end].split()) for block, match in turns]
    talk = sum(words >= _WORDS_OF_TALK for words in told) > len(turns) / 2
    if len(turns) < _FEWEST_TURNS or len(set(names)) == len(names) or not talk:
        return []
    found = (_turn(analysis, block, match) for block, match in turns)
    return [turn for turn in found if turn is not None]


def is_turn(attribution: Attribution | None) -> bool:
    """Whether an attribution is the turn of a transcript."""
    return attribution is not None and attribution.cue.text == ":"


def _turn(analysis: "Analysis", block: "Block", match: re.Match[str]) -> Attribution | None:
    span = analysis.doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
    colon = analysis.text.index(":", match.end("name"))
    cue = analysis.doc.char_span(colon, colon + 1, alignment_mode="expand")
    if span is None or cue is None or cue[0].text != ":":
        return None
    return Attribution(cue[0], span[-1], ((match.end(), block.end),), "")
