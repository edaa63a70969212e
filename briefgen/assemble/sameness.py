"""What makes two tellings one: the same words, found without comparing all with all."""

import re
from collections.abc import Hashable, Iterator, Sequence

from briefgen.brief import Statement, letters_and_digits

# So many letters in a row are no coincidence: about five words.
TELLING_LETTERS = 25
_QUOTED = re.compile(r"[\"“„«]([^\"”»]+)[\"”»]?")


def same_words(one: Statement, other: Statement) -> bool:
    """Whether two statements carry the same words, though one be cut shorter or set otherwise.

    Case, marks and dashes do not count. A quotation that is cut shorter may be any stretch of the
    longer one, so it be long enough to be told by; indirect speech may only lack its end, since
    what stands before it can turn it round ("it is not true that").
    """
    if one.negated != other.negated:
        return False
    whole = letters_and_digits(one.text), letters_and_digits(other.text)
    if whole[0] == whole[1]:
        return bool(whole[0])
    if one.mode == other.mode == "indirect":
        short, long = sorted(whole, key=len)
        return len(short) >= TELLING_LETTERS and long.startswith(short)
    if "indirect" in (one.mode, other.mode):
        return False
    return any(_holds(left, right) for left in _uttered(one) for right in _uttered(other))


def alike(statements: Sequence[Statement], owners: Sequence[Hashable]) -> list[list[int]]:
    """Return, for each statement, which earlier ones carry the same words.

    Of earlier ones with the same owner and the same letters only the first is named.

    Args:
        statements: in order.
        owners: for each, whose words they are; the same letters of one owner are one statement.
    """
    first: dict[Hashable, int] = {}
    found: list[list[int]] = [[] for _ in statements]
    for index, (statement, owner) in enumerate(zip(statements, owners, strict=True)):
        letters = letters_and_digits(statement.text)
        leader = first.setdefault((owner, statement.negated, letters), index) if letters else index
        if leader != index:
            found[index].append(leader)
    for one, other in _overlapping(statements, sorted(set(first.values()))):
        if same_words(statements[one], statements[other]):
            found[max(one, other)].append(min(one, other))
    return [sorted(set(earlier)) for earlier in found]


def _overlapping(
    statements: Sequence[Statement], chosen: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of which one stands within the other, told by the letters with which it begins."""
    uttered = {index: _uttered(statements[index]) for index in chosen}
    beginnings: dict[str, list[tuple[int, str]]] = {}
    for index, strings in uttered.items():
        for string in strings:
            if len(string) >= TELLING_LETTERS:
                beginnings.setdefault(string[:TELLING_LETTERS], []).append((index, string))
    for index, strings in uttered.items():
        for string in strings:
            for start in range(len(string) - TELLING_LETTERS + 1):
                for other, short in beginnings.get(string[start : start + TELLING_LETTERS], ()):
                    if other != index and string.startswith(short, start):
                        yield other, index


def _holds(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= TELLING_LETTERS and short in long


def _uttered(statement: Statement) -> list[str]:
    """The letters of a statement, and those of the quotations inside a mixed one."""
    whole = letters_and_digits(statement.text)
    if statement.mode != "mixed":
        return [whole]
    return [whole, *(letters_and_digits(part) for part in _QUOTED.findall(statement.text))]
