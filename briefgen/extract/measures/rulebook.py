"""Which rule holds of a verb and a thing: all rules, and the order of two that fit."""

from collections.abc import Callable, Iterable

from briefgen.extract.measures.civic_rules import CIVIC_RULES
from briefgen.extract.measures.effects import Effect
from briefgen.extract.measures.public_rules import PUBLIC_RULES
from briefgen.extract.measures.rules import ANYTHING, SUM, ThingRule
from briefgen.extract.measures.security_rules import SECURITY_RULES

THING_RULES: tuple[ThingRule, ...] = (*SECURITY_RULES, *CIVIC_RULES, *PUBLIC_RULES)


# Keys that say less of a thing than any other.
_SAY_LITTLE = frozenset({SUM, ANYTHING})


def undoes(verb: str, rule: ThingRule) -> bool:
    """Whether a verb takes back what a rule tells of."""
    return verb in rule.undo


def effect_of(rule: ThingRule, verb: str) -> Effect:
    """What a verb of a rule does to the act: what undoes it lifts it."""
    return rule.effect if verb in rule.verbs else "lift"


def _by_verb() -> dict[str, tuple[ThingRule, ...]]:
    """The rules of each verb, those of certain takers before those of anybody."""
    found: dict[str, list[ThingRule]] = {}
    for rule in sorted(THING_RULES, key=lambda rule: not rule.takers):
        for verb in sorted(rule.verbs | rule.undo):
            found.setdefault(verb, []).append(rule)
    return {verb: tuple(rules) for verb, rules in found.items()}


_RULES_OF = _by_verb()


def rule_for(
    verb: str,
    keys: Iterable[str],
    holds: Callable[[ThingRule], bool] = lambda _: True,
) -> ThingRule | None:
    """Return the rule of a verb and a thing, or None.

    The key that says most of the thing decides, then a rule of certain takers before one of
    anybody, and one of certain things before one of ``ANYTHING``. Of two rules that still fit,
    verbs and things are disjoint or the sense is the same, which a test holds the tables to.

    Args:
        verb: its lemma, with its particle.
        keys: under which the tables may know the thing, the most telling first.
        holds: what else a rule must fulfil.
    """
    rules = [rule for rule in _RULES_OF.get(verb, ()) if holds(rule)]
    for key in (*sorted(keys, key=_SAY_LITTLE.__contains__), ANYTHING):
        for rule in rules:
            if key in rule.things:
                return rule
    return None
