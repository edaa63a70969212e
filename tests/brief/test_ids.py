"""Ids: readable, unique, the same again."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import IdRegistry, fingerprint, letters_and_digits, slug
from briefgen.brief.base import ID_PATTERN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amina Diallo", "amina-diallo"),
        ("José Ñuñez-O’Hara", "jose-nunez-ohara"),
        ("Sweden's harbour", "sweden-harbour"),
        ("ليلى", ""),
        ("", ""),
        ("a" * 60, "a" * 48),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(), st.integers(min_value=1, max_value=80))
def test_a_slug_never_breaks_the_pattern_of_ids(text: str, limit: int) -> None:
    made = slug(text, limit)
    assert len(made) <= limit
    assert re.fullmatch(ID_PATTERN, f"actor-{made}") or made == ""


def test_case_marks_and_punctuation_do_not_count() -> None:
    assert letters_and_digits("“We — waited!”") == letters_and_digits("we waited")
    assert letters_and_digits("Erdoğan") == letters_and_digits("ERDOGAN")


def test_a_fingerprint_tells_where_one_part_ends() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc")


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["", "x", "y"]))))
def test_ids_are_unique_and_the_same_again(asked: list[tuple[str, str]]) -> None:
    def taken() -> list[str]:
        ids = IdRegistry()
        return [ids.take(stem, *filter(None, [content])) for stem, content in asked]

    assert len(set(taken())) == len(asked)
    assert taken() == taken()


def test_an_id_that_an_item_has_is_kept_unless_another_has_it() -> None:
    ids = IdRegistry()
    assert ids.keep("actor-dahl", "document-2") == "actor-dahl"
    second = ids.keep("actor-dahl", "document-2")
    assert second == f"actor-dahl-{fingerprint('document-2')}"
    assert ids.keep("actor-dahl", "document-2") not in {"actor-dahl", second}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Łódź", "lodz"),
        ("Đorđe Øre", "dorde-oere"),
        ("Straße", "strasse"),
        ("Ивáн Петров", ""),
        ("نجيب محفوظ", ""),
    ],
)
def test_letters_without_a_decomposition_are_kept_and_other_scripts_not(
    name: str, expected: str
) -> None:
    assert slug(name) == expected
