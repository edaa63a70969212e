"""Which item of one brief is which of another, on cases that a machine and people make."""

import pytest

from briefgen.brief import Actor, Document, OpenQuestion, Statement
from briefgen.diff.matching import By, Pairing, pair, partners
from tests.diff.samples import actor, brief, figure, manual, question, span, statement


def ids(pairing: Pairing, old: list, new: list) -> list[tuple[str, str]]:
    return [(old[one].id, new[other].id) for one, other in pairing.pairs]


def test_one_id_is_one_item_whatever_it_says() -> None:
    old, new = [manual("s", "The quay is safe.")], [manual("s", "Nine boats were lost.")]
    assert ids(pair(old, new), old, new) == [("s", "s")]
    assert pair(old, new, by=By.WORDS).pairs == ()


def test_figures_of_one_clause_are_told_apart_by_their_numbers() -> None:
    clause = [span("14 people were hurt and 3 boats lost")]
    old = [figure("c1", 14, evidence=clause), figure("c2", 3, evidence=clause, kind="missing")]
    new = [figure("c1", 3, evidence=clause, kind="missing"), figure("c2", 14, evidence=clause)]
    assert ids(pair(old, new, by=By.WORDS), old, new) == [("c2", "c1"), ("c1", "c2")]


def test_groups_that_a_machine_numbers_anew_are_known_by_their_words() -> None:
    first, second = "harbour wardens", "3 boats lost"
    old = [
        actor("officials", first, name="officials"),
        actor("officials-2", second, name="officials"),
    ]
    new = [
        actor("officials", second, name="officials"),
        actor("officials-2", first, name="officials"),
        actor("officials-3", "northern quay", name="officials"),
    ]
    pairing = pair(old, new, by=By.WORDS)
    assert ids(pairing, old, new) == [("officials-2", "officials"), ("officials", "officials-2")]
    assert pairing.fresh == (2,)
    assert ids(pair(old, new), old, new) == [
        ("officials", "officials"),
        ("officials-2", "officials-2"),
    ]


def test_swapped_ids_are_seen_through() -> None:
    one, other = (
        manual("s1", "The ferry is back in service."),
        manual("s2", "Divers found nothing."),
    )
    swapped = [one.model_copy(update={"id": "s2"}), other.model_copy(update={"id": "s1"})]
    assert partners({"statements": [one, other]}, {"statements": swapped}, By.WORDS) == {
        "s1": "s2",
        "s2": "s1",
    }


def test_a_reworded_statement_on_the_same_words_is_found_under_another_id() -> None:
    old = [statement("s1", "14 people were hurt"), manual("s2", "Divers found nothing at all.")]
    new = [statement("t1", "Fourteen people were hurt, wardens say")]
    pairing = pair(old, new)
    assert ids(pairing, old, new) == [("s1", "t1")]
    assert pairing.gone == (1,)


def test_other_words_are_another_item() -> None:
    old, new = (
        [manual("s1", "Divers found nothing at all.")],
        [manual("t1", "The ferry has sailed.")],
    )
    assert pair(old, new) == Pairing((), (0,), (0,))


@pytest.mark.parametrize(
    ("field", "value"),
    [("negated", True), ("type", "attitude")],
)
def test_what_two_tellings_of_one_cannot_differ_in(field: str, value: object) -> None:
    old, new = [statement("s1")], [statement("t1", **{field: value})]
    assert pair(old, new).pairs == ()


def test_a_figure_of_another_number_is_another_figure() -> None:
    old, new = [figure("c1", 14)], [figure("d1", 15)]
    assert pair(old, new).pairs == ()


def test_a_document_is_known_by_its_digest_or_path() -> None:
    old = [
        Document(id="d1", path="a.txt", sha256="ab" * 32, title="Quay collapse"),
        Document(id="d2", path="b.txt", sha256="cd" * 32, title="Quay collapse"),
    ]
    new = [
        Document(id="e1", path="c.txt", sha256="cd" * 32, title="Quay collapse"),
        Document(id="e2", path="a.txt", sha256="ef" * 32, title="Quay collapse, an update"),
    ]
    assert ids(pair(old, new), old, new) == [("d2", "e1"), ("d1", "e2")]


def test_ids_of_documents_are_known_where_their_words_are() -> None:
    lists = {
        "documents": [Document(id="d", path="a.txt")],
        "statements": [statement("s1", evidence=[span("3 boats lost")])],
    }
    others = {
        "documents": [Document(id="e", path="a.txt")],
        "statements": [statement("t1", evidence=[span("3 boats lost", "e")])],
    }
    assert partners(lists, others, By.WORDS) == {"d": "e", "s1": "t1"}


def test_items_of_one_list_that_name_each_other_are_found_together() -> None:
    old = [
        Actor(id="a1", kind="person", name="Ada Brekke", affiliation="a2"),
        Actor(id="a2", kind="organization", name="Sundsby Port", affiliation=None),
    ]
    new = [
        Actor(id="b2", kind="organization", name="Sundsby Port"),
        Actor(id="b1", kind="person", name="Ada Brekke", affiliation="b2"),
    ]
    assert partners({"actors": old}, {"actors": new}) == {"a1": "b1", "a2": "b2"}


def test_questions_about_one_item_are_alike_and_of_one_kind() -> None:
    about = ["c1"]
    old = [question("q1", "How many people were on the quay?", about=about)]
    same = [question("r1", "How many were on the quay that day?", about=about)]
    other = [question("r1", "How many were on the quay that day?", about=about, kind="unverified")]
    assert pair(old, same).pairs == ((0, 0),)
    assert pair(old, other).pairs == ()


def test_only_the_same_content_counts_where_nothing_less_is_asked() -> None:
    old = [manual("s1", "Divers found nothing."), manual("s2", "The ferry has sailed.")]
    new = [manual("t1", "Divers found nothing!"), manual("t2", "The ferry has sailed.")]
    assert pair(old, new, by=By.CONTENT).pairs == ((1, 1),)


def test_the_nearest_place_decides_between_what_is_equally_alike() -> None:
    words = "The wardens closed the northern quay"
    old = [manual(f"s{n}", f"{words} {n} times") for n in range(3)]
    new = [manual(f"t{n}", f"{words} {n + 7} times") for n in range(3)]
    assert ids(pair(old, new), old, new) == [("s0", "t0"), ("s1", "t1"), ("s2", "t2")]


@pytest.mark.parametrize("count", [100, 3000])
def test_the_same_text_many_times_is_paired_in_order(count: int) -> None:
    old = [manual(f"s{n}", "The quay is closed.") for n in range(count)]
    new = [manual(f"t{n}", "The quay is closed.") for n in range(count)]
    assert pair(old, new).pairs == tuple((n, n) for n in range(count))


def test_nothing_is_paired_with_an_empty_list() -> None:
    items: list[Statement | OpenQuestion] = [manual("s1", "The quay is closed.")]
    for by in By:
        assert pair(items, [], by=by) == Pairing((), (0,), ())
        assert pair([], items, by=by) == Pairing((), (), (0,))


def test_corrections_have_no_id_and_are_known_by_what_they_say() -> None:
    from briefgen.brief import Correction

    old = [Correction(text="The quay is the northern one.", refs=["s1"])]
    new = [Correction(text="New."), Correction(text="The quay is the northern one.", refs=["t1"])]
    assert pair(old, new, {"s1": "t1"}).pairs == ((0, 1),)
    assert brief(corrections=old).corrections == old
