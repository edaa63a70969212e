"""The marking of what is told of two briefs: it holds words of both."""

from typing import Final

from briefgen.brief import Brief
from briefgen.brief.characters import clean

# FIRST's Traffic Light Protocol 2.0, the strictest first.
_TLP: Final = ("RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR")


def joint_marking(old: Brief, new: Brief) -> str | None:
    """Return the stricter marking of two briefs; both, where nobody can tell which that is."""
    ranks = {clean(side.marking): _rank(side.marking) for side in (old, new) if side.marking}
    if None in ranks.values():
        return " / ".join(ranks)
    return min(ranks, key=lambda marking: ranks[marking] or 0, default=None)


def _rank(marking: str) -> int | None:
    level = clean(marking).upper().removeprefix("TLP:").strip()
    return _TLP.index(level) if level in _TLP else None
