"""What first names tell, and what they do not."""

import pytest

from briefgen.extract.actors.first_names import gender_of_name, is_first_name


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Marta Kranjec", "f"),
        ("Željko Kranjec", "m"),
        ("Zeljko Kranjec", "m"),
        ("Kranjec", None),
        ("Robin Kranjec", None),
        ("Kim Hye-jin", None),
    ],
)
def test_gender_of_a_full_name(name: str, gender: str | None) -> None:
    assert gender_of_name(tuple(name.split())) == gender


def test_a_surname_is_no_first_name() -> None:
    assert is_first_name("Marta")
    assert not is_first_name("Kranjec")
