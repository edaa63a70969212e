"""What makes two tellings one: groups that grow by joining, and the likeness of words."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from briefgen.brief import Statement, letters_and_digits

Member = TypeVar("Member")

# So many letters in a row are no coincidence: about five words.
_TELLING_LETTERS = 25
_QUOTED = re.compile(r"[\"“„«]([^\"”»]+)[\"”»]?")


class Partition(Generic[Member]):
    """Members in groups; a group is led by the member that came first."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._order = {member: number for number, member in enumerate(members)}
        self._parent = {member: member for member in self._order}

    def leader(self, member: Member) -> Member:
        """The first member of the group that a member is in."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: Member, other: Member) -> None:
        """Make one group of two."""
        leaders = sorted((self.leader(one), self.leader(other)), key=self._order.__getitem__)
        self._parent[leaders[1]] = leaders[0]

    def groups(self) -> list[list[Member]]:
        """The groups in the order of their leaders, the members of each in order."""
        grouped: dict[Member, list[Member]] = {}
        for member in self._order:
            grouped.setdefault(self.leader(member), []).append(member)
        return list(grouped.values())


def _uttered(statement: Statement) -> list[str]:
    """The letters of a statement, and those of the quotations inside a mixed one."""
    whole = letters_and_digits(statement.text)
    if statement.mode != "mixed":
        return [whole]
    return [whole, *(letters_and_digits(part) for part in _QUOTED.findall(statement.text))]


def same_words(one: Statement, other: Statement) -> bool:
    """Whether two statements carry the same words, though one be cut shorter or set otherwise.

    Case, marks and dashes do not count. A shorter one must have the length of some five words to
    be told by standing inside the longer.
    """
    if one.negated != other.negated:
        return False
    if letters_and_digits(one.text) == letters_and_digits(other.text):
        return True
    return any(
        len(min(left, right, key=len)) >= _TELLING_LETTERS
        and min(left, right, key=len) in max(left, right, key=len)
        for left in _uttered(one)
        for right in _uttered(other)
        if "indirect" not in (one.mode, other.mode)
    )
