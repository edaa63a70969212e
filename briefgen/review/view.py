"""What the template of the review page is filled with."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from briefgen.render.view import Fact, HeaderView

# The kinds of items that a person reviews, by the name of their list.
ReviewedList = Literal[
    "statements", "measures", "casualties", "open_questions", "actors", "highlights"
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of an article's text within which the same items rest on every character.

    Attributes:
        text: its words.
        items: numbers of the cards that rest on it, the one with the fewest words first; one of
            which only the words that name or attribute the source stand here has ":source".
        lanes: classes of the lines below it, one for each kind of item.
    """

    text: str
    items: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading or paragraph of an article."""

    heading: bool
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article beside its items.

    Attributes:
        number: that of the source, from 1.
        document: its id.
        title: its title, or what stands for it.
        facts: who published it, and when.
        language: BCP 47 tag, or None.
        found: whether its text is at hand; if not, the paragraphs are the passages that the brief
            keeps.
        paragraphs: its text.
    """

    number: int
    document: str
    title: str
    facts: tuple[Fact, ...]
    language: str | None
    found: bool
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A source in which an item rests on so many passages."""

    source: int
    passages: int


@dataclass(frozen=True, slots=True)
class CardView:
    """An item to be reviewed.

    Attributes:
        number: from 1, in the order of the page.
        id: the item's id.
        section: the list that it stands in.
        kind: what it is: "Statement", "Actor · person".
        lead: what stands before the wording: who says it, or the figure; "" where nothing does.
        wording: its main text.
        quoted: whether the wording is direct speech.
        facts: what else it says.
        places: where it is found in the articles.
        lost: words that it rests on and that no article here has.
    """

    number: int
    id: str
    section: ReviewedList
    kind: str
    lead: str
    wording: str
    quoted: bool
    facts: tuple[Fact, ...]
    places: tuple[Place, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of an article, or those of none.

    Attributes:
        source: number of the article; None for items that no article here has the words of.
        title: the heading.
        cards: in the order of the text.
    """

    source: int | None
    title: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a filter."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The page.

    Attributes:
        language: of its own words.
        header: title, report, marking.
        groups: the items.
        articles: the texts.
        kinds, actors, sources: options of the filters.
        total: how many items there are.
        policy: the content security policy.
        icon: of the browser's tab, as a data address.
        style, script: what is inlined; the policy names their digests.
        brief: the brief as JSON.
        review: what the script needs to know of each item, as JSON.
    """

    language: str
    header: HeaderView
    groups: tuple[Group, ...]
    articles: tuple[ArticleView, ...]
    kinds: tuple[Choice, ...]
    actors: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    total: int
    policy: str
    icon: str
    style: Markup
    script: Markup
    brief: Markup
    review: Markup
