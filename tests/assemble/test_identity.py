"""Who is who: one actor for one being, never two beings in one."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from datetime import date
from typing import Any

import pytest

from briefgen.assemble.identity import identify
from briefgen.brief import IdRegistry

LONG = "The ferries will not sail before the inspectors have been on board"


def beings(articles: Any, *casts: list[dict[str, Any]], **rest: Any) -> list[set[str]]:
    """The actors' names, grouped as they are told to be one."""
    rows = [
        articles.article(
            str(number),
            day=date(2031, 5, 1 + number),
            actors=[{"id": f"actor-{number}-{place}", **row} for place, row in enumerate(cast)],
            **rest,
        )
        for number, cast in enumerate(casts)
    ]
    who = identify(rows, IdRegistry())
    grouped: dict[str, set[str]] = {}
    for (number, local), kept in who.merged.items():
        actor = next(actor for actor in rows[number].actors if actor.id == local)
        grouped.setdefault(kept, set()).add(f"{number}: {actor.name}")
    assert {actor.id for actor in who.actors} == set(grouped)
    return list(grouped.values())


def person(name: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, **fields}


def body(name: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "kind": "organization", **fields}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (person("Liv Dahl"), person("Liv Dahl")),
        (person("Liv Dahl"), person("Dahl")),
        (person("Dahl"), person("Liv Dahl")),
        (person("L. Dahl"), person("Liv Dahl")),
        (person("Gülşen Erdoğan"), person("Gulsen Erdogan")),
        (person("Erdogan"), person("Gülşen Erdoğan")),
        (body("The Harbour Board"), body("Harbour Board")),
        (body("WHO"), body("World Health Organization")),
        (body("World Health Organization"), body("WHO")),
        (body("Sundsby Harbour Board"), body("Harbour Board")),
        (body("Atlantic Wire"), body("Atlantic Wire", kind="media")),
    ],
)
def test_one_being(articles: Any, first: dict[str, Any], second: dict[str, Any]) -> None:
    assert len(beings(articles, [first], [second])) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (person("Liv Dahl"), person("Ola Dahl")),
        (person("Imran Khan"), person("Imran Kahn")),
        (person("Khan"), person("Kahn")),
        (person("Liv Dahl", country="SE"), person("Liv Dahl", country="NO")),
        (person("Jordan"), body("Jordan", kind="state")),
        (person("official", anonymous=True), person("official", anonymous=True)),
        (body("government", anonymous=True), body("government", anonymous=True)),
        (body("Board"), body("Harbour Board")),
        (body("WHO"), body("Workers of Harbours")),
        (body("United States", kind="state"), body("Embassy of the United States")),
        (body("European Union"), body("Council of the European Union")),
    ],
)
def test_two_beings(articles: Any, first: dict[str, Any], second: dict[str, Any]) -> None:
    assert len(beings(articles, [first], [second])) == 2


def test_a_surname_that_two_people_bear_is_neither_of_them(articles: Any) -> None:
    found = beings(
        articles, [person("Liv Dahl")], [person("Ola Dahl")], [person("Dahl")], [person("Dahl")]
    )
    assert len(found) == 4


def test_two_actors_of_one_article_stay_two(articles: Any) -> None:
    cast = [person("Liv Dahl", country="SE"), person("Liv Dahl")]
    assert len(beings(articles, cast)) == 2
    assert len(beings(articles, [person("Liv Dahl")], cast)) == 2


def test_full_names_of_one_day_decide_together_whom_a_surname_means(articles: Any) -> None:
    day = date(2031, 5, 1)
    cast = ["Dahl", "Liv Dahl", "Ola Dahl"]
    rows = [
        articles.article(str(n), day=day, actors=[{"id": f"actor-{n}", "name": name}])
        for n, name in enumerate(cast)
    ]
    assert len(identify(rows, IdRegistry()).actors) == 3


def test_the_first_to_name_somebody_gives_the_id_the_fullest_gives_the_name(
    articles: Any,
) -> None:
    rows = [
        articles.article("a", actors=[{"id": "actor-dahl", "name": "Dahl", "role": "mayor"}]),
        articles.article(
            "b",
            day=date(2031, 5, 2),
            actors=[{"id": "actor-liv-dahl", "name": "Liv Dahl", "aliases": ["L. Dahl"]}],
        ),
    ]
    (actor,) = identify(rows, IdRegistry()).actors
    assert (actor.id, actor.name, actor.role) == ("actor-dahl", "Liv Dahl", "mayor")
    assert actor.aliases == ["Dahl", "L. Dahl"]
    assert {span.document for span in actor.evidence} == {"document-a", "document-b"}


def test_affiliations_follow_their_actors(articles: Any) -> None:
    rows = [
        articles.article("a", actors=[body("Harbour Board", id="actor-board")]),
        articles.article(
            "b",
            actors=[
                body("Harbour Board", id="actor-0"),
                person("Liv Dahl", id="actor-dahl", affiliation="actor-0"),
            ],
        ),
    ]
    actors = {actor.id: actor for actor in identify(rows, IdRegistry()).actors}
    assert actors["actor-dahl"].affiliation == "actor-board"


def test_groups_that_say_nothing_are_one_and_speaking_ones_are_not(articles: Any) -> None:
    workers = {"name": "dock workers", "kind": "group", "anonymous": True, "id": "actor-w"}
    silent = [articles.article(name, actors=[workers]) for name in "ab"]
    assert len(identify(silent, IdRegistry()).actors) == 1
    speaking = [
        articles.article(
            name, actors=[workers], statements=[{"speaker": "actor-w", "text": f"{name} is shut"}]
        )
        for name in "ab"
    ]
    assert len(identify(speaking, IdRegistry()).actors) == 2


@pytest.mark.parametrize(("text", "count"), [(LONG, 1), ("No comment", 2)])
def test_unnamed_speakers_are_one_where_their_words_are(
    articles: Any, text: str, count: int
) -> None:
    official = {"name": "harbour official", "anonymous": True, "id": "actor-harbour-official"}
    rows = [
        articles.article(
            name, actors=[official], statements=[{"speaker": official["id"], "text": text}]
        )
        for name in "ab"
    ]
    who = identify(rows, IdRegistry())
    assert len({actor.id for actor in who.actors}) == len(who.actors) == count


def test_numbered_ids_of_one_article_do_not_meet_those_of_another(articles: Any) -> None:
    official = {"name": "official", "anonymous": True}
    rows = [
        articles.article("a", actors=[{**official, "id": i} for i in ("actor-o", "actor-o-2")]),
        articles.article("b", actors=[{**official, "id": i} for i in ("actor-o", "actor-o-2")]),
    ]
    actors = identify(rows, IdRegistry()).actors
    assert len({actor.id for actor in actors}) == 4
