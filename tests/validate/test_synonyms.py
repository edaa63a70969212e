"""Synonyms: each is of a word of the format, and of one word of a list only."""

from itertools import combinations
from typing import Any

import pytest

from briefgen.brief import brief_schema
from briefgen.validate.synonyms import _MEANINGS, synonym


def lists_of_words() -> list[list[str]]:
    schema = brief_schema()
    values: list[Any] = [
        value
        for part in [schema, *schema["$defs"].values()]
        for value in part["properties"].values()
    ]
    branches = [branch for value in values for branch in [value, *value.get("anyOf", ())]]
    return [branch["enum"] for branch in branches if "enum" in branch]


LISTS = lists_of_words()


def test_every_meaning_is_of_a_word_of_the_format() -> None:
    assert set(_MEANINGS) <= {word for words in LISTS for word in words}


@pytest.mark.parametrize("words", LISTS, ids=lambda words: words[0])
def test_no_synonym_stands_for_two_words_of_a_list_or_is_one(words: list[str]) -> None:
    for one, other in combinations(words, 2):
        assert not _MEANINGS.get(one, frozenset()) & _MEANINGS.get(other, frozenset())
    for word in words:
        assert synonym(word.upper(), words) == word
        for meaning in _MEANINGS.get(word, ()):
            assert synonym(meaning, words) == (meaning if meaning in words else word)
            assert meaning not in words
