"""Text from sources is made fit to be set on one line."""

import pytest

from briefgen.brief.characters import clean, has_right_to_left, is_right_to_left, web_address


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/ä (1)", "https://example.org/%C3%A4%20%281%29"),
        ("javascript:alert(1)", None),
        ("file:///secret", None),
        ("http://[broken", None),
        ("//example.org/", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, address: str | None) -> None:
    assert web_address(url) == address


def test_joiners_stay_and_direction_controls_go() -> None:
    assert clean("می\u200cخواهد\u202e\u2067") == "می\u200cخواهد"
    assert has_right_to_left("She met ليلى")
    assert not has_right_to_left("Ñandú – “1,200”")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ليلى", True),
        ("«ליאור» 1,200", True),
        ("قالت ليلى إن السد صمد، بحسب BBC", True),
        ("15 to 20 missing – جمعية عمال الميناء والسفن", False),
        ("ليلى was wrong", False),
        ("ليلى: talks", False),
        ("She met ليلى", False),
        ("ليلى Lind", False),
        ("1,200", False),
        ("١٬٢٠٠", False),
        ("", False),
    ],
)
def test_the_first_and_most_letters_give_the_direction(text: str, *, expected: bool) -> None:
    assert is_right_to_left(text) is expected
