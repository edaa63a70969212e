"""Cutting a text into the words, digit strings and signs that the grammar of counts reads."""

import re
from dataclasses import dataclass, field
from typing import Final

from briefgen.numbers.lexicon import lexicon

PARAGRAPH: Final = "\n\n"
"""The token that stands for a blank line, which no count runs across."""

# The three spaces are the ones that typographers set between groups of thousands.
_GROUP_SPACE: Final = "[ \u00a0\u2009\u202f]"
_GROUP: Final = rf"{_GROUP_SPACE}[0-9]{{3}}(?!\w)"
# No group is possessive: before Python 3.11.5, and Debian 12 has 3.11.2, one that gives up part of
# what it took loses all of it (CPython gh-106052).
_TOKEN: Final = re.compile(
    r"(?:https?://|www\.)\S+"
    rf"|[1-9][0-9]{{0,2}}(?:{_GROUP})+(?!{_GROUP}|[.,:/][0-9])"
    r"|[0-9]++(?:[.,:/'\u2019][0-9]++)*\w*+"
    r"|[^\W\d_]\w*+(?:['\u2019][^\W\d_]++)?"
    r"|\n[^\S\n]*+\n"
    r"|\S"
)
_DIGIT_GROUP: Final = re.compile(r"[0-9]+")

# After these, digits and the three digits behind them are two numbers: "May 12 300 people".
_SPLITTING_WORDS: Final = lexicon(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec flight boeing airbus route highway"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text as parallel lists, one empty token before and three behind.

    Attributes:
        lower: each token in lower case.
        start: where each begins, in code points.
        end: where each ends, excluded.
        text: the text that was cut.
    """

    text: str
    lower: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at ``index`` and the one before it."""
        return self.start[index] == self.end[index - 1]

    def until(self, end: int) -> "Tokens":
        """The tokens before ``end``, with the empty ones behind them; indices stay as they are."""
        lower = [*self.lower[:end], "", "", "", ""]
        return Tokens(self.text, lower, self.start[: end + 4], self.end[: end + 4])

    def surface(self, index: int) -> str:
        """The token as it is written."""
        return self.text[self.start[index] : self.end[index]]

    def capitalised(self, index: int) -> bool:
        """Whether the token begins with a capital."""
        return self.text[self.start[index] : self.start[index] + 1].isupper()


def tokenise(text: str) -> Tokens:
    """Cut a text, in time that is linear in its length.

    Args:
        text: any string.

    Returns:
        Its tokens: addresses of the web whole, digit strings with their separators and whatever
        letters are glued to them, words, blank lines, and every other sign on its own.
    """
    tokens = Tokens(text, [""], [-1], [-1])
    lower, start, end = tokens.lower, tokens.start, tokens.end
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token[0] == "\n":
            token = PARAGRAPH
        elif token[0] in "123456789" and lower[-1] in _SPLITTING_WORDS and not token.isalnum():
            offset = match.start()
            if any(space in token for space in " \u00a0\u2009\u202f"):
                for group in _DIGIT_GROUP.finditer(token):
                    lower.append(group.group())
                    start.append(offset + group.start())
                    end.append(offset + group.end())
                continue
        lower.append(token.lower())
        start.append(match.start())
        end.append(match.end())
    after = len(text) + 1
    for _ in range(3):
        lower.append("")
        start.append(after)
        end.append(after)
    return tokens
