"""What counts as found in the invented articles, and that their labels stand in them."""

from collections import Counter

import pytest
from gold_standard import GoldError, load_gold, read_articles
from invented_articles import GOLD, Marked, matched, place, score, shared

from briefgen.brief import Evidence, Measure
from briefgen.documents import Article
from briefgen.extract import DocumentItems

TEXT = "The town closed the bridge on Monday. It also banned fishing."


@pytest.fixture(scope="module")
def article() -> Article:
    return read_articles([{"doc_id": "one", "text": TEXT}])["one"]


def measure(words: str, kind: str = "movement_restriction") -> Measure:
    start = TEXT.index(words)
    evidence = Evidence(document="d", start=start, end=start + len(words), exact=words)
    name = f"measure-{start}-{kind.replace('_', '-')}"
    return Measure.model_validate(
        {"id": name, "kind": kind, "status": "in_force", "text": words, "evidence": [evidence]}
    )


def marked(words: str, kind: str | list[str]) -> Marked:
    start = TEXT.index(words)
    return Marked((start, start + len(words)), {"words": words, "kind": kind, "status": "in_force"})


def test_every_label_stands_in_its_article() -> None:
    gold = load_gold(GOLD)
    articles = read_articles(gold)
    assert len(articles) == len(gold)
    for entry in gold:
        article = articles[entry["doc_id"]]
        for label in (*entry["measures"], *entry["questions"]):
            place(article, label["words"])
        for words in entry["not_measures"]:
            place(article, words)


def test_words_that_stand_nowhere_are_named(article: Article) -> None:
    with pytest.raises(GoldError, match="closed the harbour"):
        place(article, "closed the harbour")


def test_a_measure_meets_one_label_and_the_right_kind_wins() -> None:
    labels = [marked("closed the bridge on Monday", "movement_restriction")]
    ours = [
        measure("The town closed the bridge on Monday", "diplomatic"),
        measure("closed the bridge on Monday"),
    ]
    assert matched(labels, ours) == {0: 1}


def test_words_apart_do_not_meet() -> None:
    assert matched([marked("closed the bridge", "other")], [measure("banned fishing")]) == {}
    assert shared((0, 4), (4, 8)) == 0


def test_what_is_not_found_not_marked_and_of_another_kind_is_counted_and_named(
    article: Article,
) -> None:
    entry = {
        "measures": [
            {"words": "closed the bridge", "kind": ["other", "economic"], "status": "in_force"},
            {"words": "banned fishing", "kind": "movement_restriction", "status": "in_force"},
        ],
        "questions": [{"words": "on Monday"}],
        "not_measures": [],
    }
    measures = (measure("closed the bridge"), measure("The town"))
    items = DocumentItems(article.document, (), (), measures, (), ())
    tally: Counter[str] = Counter()
    differences = list(score(entry, article, items, tally))
    assert [line.partition(":")[0] for line in differences] == [
        "kind",
        "not found",
        "not marked",
        "not asked",
    ]
    assert (tally["wanted"], tally["found"], tally["measures"], tally["met"]) == (2, 1, 2, 1)
    assert (tally["kind"], tally["status"], tally["open"], tally["asked"]) == (0, 1, 1, 0)
