"""The people and bodies of one article, in the making: names, offices, country, mentions."""

from dataclasses import dataclass, field

from briefgen.brief.vocabulary import ActorKind

# Kinds of actors that somebody can belong to, or speak for.
BODIES = frozenset({"organization", "government", "media", "armed_group"})
_ACRONYM_LETTERS = range(2, 9)
# Initials and joining words that a full name and a shorter one need not share.
_PARTICLES = frozenset(
    "al el bin ibn ben de da di del della van von der den la le of the and".split()
)


@dataclass(slots=True)
class Mention:
    """Where a being is named or described: tokens ``first`` to ``last``, both included."""

    first: int
    last: int
    head: int
    sentence: int


@dataclass(slots=True)
class Being:
    """An actor of one article."""

    id: str
    kind: ActorKind
    name: str
    role: str | None = None
    role_span: tuple[int, int] | None = None
    country: str | None = None
    gender: str | None = None
    anonymous: bool = False
    affiliation: "Being | None" = None
    aliases: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return self.kind == "person"

    def last_before(self, index: int) -> int:
        """Where its last mention before a token begins; -1 where there is none."""
        return max(
            (mention.first for mention in self.mentions if mention.first < index), default=-1
        )

    def add_alias(self, name: str) -> None:
        """Keep another name, once."""
        if name != self.name and name not in self.aliases:
            self.aliases.append(name)


def is_short_person_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name can be a shorter form of a person's full name.

    The surname must be the same to the letter, and every word of the short form must stand in the
    full one: "Diallo" and "A. Diallo" are "Amina Diallo", "Omar Diallo" is not.
    """
    if not short or len(short) > len(full) or short == full:
        return False
    if short[-1].casefold() != full[-1].casefold():
        return False
    rest = [word.casefold().strip(".") for word in full[:-1]]
    return all(
        any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest)
        for word in (part.casefold().strip(".") for part in short[:-1])
    )


def is_short_body_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name can be a shorter form of an organisation's: the end of it, or its initials."""
    if not short or len(short) > len(full):
        return False
    if len(short) == 1 and is_acronym(short[0], full):
        return True
    folded_short = tuple(word.casefold() for word in short)
    folded_full = tuple(word.casefold() for word in full)
    return 1 < len(short) < len(full) and folded_full[-len(short) :] == folded_short


def is_short_media_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a word is the one by which a medium is known: "the Herald" for "the Lume Herald"."""
    return len(short) == 1 < len(full) and short[0].casefold() == full[-1].casefold()


def is_acronym(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word is made of the initials of a name: "WHO" of "World Health Organization"."""
    letters = word.replace(".", "")
    if len(letters) not in _ACRONYM_LETTERS or not letters.isupper() or len(full) == 1:
        return False
    every = "".join(part[0] for part in full if part[0].isalnum()).upper()
    main = "".join(
        part[0] for part in full if part[0].isalnum() and part.casefold() not in _PARTICLES
    ).upper()
    return letters in (every, main)
