"""The words before and after a number that bound it, and what they make of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from briefgen.numbers.count import Qualifier
from briefgen.numbers.lexicon import lexicon
from briefgen.numbers.tokens import Tokens

# The names on the left are those of the brief format; the phrases are the grammar's own list, from
# the comparative and approximative modifiers that reference grammars of English give for numerals.
_BEFORE: Final[Mapping[Qualifier, str]] = {
    "at_least": """at least|at the least|at the very least|at a minimum|no fewer than|no less than
        |not fewer than|not less than|a minimum of|minimum of|as few as|as little as|≥""",
    "more_than": """more than|greater than|larger than|higher than|over|above|upwards of|upward of
        |in excess of|north of|exceeding|exceeds|exceeded|surpassing|surpasses|surpassed|topping
        |topped|>""",
    "up_to": """up to|as many as|as much as|as high as|at most|at the most
        |no more than|not more than|no greater than|a maximum of|maximum of|≤""",
    "less_than": "less than|fewer than|lower than|under|below|south of|<",
    "about": """about|around|some|roughly|approximately|approx|approx .|circa|ca .|nearly|almost
        |close to|nearer to|near to|approaching|an estimated|estimated|estimated at|an approximate
        |in the region of|in the order of|on the order of|of the order of|in the vicinity of
        |in the neighborhood of|in the neighbourhood of|something like|somewhere around|perhaps
        |maybe|possibly|probably|more or less|just short of|short of|just shy of|shy of|~|≈""",
}
# Words that sharpen or soften a qualifier and change nothing in the interval.
_DEGREES: Final = lexicon(
    """well far slightly just much significantly considerably substantially very"""
)
# What may stand between a qualifier and its number.
_FILLERS: Final = (
    ("a", "total", "of"),
    ("a", "further"),
    ("an", "additional"),
    ("another",),
)
# "About" and "over" after these say what is talked of, not how many.
_TOPIC_WORDS: Final = lexicon(
    """talk talks talked talking know knows knew speak speaks spoke speaking ask asks asked asking
    concern concerned concerns worried worry information details questions complain complained
    story stories report reports question inquire news"""
)
_TOPIC_QUALIFIERS: Final = frozenset({"about", "over"})

_AFTER: Final[Mapping[Qualifier, str]] = {
    "at_least": """or more|and counting|, and counting|if not more|, if not more|or above|and up|+
        |- plus|at least|at the least|at the very least|minimum|or over|or even more""",
    "up_to": "or fewer|or less|at most|at the most|maximum|or under",
    "about": "or so|or thereabouts|odd|- odd|give or take|, give or take",
}
# These also count when the noun stands between: "20 people or more".
_AFTER_NOUN: Final = frozenset({"or more", "or so", "or fewer", "or less", "or thereabouts"})
# What begins with one of these is no qualifier when the sentence runs on ("20 at least twice").
# With one of _UNFINISHED behind it, the phrase belongs to what follows: "20 or more than 30".
_LOOSE: Final = frozenset({"at", "minimum", "maximum", "odd"})
_UNFINISHED: Final = frozenset({"than", "of"})


def _by_word(
    table: Mapping[Qualifier, str], position: int
) -> dict[str, list[tuple[tuple[str, ...], Qualifier]]]:
    """Index phrases by their first or last word, the longest phrase first."""
    index = defaultdict(list)
    for qualifier, phrases in table.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            index[words[position]].append((words, qualifier))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(index)


_BEFORE_BY_LAST: Final = _by_word(_BEFORE, -1)
_AFTER_BY_FIRST: Final = _by_word(_AFTER, 0)


def read_before(tokens: Tokens, index: int, floor: int) -> tuple[int, list[Qualifier]]:
    """Read the qualifiers that stand before a number, also several ("at least some").

    Args:
        tokens: the text.
        index: the first token of the number.
        floor: the first token that may be read; those before it belong to another count.

    Returns:
        The first token of the leftmost qualifier (``index`` when there is none), and the qualifiers
        from the one nearest the number outwards.
    """
    lower = tokens.lower
    found: list[Qualifier] = []
    at = index
    while True:
        step = _phrase_before(tokens, at, floor)
        if step is None and (skipped := _filler_before(lower, at, floor)) is not None:
            step = _phrase_before(tokens, skipped, floor)
        if step is None:
            break
        at = step[0]
        found.append(step[1])
        while at > floor and lower[at - 1] in _DEGREES:
            at -= 1
    return at, found


def _phrase_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Qualifier] | None:
    lower = tokens.lower
    for words, qualifier in _BEFORE_BY_LAST.get(lower[index - 1], ()):
        begin = index - len(words)
        if begin < floor or tuple(lower[begin:index]) != words:
            continue
        if words[0] in _TOPIC_QUALIFIERS and lower[begin - 1] in _TOPIC_WORDS:
            return None
        return begin, qualifier
    return None


def _filler_before(lower: list[str], index: int, floor: int) -> int | None:
    for words in _FILLERS:
        begin = index - len(words)
        if begin >= floor and tuple(lower[begin:index]) == words:
            return begin
    return None


def read_after(tokens: Tokens, index: int, nouns: frozenset[str]) -> tuple[int, Qualifier | None]:
    """Read the qualifier that stands after a number ("or more", "and counting", "+").

    Args:
        tokens: the text.
        index: the token after the number.
        nouns: the nouns that may stand between the number and the qualifier.

    Returns:
        The token after the qualifier (``index`` when there is none), and the qualifier.
    """
    lower = tokens.lower
    entries = _AFTER_BY_FIRST.get(lower[index], ())
    for words, qualifier in entries:
        end = index + len(words)
        if tuple(lower[index:end]) != words or lower[end] in _UNFINISHED:
            continue
        if lower[end][:1].isdigit() or (
            words[0] in _LOOSE and not _phrase_ends(lower[end], words[0])
        ):
            continue
        if words[0] in ("+", "-") and not tokens.glued(index):
            continue
        return end, qualifier
    if lower[index] in nouns:
        for words, qualifier in _AFTER_BY_FIRST.get(lower[index + 1], ()):
            end = index + 1 + len(words)
            if " ".join(words) in _AFTER_NOUN and tuple(lower[index + 1 : end]) == words:
                if lower[end] in _UNFINISHED:
                    continue
                return end, qualifier
    return index, None


def _phrase_ends(following: str, first: str) -> bool:
    """Whether "20 at least" and "20 odd" stand as qualifiers, by the word behind them."""
    if first == "odd":
        return following.isalpha() or not following
    return not following[:1].isalnum()


def combine(qualifiers: Sequence[Qualifier]) -> Qualifier | None:
    """The one qualifier that several make: a bound outweighs an approximation.

    Args:
        qualifiers: from the one nearest the number outwards.

    Returns:
        The bound nearest the number, else "about", else None when there is none.
    """
    for qualifier in qualifiers:
        if qualifier != "about":
            return qualifier
    return "about" if qualifiers else None
