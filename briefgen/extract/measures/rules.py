"""A rule of the lexicon: verbs that are a measure when they are done to certain things."""

from dataclasses import dataclass

from briefgen.extract.measures.effects import Effect
from briefgen.extract.measures.senses import Sense

# Stands among the things of a rule for any sum of money.
SUM = "<sum>"
# Stands among the things of a rule for whatever it is.
ANYTHING = "<anything>"


@dataclass(frozen=True, slots=True)
class ThingRule:
    """Verbs that are a measure when they are done to certain things.

    Attributes:
        verbs: lemmas, with their particle where they have one.
        things: lemmas of the head of the object, or of the subject in the passive.
        sense: what it is then.
        undo: verbs that take it back.
        effect: what the verbs do to it.
        takers: lemmas of those who do it; empty where anybody may. A passive needs none of them.
    """

    verbs: frozenset[str]
    things: frozenset[str]
    sense: Sense
    undo: frozenset[str] = frozenset()
    effect: Effect = "do"
    takers: frozenset[str] = frozenset()
