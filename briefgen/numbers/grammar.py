"""Finding counts in running text: numbers, the ranges they make, and the qualifiers around them."""

from typing import Final

from briefgen.numbers.candidate import Candidate
from briefgen.numbers.count import Count, Qualifier
from briefgen.numbers.exclusions import is_excluded
from briefgen.numbers.lexicon import lexicon
from briefgen.numbers.nouns import PEOPLE
from briefgen.numbers.numerals import read_number
from briefgen.numbers.qualifiers import combine, read_after, read_before
from briefgen.numbers.reading import HYPHENS, Reading
from briefgen.numbers.tokens import Tokens, tokenise

_GLUED_DASHES: Final = HYPHENS | frozenset("\u2012\u2013\u2212")
_SPACED_DASHES: Final = frozenset("-\u2013")
_RANGE_WORDS: Final = frozenset({"to", "or"})
# What may stand between the two numbers of a range: "20 to perhaps 30", "dozens or even hundreds".
_RANGE_FILLERS: Final = lexicon(
    """perhaps possibly maybe even about around nearly almost roughly approximately some"""
)
# A figure that rose "by 20 to 30" or went "from 20 to 30" moved; it does not lie between.
_CHANGES: Final = lexicon(
    """rise rises rose risen rising increase increases increased increasing jump jumps jumped
    jumping climb climbs climbed climbing grow grows grew grown growing go goes went gone going
    up down fall falls fell fallen falling drop drops dropped dropping revise revised revising raise
    raised raising lower lowered lowering reduce reduced reducing cut decrease decreased decline
    declined change changed soar soared surge surged swell swelled double doubled shrink shrank
    update updated toll number figure count"""
)
# Nobody says "1,000 to 2,000 thousand": a number of four digits has its own scale.
_SHARES_SCALE_BELOW: Final = 1000
_CHANGE_WINDOW: Final = 3
_YEARS: Final = range(1900, 2100)
_ZERO_WORDS: Final = frozenset({"no", "none", "nobody"})


def find_counts(text: str, *, zero: bool = False) -> list[Count]:
    """Find all counts in a text, in upper case as in mixed case.

    Left out are dates, years, ages, money, measures, durations, shares, rates, scores and
    designations. The time taken is linear in the length of the text.

    Args:
        text: any string; no string raises.
        zero: also find "none", "nobody", "no one" and "no" before a word, as 0.

    Returns:
        The counts from left to right; no two overlap.
    """
    return _scan(tokenise(text), zero=zero, everywhere=False)


def read_count(text: str) -> Count | None:
    """Read a string that is one count and nothing else, white space around it aside.

    Nothing stands around it to make a year or a date of it, so "1979" is read as 1,979, and "third"
    and "none" are counts too.

    Args:
        text: any string; no string raises.

    Returns:
        The count, or None when the string is no count or more than one.
    """
    counts = _scan(tokenise(text), zero=True, everywhere=True)
    if len(counts) == 1 and text.strip() == counts[0].raw:
        return counts[0]
    return None


def _scan(tokens: Tokens, *, zero: bool, everywhere: bool) -> list[Count]:
    """Read all counts; ``everywhere`` also those whose surroundings would exclude them."""
    counts: list[Count] = []
    lower = tokens.lower
    index = floor = 1
    last = len(lower) - 3
    while index < last:
        candidate = _candidate(tokens, index, floor, zero=zero)
        if candidate is None:
            index += 1
            continue
        if everywhere or not is_excluded(tokens, candidate):
            counts.append(_count(tokens, candidate))
        index = floor = candidate.after
    return counts


def _candidate(tokens: Tokens, index: int, floor: int, *, zero: bool) -> Candidate | None:
    """Read a number or a range with its qualifiers, the number beginning at a token."""
    if zero and tokens.lower[index] in _ZERO_WORDS:
        end = _read_zero(tokens, index)
        return None if end is None else Candidate(index, index, end, end, (Reading(end, 0),))
    first = read_number(tokens, index)
    if first is None:
        return None
    if first.ordinal:
        return Candidate(index, index, first.end, first.end, (first,))
    parts, begin = _read_range(tokens, index, first, floor)
    if len(parts) == 1 and "between" in tokens.lower[max(floor, index - 2) : index]:
        parts, begin = _read_split_range(tokens, index, first, floor) or (parts, begin)
    if any(part.decimals for part in parts):
        return None
    end = parts[-1].end
    # "Between about 20 and 30": the qualifier inside the head, then those before it.
    _, inner = read_before(tokens, index, begin)
    begin, outer = read_before(tokens, begin, floor)
    after, following = read_after(tokens, end, PEOPLE)
    bounds = (*inner, *outer) if following is None else (*inner, *outer, following)
    return Candidate(begin, index, end, after, parts, bounds)


def _read_zero(tokens: Tokens, index: int) -> int | None:
    lower = tokens.lower
    if lower[index] != "no":
        return index + 1
    after = index + 1
    if lower[after] in HYPHENS and lower[after + 1] == "one":
        return after + 2
    if lower[after] == "one":
        return after + 1
    bounds = ("more", "fewer", "less", "greater", "one")
    return None if lower[after] in bounds or lower[after] == "." else after


def _read_range(
    tokens: Tokens, index: int, first: Reading, floor: int
) -> tuple[tuple[Reading, ...], int]:
    """Read the second number of a range, and where "between" or "from" begins it."""
    lower = tokens.lower
    head = _range_head(tokens, index, floor)
    joint = _range_joint(tokens, first.end, between="between" in lower[head:index])
    if "from" in lower[head:index] and lower[first.end] != "to":
        head = index
    second = None if joint is None else read_number(tokens, joint)
    if second is None or second.ordinal or second.decimals:
        return (first,), index
    low = first
    if first.scale == 1 and not first.vague and second.coefficient is not None:
        low = _with_scale_of(first, second)
    if low.decimals or not _makes_range(tokens, index, low, second):
        return (first,), index
    return (low, second), head


def _read_split_range(
    tokens: Tokens, index: int, first: Reading, floor: int
) -> tuple[tuple[Reading, ...], int] | None:
    """Read "between one hundred and one thousand", whose "and" is not of the number 101,000."""
    for at in range(index + 1, first.end):
        if tokens.lower[at] == "and" and (shorter := read_number(tokens.until(at), index)):
            parts, begin = _read_range(tokens, index, shorter, floor)
            if len(parts) > 1:
                return parts, begin
    return None


def _range_head(tokens: Tokens, index: int, floor: int) -> int:
    """The first token of "between", "from", "anywhere from" before a number, or ``index``."""
    lower = tokens.lower
    at = index
    if index - 1 >= floor and lower[index - 1] in _RANGE_FILLERS:
        at -= 1
    if at - 1 < floor or lower[at - 1] not in ("between", "from"):
        return index
    at -= 1
    if at - 1 >= floor and lower[at - 1] in ("anywhere", "somewhere"):
        at -= 1
    return at


def _range_joint(tokens: Tokens, end: int, *, between: bool) -> int | None:
    """The token at which the second number of a range must begin, or None without a joint."""
    lower = tokens.lower
    word = lower[end]
    if word in _GLUED_DASHES and tokens.glued(end) and tokens.glued(end + 1):
        return end + 1
    if word in _SPACED_DASHES and not tokens.glued(end) and not tokens.glued(end + 1):
        digits = lower[end - 1][:1].isdigit() and lower[end + 1][:1].isdigit()
        return end + 1 if digits else None
    if word in HYPHENS and lower[end + 1] == "to" and tokens.glued(end):
        return end + 3 if lower[end + 2] in HYPHENS else end + 2
    if word in _RANGE_WORDS or (between and word == "and"):
        at = end + 1
        if lower[at : at + 3] in (["as", "many", "as"], ["as", "high", "as"]):
            at += 3
        if lower[at] in _RANGE_FILLERS:
            at += 1
        return at
    return None


def _with_scale_of(first: Reading, second: Reading) -> Reading:
    """Give the first number the scale of the second: "two to three thousand"."""
    coefficient = second.coefficient
    if coefficient is None or second.scale == 1 or first.value >= _SHARES_SCALE_BELOW:
        return first
    if first.value > coefficient or (first.value == coefficient and not first.decimals):
        return first
    digits = int(f"{first.value}{first.decimals}")
    value = digits * second.scale // 10 ** len(first.decimals)
    return Reading(first.end, value, first.value, second.scale)


def _makes_range(tokens: Tokens, index: int, first: Reading, second: Reading) -> bool:
    if first.value >= second.value:
        return False
    loose_year = [
        part.bare and part.value in _YEARS and part.value % 100 != 0 for part in (first, second)
    ]
    both_years = all(part.bare and part.value in _YEARS for part in (first, second))
    if any(loose_year) and not both_years:
        return False
    lower = tokens.lower
    if lower[index - 1] in ("from", "by") and lower[first.end] == "to":
        return not _CHANGES.intersection(lower[max(0, index - 1 - _CHANGE_WINDOW) : index - 1])
    return True


def _count(tokens: Tokens, candidate: Candidate) -> Count:
    first, last = candidate.parts[0], candidate.parts[-1]
    low, high, qualifier = _interval(first, last, combine(candidate.bounds))
    start, end = tokens.start[candidate.begin], tokens.end[candidate.after - 1]
    return Count(
        start=start,
        end=end,
        number_start=tokens.start[candidate.first],
        number_end=tokens.end[candidate.end - 1],
        raw=tokens.text[start:end],
        low=low,
        high=high,
        qualifier=qualifier,
        ordinal=first.ordinal,
        plural=first.vague,
    )


def _interval(
    first: Reading, last: Reading, bound: Qualifier | None
) -> tuple[int | None, int | None, Qualifier]:
    """The interval that a number or a range makes with its qualifier, as the brief format rules."""
    if first.ordinal:
        return first.value, first.value, "exact"
    vague = last.vague
    if bound in ("up_to", "less_than"):
        return (None, None, "vague") if vague else (None, last.value, bound)
    if first.vague and not vague and first is not last:
        return first.value, last.value, "between"
    if vague:
        return first.value, None, "vague"
    if bound in ("at_least", "more_than"):
        return first.value, None, bound
    if first is not last:
        return first.value, last.value, "between"
    return first.value, first.value, bound or "exact"
