"""The review page: a brief's items beside the articles, in one file that needs no other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup

from briefgen.brief import REFERENCES, Actor, Brief, Evidence, Item, digest, to_data
from briefgen.brief.characters import clean
from briefgen.render.compose import compose_header
from briefgen.render.environment import environment
from briefgen.render.faults import FAULTS, template_fault
from briefgen.render.folders import data_address, template_folder
from briefgen.render.inline_json import json_for_html
from briefgen.render.look import DEFAULT_LOOK
from briefgen.review.cards import KINDS, Cards
from briefgen.review.decisions import FORMAT
from briefgen.review.inlining import (
    joined_modules,
    resource_text,
    source_of,
)
from briefgen.review.texts import Span, article_view, stands
from briefgen.review.view import Choice, Group, Place, ReviewedList, ReviewView
from briefgen.review.wording import WORDING, print_of_rest, reviewed_items

_FOLDER: Final = "review"
_COLOURS: Final = ("styles/colours.css", "styles/dark.css")
_STYLES: Final = (
    "styles/base.css",
    f"{_FOLDER}/layout.css",
    f"{_FOLDER}/parts.css",
    f"{_FOLDER}/print.css",
)
# Paper is never dark.
_SCREEN_STYLES: Final = (f"{_FOLDER}/dark.css",)
_ICON: Final = f"{_FOLDER}/icon.svg"
_WITHOUT_EVIDENCE: Final = "Without evidence of their own"


@dataclass
class _Found:
    """An item, and where its words stand.

    Attributes:
        section: its list.
        item: the item.
        spans: its evidence, by the place of the document in the brief.
        lost: the words that stand nowhere.
    """

    section: ReviewedList
    item: Item
    spans: list[tuple[int, Evidence]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def content(self) -> list[tuple[int, Evidence]]:
        """The item's own words, without those that name or attribute its source."""
        return [(place, span) for place, span in self.spans if span.part == "content"]

    @property
    def place(self) -> tuple[float, int, int]:
        """Where it comes on the page: at its first words; without any, at the end."""
        first = min(((place, span.start, -span.end) for place, span in self.content), default=None)
        return first or (float("inf"), 0, 0)


def review_page(brief: Brief, texts: Mapping[str, str]) -> str:
    """Return the page on which a person reviews a brief.

    Args:
        brief: the brief.
        texts: the normalised texts of its documents, by id; of a document that is missing the page
            shows the passages that the brief has.

    Raises:
        RenderError: the template is missing or faulty.
        ResourceError: a script or style is missing.
    """
    return _fill(f"{_FOLDER}/page.html.j2", review=_view(brief, texts))


def _fill(template: str, **known: object) -> str:
    try:
        return environment("html", DEFAULT_LOOK).get_template(template).render(known)
    except FAULTS as error:
        raise template_fault(error, template, None) from error


def _view(brief: Brief, texts: Mapping[str, str]) -> ReviewView:
    found = _found_items(brief, texts)
    cards = Cards(brief)
    groups: dict[int | None, list[Any]] = {}
    spans: list[list[Span]] = [[] for _ in brief.documents]
    for number, one in enumerate(found, 1):
        for place, span in one.spans:
            spans[place].append(Span(number, one.section, span))
        places = tuple(_places(one))
        card = cards.card(number, one.section, one.item, places, tuple(one.lost))
        groups.setdefault(places[0].source if places else None, []).append(card)
    articles = tuple(
        article_view(document, place + 1, texts.get(document.id), spans[place])
        for place, document in enumerate(brief.documents)
    )
    titles = {article.number: article.title for article in articles}
    folder = template_folder()
    style = _style(folder)
    script = joined_modules(folder / _FOLDER, "main")
    named = {actor for one in found for actor in _actors_of(one.item)}
    used = {one.section for one in found}
    return ReviewView(
        language="en",
        header=compose_header(brief),
        groups=tuple(
            Group(source, titles[source] if source else _WITHOUT_EVIDENCE, tuple(members))
            for source, members in groups.items()
        ),
        articles=articles,
        kinds=tuple(Choice(section, KINDS[section]) for section in WORDING if section in used),
        actors=tuple(
            Choice(actor.id, clean(actor.name))
            for actor in sorted(brief.actors, key=lambda actor: (actor.name.casefold(), actor.id))
            if actor.id in named
        ),
        sources=tuple(Choice(str(one.number), f"{one.number} {one.title}") for one in articles),
        total=len(found),
        policy=_policy(style, script),
        icon=data_address(resource_text(folder / _ICON).encode(), "image/svg+xml"),
        style=style,
        script=script,
        brief=json_for_html(to_data(brief)),
        review=json_for_html(_known(brief, found)),
    )


def _found_items(brief: Brief, texts: Mapping[str, str]) -> list[_Found]:
    """The items in the order of the texts, those of one place in the order of the brief."""
    places = {document.id: place for place, document in enumerate(brief.documents)}
    found = []
    for section, item in reviewed_items(brief):
        one = _Found(section, item)
        spans: list[Evidence] = getattr(item, "evidence", [])
        for span in spans:
            text = texts.get(span.document)
            if span.document in places and (text is None or stands(text, span)):
                one.spans.append((places[span.document], span))
            elif span.part == "content":
                one.lost.append(span.exact)
        found.append(one)
    return sorted(found, key=lambda one: one.place)


def _places(one: _Found) -> Iterator[Place]:
    """In how many passages of each source an item's words stand; spans that meet are one."""
    by_place: dict[int, list[Evidence]] = {}
    for place, span in one.content:
        by_place.setdefault(place, []).append(span)
    for place, spans in sorted(by_place.items()):
        passages, reached = 0, -1
        for span in sorted(spans, key=lambda span: span.start):
            passages += span.start > reached
            reached = max(reached, span.end)
        yield Place(place + 1, passages)


def _known(brief: Brief, found: list[_Found]) -> dict[str, Any]:
    """What the script knows of the items beside the brief itself, in the order of the page."""
    return {
        "format": FORMAT,
        "brief": {"id": brief.id, "version": brief.version, "sha256": digest(brief)},
        "items": [
            {
                "id": one.item.id,
                "list": one.section,
                "field": WORDING[one.section],
                "rest": print_of_rest(one.section, one.item),
                "actors": sorted(_actors_of(one.item)),
                "sources": sorted({place + 1 for place, _ in one.content}),
            }
            for one in found
        ],
    }


def _actors_of(item: Item) -> set[str]:
    """The ids of the actors that an item is, or names."""
    named = {item.id} if isinstance(item, Actor) else set()
    for name, lists in REFERENCES.get(type(item), ()):
        if lists == ("actors",):
            value = getattr(item, name)
            named |= {value} if isinstance(value, str) else set(value or ())
    return named


def _style(folder: Path) -> Markup:
    """The style sheets as one, what is for the screen alone behind the rest."""
    colours = "".join(map(_fill, _COLOURS))
    common, screen = (
        "".join(resource_text(folder / name) for name in names)
        for names in (_STYLES, _SCREEN_STYLES)
    )
    return Markup(f"\n{colours}{common}@media screen {{\n{screen}}}\n")  # noqa: S704 -- our own files


def _policy(style: str, script: str) -> str:
    """The content security policy: this style, this script, the icon, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {source_of(style)}",
            f"script-src {source_of(script)}",
            # Without an icon in the page, browsers ask the server for one.
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
