"""What a figure that is part of another can be: no more people, and no other fate."""

from typing import Final

from briefgen.brief.items import Casualty
from briefgen.brief.vocabulary import CasualtyKind

# Of the dead all are dead; of the missing or the detained some may be.
_DEAD: Final = frozenset[CasualtyKind]({"killed", "executed"})


def is_of_other_fate(part: Casualty, whole: Casualty) -> bool:
    """Whether a part counts people to whom something else happened than to those of the whole."""
    return whole.kind in _DEAD and part.kind not in _DEAD


def greater_ends(part: Casualty, whole: Casualty) -> tuple[str, ...]:
    """Return the ends of a part's interval that lie above its whole: ``low``, ``high`` or both."""
    ends = {"low": part.low, "high": part.high}
    most = whole.high
    return tuple(
        key for key, end in ends.items() if end is not None and most is not None and end > most
    )


def can_be_part(part: Casualty, whole: Casualty) -> bool:
    """Whether a figure can be part of another."""
    return not is_of_other_fate(part, whole) and not greater_ends(part, whole)
