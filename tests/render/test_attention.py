"""Who speaks about whom: what is counted, when it is worth a drawing, and how it is laid out."""

import io
import re
from collections.abc import Sequence
from itertools import combinations

import pikepdf
import pytest

from briefgen.brief import Brief, Statement
from briefgen.brief.items import Actor
from briefgen.render import render_html, render_markdown, render_pdf
from briefgen.render.attention import compose_attention
from briefgen.render.shown import Shown
from briefgen.render.text_width import text_width
from briefgen.render.view_attention import Attention, AttentionDrawing

NAMES = {
    "actor-lind": "Ana Lind",
    "actor-port": "Port authority of Ponta Dourada",
    "actor-union": "Harbour Workers’ Union",
    "actor-moss": "Per Moss",
    "actor-ghost": "Nobody",
}


def said(*pairs: tuple[str | None, Sequence[str]]) -> list[Statement]:
    return [
        Statement(
            id=f"statement-{number}", speaker=who, about=list(about), mode="indirect", text="…"
        )
        for number, (who, about) in enumerate(pairs)
    ]


def brief_of(statements: list[Statement], names: dict[str, str] = NAMES) -> Brief:
    actors = [Actor(id=actor_id, name=name, kind="person") for actor_id, name in names.items()]
    return Brief(
        format_version="1.0",
        id="brief-port",
        title="Port",
        actors=actors,
        statements=statements,
    )


def attention_of(brief: Brief) -> Attention | None:
    return compose_attention(Shown(brief, attitudes=False))


OFTEN = [("actor-lind", ["actor-port"])] * 3
ENOUGH = [
    *(*OFTEN, ("actor-lind", ["actor-union", "actor-port"])),
    *(("actor-union", ["actor-lind"]), ("actor-union", ["actor-lind"])),
]


def test_a_grid_of_one_row_is_none() -> None:
    # The other speaker's only column is the one that is cut.
    names = NAMES | {f"actor-{number}": f"Number {number}" for number in range(7)}
    most = [("actor-lind", [f"actor-{number}" for number in range(6)])] * 3
    brief = brief_of(said(*most, ("actor-moss", ["actor-6"])), names)
    assert attention_of(brief) is None


def test_pairs_are_counted_the_most_frequent_first() -> None:
    attention = attention_of(brief_of(said(*ENOUGH)))
    assert attention is not None
    assert [
        (item.speaker, [(pair.about, pair.count) for pair in item.pairs])
        for item in attention.speakers
    ] == [
        ("Ana Lind", [("Port authority of Ponta Dourada", 4), ("Harbour Workers’ Union", 1)]),
        ("Harbour Workers’ Union", [("Ana Lind", 2)]),
    ]
    assert attention.more == ""
    assert "Harbour Workers’ Union about Ana Lind: 2 statements" in attention.description


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [*OFTEN, ("actor-lind", ["actor-union", "actor-moss"])],  # One speaker.
        [*OFTEN, ("actor-union", ["actor-lind"])],  # Two pairs.
        [pair for pair in ENOUGH if pair not in OFTEN],  # Nobody thrice about the same.
    ],
)
def test_what_tells_too_little_is_left_out(
    pairs: list[tuple[str | None, Sequence[str]]],
) -> None:
    assert attention_of(brief_of(said(*pairs))) is None


def test_nobody_speaks_about_themselves_and_nobody_unknown_speaks() -> None:
    alone = [("actor-lind", ["actor-lind"]), (None, ["actor-lind"]), ("actor-gone", ["actor-lind"])]
    with_these = attention_of(brief_of(said(*ENOUGH, *alone)))
    assert with_these == attention_of(brief_of(said(*ENOUGH)))


def test_those_who_speak_together_are_counted_each() -> None:
    statements = said(*ENOUGH)
    statements[0] = statements[0].model_copy(update={"co_speakers": ["actor-moss"]})
    attention = attention_of(brief_of(statements))
    assert attention is not None
    assert ("Per Moss", 1) in [(item.speaker, item.pairs[0].count) for item in attention.speakers]


def test_rejected_statements_are_not_counted() -> None:
    statements = [
        item.model_copy(update={"reviewed": "rejected"}) if item.speaker == "actor-union" else item
        for item in said(*ENOUGH)
    ]
    assert attention_of(brief_of(statements)) is None


@pytest.fixture(scope="module")
def crowd() -> Brief:
    """Twelve who speak about each other, the one with the higher number less often."""
    names = {f"actor-{number:02}": f"Spokesman for harbour {number}" for number in range(12)}
    pairs = [
        (who, [whom])
        for who in names
        for whom in names
        for _ in range(max(1, 5 - int(who[-2:]) - int(whom[-2:])))
    ]
    return brief_of(said(*pairs), names)


def test_a_crowd_is_cut_and_said_to_be(crowd: Brief) -> None:
    attention = attention_of(crowd)
    assert attention is not None
    drawn = [pair for item in attention.speakers for pair in item.pairs]
    assert len(attention.speakers) == 8
    assert len({pair.about for pair in drawn}) == 6
    assert attention.more == f"{12 * 11 - len(drawn)} more pairs are not shown."
    for output in (render_html(crowd), render_markdown(crowd)):
        assert attention.more in output


def boxes(drawing: AttentionDrawing) -> list[tuple[float, float, float, float]]:
    """The room that each name and each dot takes: left, top, right, bottom."""
    size = drawing.font_size
    found = [
        (dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)
        for dot in drawing.dots
    ]
    for labels, share in ((drawing.columns, 0.5), (drawing.rows, 0.0)):
        for label in labels:
            for foot, words in label.lines:
                left = label.x - share * text_width(words, size)
                found.append((left, foot - 0.7 * size, left + text_width(words, size), foot))
    return found


@pytest.mark.parametrize("form", [0, 1], ids=["wide", "narrow"])
def test_nothing_overlaps_or_leaves_the_drawing(crowd: Brief, form: int) -> None:
    attention = attention_of(crowd)
    assert attention is not None
    drawing = attention.drawings[form]
    assert drawing.width <= drawing.page
    for left, top, right, bottom in boxes(drawing):
        assert 0 <= left <= right <= drawing.width + 0.5
        assert 0 <= top <= bottom <= drawing.height
    for one, other in combinations(boxes(drawing), 2):
        beside = one[2] <= other[0] or other[2] <= one[0]
        assert beside or one[3] <= other[1] or other[3] <= one[1]


def test_larger_dots_stand_for_more_statements(crowd: Brief) -> None:
    attention = attention_of(crowd)
    assert attention is not None
    for drawing in attention.drawings:
        by_count = {dot.pair.count: dot.radius for dot in drawing.dots}
        assert sorted(by_count.values()) == [by_count[count] for count in sorted(by_count)]


def test_the_drawing_has_a_title_a_description_and_links(crowd: Brief) -> None:
    page = render_html(crowd)
    drawings = re.findall(r'<svg class="drawn (?:wide|narrow)" style.*?</svg>', page, re.DOTALL)
    assert len(drawings) == 2
    for drawing in drawings:
        assert "<title id=" in drawing
        assert "<desc>Spokesman for harbour 0 about" in drawing
        links = re.findall(r'href="#([^"]+)"', drawing)
        assert links
        assert all(f'id="{anchor}"' in page for anchor in links)


def test_on_paper_the_drawing_has_an_alternative_text() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(brief_of(said(*ENOUGH))))) as pdf:
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        texts = [str(item.Alt) for item in elements if item.get("/S") == "/Figure"]
    assert [text for text in texts if text.startswith("Who speaks about whom, in how many")]


def test_markdown_says_the_same_in_words() -> None:
    text = render_markdown(brief_of(said(*ENOUGH)))
    assert (
        "- **Ana Lind** about Port authority of Ponta Dourada (4), Harbour Workers’ Union (1)\n"
        "- **Harbour Workers’ Union** about Ana Lind (2)\n"
    ) in text
