"""Articles are cut at the ends of evidence, and nothing of their words is lost or moved."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, Document, Evidence
from briefgen.documents import normalise
from briefgen.documents.blocks import find_blocks
from briefgen.review.texts import Span, article_view
from briefgen.review.view import ArticleView, ReviewedList

DOCUMENT = Document(id="document-1", title="A dam", path="dam.txt")
TEXT = "The dam at Orle broke, the mayor said.\n\nNobody was hurt."


def span(
    card: int, words: str, *, section: ReviewedList = "statements", part: str = "content"
) -> Span:
    start = TEXT.index(words)
    told = {"document": "document-1", "start": start, "end": start + len(words), "exact": words}
    return Span(card, section, Evidence.model_validate({**told, "part": part}))


def marked(view: ArticleView) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (segment.text, segment.items)
        for paragraph in view.paragraphs
        for segment in paragraph.segments
        if segment.items
    ]


def test_overlapping_items_share_the_words_they_share_the_shorter_first() -> None:
    view = article_view(
        DOCUMENT,
        1,
        TEXT,
        [span(1, "The dam at Orle broke"), span(2, "Orle broke, the"), span(3, "Orle")],
    )
    assert marked(view) == [
        ("The dam at ", ("1",)),
        ("Orle", ("3", "2", "1")),
        (" broke", ("2", "1")),
        (", the", ("2",)),
    ]


def test_words_that_name_a_source_come_behind_those_of_an_item() -> None:
    spans = [span(1, "the mayor", part="source"), span(2, "the mayor", section="actors")]
    (found,) = marked(article_view(DOCUMENT, 1, TEXT, spans))
    assert found == ("the mayor", ("2", "1:source"))


def test_each_kind_has_a_line_and_two_of_a_kind_a_thicker_one() -> None:
    spans = [
        span(1, "Nobody was hurt", section="casualties"),
        span(2, "Nobody was hurt", section="statements"),
        span(3, "Nobody was hurt", section="statements"),
    ]
    view = article_view(DOCUMENT, 1, TEXT, spans)
    segment = view.paragraphs[-1].segments[0]
    assert segment.lanes == ("statement-2", "casualty-1")


def test_evidence_may_run_across_paragraphs() -> None:
    view = article_view(DOCUMENT, 1, TEXT, [span(1, "the mayor said.\n\nNobody")])
    assert marked(view) == [("the mayor said.", ("1",)), ("Nobody", ("1",))]


def test_without_a_text_the_passages_of_the_brief_stand_in_its_place(brief: Brief) -> None:
    evidence = brief.statements[0].evidence[0]
    view = article_view(brief.documents[0], 1, None, [Span(1, "statements", evidence)] * 2)
    (paragraph,) = view.paragraphs
    assert not view.found
    assert evidence.exact in "".join(segment.text for segment in paragraph.segments)


_RAW = st.text(alphabet="ab .\n\u0627\u0301\U0001f6a2“", min_size=1, max_size=60)


@given(_RAW, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6))
def test_segments_are_the_text_and_every_item_has_its_words(
    raw: str, places: list[tuple[int, int]]
) -> None:
    text = normalise(raw).text
    spans = []
    for card, (start, length) in enumerate(places, 1):
        words = text[start : start + length]
        if words:
            evidence = Evidence(
                document="document-1", start=start, end=start + len(words), exact=words
            )
            spans.append(Span(card, "statements", evidence))
    view = article_view(DOCUMENT, 1, text, spans)
    blocks = [text[block.start : block.end] for block in find_blocks(text)]
    assert ["".join(s.text for s in p.segments) for p in view.paragraphs] == blocks
    for one in spans:
        found = "".join(words for words, items in marked(view) if str(one.card) in items)
        assert "".join(found.split()) == "".join(one.evidence.exact.split())


def test_a_language_that_is_no_tag_is_not_put_into_the_page() -> None:
    for language, shown in (("pt-PT", "pt-PT"), ("Portuguese, mostly", None), (None, None)):
        document = DOCUMENT.model_copy(update={"language": language})
        assert article_view(document, 1, TEXT, []).language == shown
