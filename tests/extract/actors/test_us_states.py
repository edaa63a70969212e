"""States of the U.S., their parties' labels, and the state that shares its name with a country."""

import pytest

from briefgen.extract.actors.us_states import (
    is_before_us_state,
    is_in_us_state,
    means_us_georgia,
    party_behind,
)


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("governor of North Dakota", True),
        ("Ohio Governor", True),
        ("governor of Normandy", False),
        ("Ohioan", False),
    ],
)
def test_a_phrase_may_name_a_state(words: str, inside: bool) -> None:  # noqa: FBT001 -- a case
    assert is_in_us_state(words) is inside


def test_a_name_may_be_followed_by_a_state() -> None:
    assert is_before_us_state("Otieno of Ohio said", 6)
    assert not is_before_us_state("Otieno of Kenya said", 6)


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Otieno (D-Vermont) said", "Democratic Party"),
        ("Otieno (R-Tex.) said", "Republican Party"),
        ("Otieno, R–NY, said", "Republican Party"),
        ("Otieno (I-Maine) said", None),
    ],
)
def test_a_label_tells_the_party(label: str, party: str | None) -> None:
    told = party_behind(label, 6)
    assert told is not None
    assert told[0] == party


@pytest.mark.parametrize("text", ["Otieno (Lab.) said", "Otieno (R-Foo) said", "Otieno said"])
def test_other_labels_tell_nothing(text: str) -> None:
    assert party_behind(text, 6) is None


@pytest.mark.parametrize(
    ("text", "american"),
    [
        ("Voters in Georgia and Ohio queued.", True),
        ("The governor of Georgia spoke.", True),
        ("Georgia closed its border.", False),
        ("Georgia and Armenia closed the border; Ohio did not.", False),
        ("Voters in Ohio queued.", False),
    ],
)
def test_georgia_is_a_state_among_states(text: str, american: bool) -> None:  # noqa: FBT001 -- a case
    assert means_us_georgia(text) is american
