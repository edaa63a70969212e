"""What the timeline of a brief holds, in the page, on paper and in Markdown."""

import json
import re
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser

from briefgen.brief import Brief, DateWindow, Measure, Statement
from briefgen.render import render_html, render_markdown
from briefgen.render.compose import compose
from briefgen.render.view import Timeline

HOSTILE: list[str] = json.loads(
    (Path(__file__).parent / "hostile.json").read_text(encoding="utf-8")
)
DAY = date(2031, 3, 12)


def measure(
    number: int, day: date | DateWindow | None, text: str = "the locks were closed", **fields: str
) -> Measure:
    return Measure.model_validate(
        {
            "id": f"measure-{number}",
            "kind": "other",
            "status": "in_force",
            "text": text,
            "date": day,
            **fields,
        }
    )


def brief_of(*measures: Measure) -> Brief:
    return Brief(format_version="1.0", id="brief-locks", title="The locks", measures=list(measures))


def timeline(*measures: Measure) -> Timeline:
    found = compose(brief_of(*measures)).timeline
    assert found is not None
    return found


def days_after(*offsets: int) -> list[Measure]:
    return [measure(n, DAY + timedelta(days=offset)) for n, offset in enumerate(offsets)]


def drawn(found: Timeline) -> list[str]:
    return [mark.entry.anchor for lane in found.drawings[0].lanes for mark in lane.marks]


def section(page: str) -> str:
    found = re.search('<section class="timeline".*?</section>', page, re.DOTALL)
    assert found is not None
    return found[0]


@pytest.mark.parametrize("offsets", [(), (0,), (0, 0, 0)])
def test_one_day_is_no_timeline(offsets: tuple[int, ...]) -> None:
    brief = brief_of(measure(99, None), *days_after(*offsets))
    assert "Timeline" not in render_markdown(brief)
    assert 'id="section-timeline"' not in render_html(brief)


def test_two_items_on_two_days_are_a_timeline() -> None:
    brief = brief_of(*days_after(0, 1))
    assert "## Timeline\n" in render_markdown(brief)
    assert 'id="section-timeline"' in render_html(brief)


def test_entries_stand_by_date() -> None:
    found = timeline(*days_after(4, 0, 2))
    assert [entry.days for entry in found.entries] == [
        "12 March 2031",
        "14 March 2031",
        "16 March 2031",
    ]


@pytest.mark.parametrize(
    ("undated", "words"), [(0, None), (1, "1 item has no date."), (3, "3 items have no date.")]
)
def test_what_has_no_date_is_counted(undated: int, words: str | None) -> None:
    without = [measure(100 + number, None) for number in range(undated)]
    brief = brief_of(*days_after(0, 1), *without)
    assert timeline(*brief.measures).undated == words
    for output in (render_html(brief), render_markdown(brief)):
        assert re.findall(r"\d+ items? ha(?:s|ve) no date\.", output) == ([words] if words else [])


def test_an_old_item_is_named_apart_and_stretches_nothing() -> None:
    brief = brief_of(*days_after(0, 1, 2), measure(9, date(2021, 1, 5), "the first lock opened"))
    found = compose(brief).timeline
    assert found is not None
    assert found.days == "12–14 March 2031"
    assert "item-measure-9" not in drawn(found)
    assert [entry.days for entry in found.apart] == ["5 January 2021"]
    assert "first lock opened" in section(render_html(brief)).partition("Too far from")[2]
    assert "- **5 January 2021** · Measure, in force: the first lock opened" in render_markdown(
        brief
    )


def test_an_item_far_in_the_future_stands_apart_too() -> None:
    assert [entry.days for entry in timeline(*days_after(0, 1, 2, 3000)).apart] == ["29 May 2039"]


def test_a_year_among_days_stands_apart() -> None:
    year = DateWindow(earliest=date(2031, 1, 1), latest=date(2031, 12, 31))
    assert [entry.days for entry in timeline(*days_after(0, 1, 2), measure(9, year)).apart] == [
        "2031"
    ]


def test_only_the_last_of_those_apart_are_named() -> None:
    old = [measure(100 + n, date(2010 + n, 1, 1)) for n in range(8)]
    found = timeline(*days_after(*range(20)), *old)
    assert [entry.days[-4:] for entry in found.apart] == ["2013", "2014", "2015", "2016", "2017"]
    assert found.more_apart == 3
    assert "and 3 more" in section(render_html(brief_of(*days_after(*range(20)), *old)))


def test_items_spread_over_years_share_an_axis() -> None:
    found = timeline(*(measure(n, date(2000 + n, 1, 1)) for n in range(20)))
    assert len(drawn(found)) == 20
    assert not found.apart


def test_two_items_far_from_each_other_are_both_drawn() -> None:
    assert len(drawn(timeline(*days_after(0, 4000)))) == 2


@pytest.mark.parametrize("number", [2, 500])
def test_every_mark_leads_to_its_item(number: int) -> None:
    page = render_html(brief_of(*days_after(*(n * 60 // number for n in range(number)))))
    ids = set(re.findall(r' id="([^"]+)"', page))
    links = re.findall(r'<a class="event" href="#([^"]+)"', section(page))
    assert set(links) <= ids
    assert len([link for link in links if link.startswith("item-")]) >= 2


def test_every_item_that_is_drawn_can_be_found(brief: Brief) -> None:
    dated = [item.id for item in brief.measures if item.shown and item.date]
    assert dated
    links = re.findall(r'<a class="event" href="#([^"]+)"', section(render_html(brief)))
    assert {f"item-{item}" for item in dated} <= set(links)
    assert all(links.count(link) == 2 for link in links), "once for each width of page"


def test_rejected_items_are_neither_drawn_nor_counted() -> None:
    rejected = [
        measure(50, DAY, "REFUSED", reviewed="rejected"),
        measure(51, None, "REFUSED", reviewed="rejected"),
    ]
    brief = brief_of(*days_after(0, 1), *rejected)
    assert "REFUSED" not in render_html(brief) + render_markdown(brief)
    assert timeline(*brief.measures).undated is None


def test_attitudes_are_on_the_timeline_on_request_only() -> None:
    brief = brief_of(*days_after(0, 1))
    fear = Statement.model_validate(
        {"id": "statement-1", "type": "attitude", "mode": "indirect", "text": "a flood"}
        | {"cue": "fear", "said_on": DAY}
    )
    brief = brief.model_copy(update={"statements": [fear]})
    assert "· Attitude:" not in render_markdown(brief)
    assert "· Attitude:" in render_markdown(brief, attitudes=True)


def test_statuses_differ_in_shape() -> None:
    statuses = ["announced", "in_force", "threatened", "postponed", "completed"]
    measures = [
        measure(n, DAY + timedelta(days=n), status=status) for n, status in enumerate(statuses)
    ]
    page = section(render_html(brief_of(*measures)))
    legend = page[page.index('class="legend"') :]
    shapes = re.findall(r"</title>\s*(.*?)</svg>", legend, re.DOTALL)
    without_colour = {re.sub(r'(?:stroke|[xy])="[^"]*"', "", shape) for shape in shapes}
    assert len(shapes) == len(without_colour) == len(statuses)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("proposed", "announced or proposed"),
        ("postponed", "postponed, cancelled, lifted or denied"),
        ("cancelled", "postponed, cancelled, lifted or denied"),
        ("lifted", "postponed, cancelled, lifted or denied"),
        ("denied", "postponed, cancelled, lifted or denied"),
    ],
)
def test_the_legend_names_what_a_shape_stands_for(status: str, words: str) -> None:
    found = timeline(*(measure(n, DAY + timedelta(days=n), status=status) for n in range(2)))
    assert [signs[1] for _, legend in found.legend for signs in legend] == [words]


def test_long_texts_are_cut_between_words() -> None:
    long = measure(0, DAY, "closed again " * 40)
    text = timeline(long, measure(1, DAY + timedelta(days=1))).entries[0].text
    assert text.endswith(("again…", "closed…"))
    assert len(text) <= 141


def test_the_drawing_has_a_text_alternative(brief: Brief) -> None:
    page = section(render_html(brief))
    for form in ("wide", "narrow"):
        assert f'role="group" aria-labelledby="timeline-{form}"' in page
        title = re.search(f'<title id="timeline-{form}">(.*?)</title>', page)
        assert title is not None
        assert title[1].startswith("Items by date, 12–14 March 2031; measures: 5,")
    assert page.count("<desc>") == 2
    events = re.findall('<a class="event".*?</a>', page, re.DOTALL)
    assert events
    assert all(re.search("<title>.+?</title>", event) for event in events)


# An Arabic sentence, and an English one that begins with an Arabic name and is cut behind it.
ARABIC = "أغلق الميناء حتى إشعار آخر"
MIXED = "جمعية عمال الميناء والسفن والقوارب closed " + "all the locks of the lower river " * 3


@pytest.mark.parametrize("width", [1280, 390])
def test_labels_of_either_direction_stand_beside_their_marks(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    texts = [ARABIC, MIXED, "the locks were closed"] * 2
    days = [DAY + timedelta(days=number // 3 * 3) for number in range(len(texts))]
    brief = brief_of(
        *(measure(n, day, text) for n, (day, text) in enumerate(zip(days, texts, strict=True)))
    )
    path = tmp_path / "page.html"
    path.write_text(render_html(brief), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(path.as_uri())
    drawing = page.locator(".timeline .drawn:visible")
    room = drawing.bounding_box()
    assert room is not None
    events = drawing.locator(".event").filter(has=page.locator(".value")).all()
    assert len(events) == len(texts)
    for event in events:
        mark, label = (event.locator(name).bounding_box() for name in (".mark", ".value"))
        assert mark is not None
        assert label is not None
        behind = label["x"] - mark["x"] - mark["width"]
        before = mark["x"] - label["x"] - label["width"]
        assert -1 < max(behind, before) < 12
        assert room["x"] - 1 <= label["x"]
        assert label["x"] + label["width"] <= room["x"] + room["width"] + 1
        said = event.locator("title").text_content() or ""
        direction = event.locator(".value").evaluate("text => getComputedStyle(text).direction")
        assert direction == ("rtl" if ARABIC in said else "ltr")
    page.close()


def test_the_same_brief_gives_the_same_timeline(brief: Brief) -> None:
    assert section(render_html(brief)) == section(render_html(brief))
    again = brief.model_copy(update={"measures": list(brief.measures)})
    assert render_markdown(again) == render_markdown(brief)


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        "x" * 5000,
        "<text>" * 200,
        "\U0001f9d1\u200d\U0001f680" * 60,
        "ا" * 300,
        "</title></svg><script>alert(1)</script>",
    ],
)
def test_hostile_words_stay_words(text: str) -> None:
    harmless = brief_of(*days_after(0, 1))
    hostile = brief_of(measure(0, DAY, text), measure(1, DAY + timedelta(days=1), text))
    tags = set(re.findall("<[a-z]+", section(render_html(harmless)))) | {"<bdi"}
    page = section(render_html(hostile))
    assert set(re.findall("<[a-z]+", page)) <= tags
    assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", unescape(page))
    blocks = MarkdownIt("commonmark").parse(render_markdown(hostile))
    assert [token.tag for token in blocks] == [
        token.tag for token in MarkdownIt("commonmark").parse(render_markdown(harmless))
    ]
