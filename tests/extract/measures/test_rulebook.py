"""The rules of verbs and things: two that fit the same words say the same, or one comes first."""

from itertools import combinations

import pytest

from briefgen.extract.measures.rulebook import THING_RULES, effect_of, rule_for
from briefgen.extract.measures.rules import ANYTHING, SUM, ThingRule
from briefgen.extract.measures.senses import COURT, LAWMAKING, RESTRICT, Sense, words


def _may_both_take(one: ThingRule, other: ThingRule) -> bool:
    """Whether takers leave it open which of two rules holds: named in both, or in neither."""
    if one.takers and other.takers:
        return bool(one.takers & other.takers)
    return not one.takers and not other.takers


def _differing(rules: tuple[ThingRule, ...]) -> list[str]:
    """Verb and thing of which two rules would say different things."""
    found = []
    for one, other in combinations(rules, 2):
        if not _may_both_take(one, other):
            continue
        for verb in sorted((one.verbs | one.undo) & (other.verbs | other.undo)):
            senses = [(rule.sense, effect_of(rule, verb)) for rule in (one, other)]
            if senses[0] != senses[1]:
                found += [f"{verb} {thing}" for thing in sorted(one.things & other.things)]
    return found


def test_no_verb_and_thing_have_two_senses() -> None:
    assert _differing(THING_RULES) == []


def test_an_overlap_would_be_seen() -> None:
    close = ThingRule(words("close"), words("border gate"), RESTRICT)
    other = ThingRule(words("close shut"), words("gate inn"), COURT)
    assert _differing((close, other)) == ["close gate"]


def test_every_rule_can_hold() -> None:
    for rule in THING_RULES:
        verb = min(rule.verbs)
        thing = min(rule.things)
        assert rule_for(verb, [thing], lambda other, rule=rule: other is rule) is rule


@pytest.mark.parametrize(
    ("verb", "keys", "sense"),
    [
        ("annul", ["decree"], LAWMAKING),
        ("shut down", ["oil platform", "platform"], RESTRICT),
    ],
)
def test_the_longest_key_decides(verb: str, keys: list[str], sense: Sense) -> None:
    rule = rule_for(verb, keys, lambda rule: not rule.takers or "parliament" in rule.takers)
    assert rule is not None
    assert rule.sense == sense


def test_certain_takers_come_before_anybody() -> None:
    rule = rule_for("cancel", ["referendum"])
    assert rule is not None
    assert not rule.takers
    rule = rule_for("annul", ["referendum"])
    assert rule is not None
    assert rule.takers


def test_a_sum_and_anything_say_least() -> None:
    named = rule_for("release", [SUM, "hostage"])
    assert named is not None
    assert "hostage" in named.things
    anything = rule_for("call off", ["wedding"])
    assert anything is not None
    assert ANYTHING in anything.things
    assert rule_for("call off", ["sale"]) is not anything
