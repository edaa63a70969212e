"""The items as a reviewer sees them: who, what, and all that the item claims."""

from collections.abc import Iterable, Mapping
from typing import Final

from briefgen.brief import (
    Actor,
    Brief,
    Casualty,
    Highlight,
    Item,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.brief.characters import clean
from briefgen.brief.dates import date_words
from briefgen.brief.labels import (
    ACTOR_KINDS,
    COUNTINGS,
    MEASURE_KINDS,
    MEASURE_STATUSES,
    QUESTION_KINDS,
    VERIFICATIONS,
    country_name,
    group_words,
)
from briefgen.brief.speech import lead_in, quoted
from briefgen.brief.wording import CASUALTY_LABELS, cited_words, figure_words
from briefgen.render.view import Fact
from briefgen.review.view import CardView, Place, ReviewedList
from briefgen.review.wording import wording

KINDS: Final[Mapping[ReviewedList, str]] = {
    "statements": "Statement",
    "measures": "Measure",
    "casualties": "Casualty figure",
    "open_questions": "Open question",
    "actors": "Actor",
    "highlights": "Highlight",
}
_OWN_VOICE: Final = "the outlet itself"
_NOBODY: Final = "Speaker not certain"


class Cards:
    """Makes the cards of a brief's items.

    Args:
        brief: the brief; what was rejected in it is reviewed, too.
    """

    def __init__(self, brief: Brief) -> None:
        self._names = {actor.id: clean(actor.name) for actor in brief.actors}
        self._words: dict[str, str] = {
            figure.id: f"{CASUALTY_LABELS[figure.kind]}: {figure_words(figure)}"
            for figure in brief.casualties
        }
        for span in brief.casualty_ranges:
            self._words[span.id] = f"range of {CASUALTY_LABELS[span.kind].lower()}"
        self._words |= {item.id: clean(item.text) for item in brief.statements}
        self._words |= {item.id: clean(item.text) for item in brief.measures}
        for question in brief.open_questions:
            self._words[question.id] = clean(question.question)
        self._words |= self._names

    def card(
        self,
        number: int,
        section: ReviewedList,
        item: Item,
        places: tuple[Place, ...],
        lost: tuple[str, ...],
    ) -> CardView:
        """Return the card of an item.

        Args:
            number: its place on the page.
            section: the item's list.
            item: the item.
            places: where its words stand.
            lost: those of its words that stand nowhere.
        """
        lead, pairs = self._said(item)
        words = wording(section, item) or ""
        direct = isinstance(item, Statement) and item.mode == "direct"
        return CardView(
            number=number,
            id=item.id,
            section=section,
            kind=_kind(section, item),
            lead=lead,
            wording=quoted(words) if direct else clean(words),
            quoted=direct,
            facts=tuple(Fact(label, clean(text)) for label, text in pairs if text),
            places=places,
            lost=tuple(map(clean, lost)),
        )

    def _said(self, item: Item) -> tuple[str, Iterable[tuple[str, str | None]]]:
        match item:
            case Statement():
                return self._statement(item)
            case Measure():
                return self._measure(item)
            case Casualty():
                return self._casualty(item)
            case Actor():
                return self._actor(item)
            case OpenQuestion():
                return "", (
                    ("About", self._listed(item.about)),
                    ("Answer", item.answer),
                )
            case Highlight():
                return "", (("Tells of", self._listed(item.refs)),)
        return "", ()

    def _statement(self, item: Statement) -> tuple[str, Iterable[tuple[str, str | None]]]:
        speaker = self._name(item.speaker) or cited_words(item.evidence) or f"{_NOBODY}:"
        attitude = "attitude, not speech" if item.type == "attitude" else None
        verb = (lead_in(item) or "").removesuffix(":")
        return f"{clean(speaker)} {verb[:1].lower()}{verb[1:]}".strip(), (
            ("Read as", attitude),
            ("Mode", item.mode),
            ("Denied or not said", "yes" if item.negated else None),
            ("With", self._listed(item.co_speakers)),
            ("Said", date_words(item.said_on, item.said_on_text)),
            ("Venue", item.venue),
            ("To", item.addressee),
            ("Relayed by", self._listed(item.relayed_by)),
        )

    def _measure(self, item: Measure) -> tuple[str, Iterable[tuple[str, str | None]]]:
        return f"{MEASURE_KINDS[item.kind]} · {MEASURE_STATUSES[item.status].lower()}", (
            ("By", self._listed(item.actors)),
            ("Aimed at", self._listed(item.targets)),
            ("Condition", item.condition),
            ("Place", item.place),
            ("When", date_words(item.date, item.date_text)),
            ("According to", self._name(item.asserted_by) or _OWN_VOICE),
            ("Told differently", self._listed(item.same_act)),
        )

    def _casualty(self, item: Casualty) -> tuple[str, Iterable[tuple[str, str | None]]]:
        who = group_words(item.group)
        label = CASUALTY_LABELS[item.kind]
        source = self._name(item.asserted_by) or cited_words(item.evidence) or _OWN_VOICE
        return f"{label}{f', {clean(who)}' if who else ''}: {figure_words(item)}", (
            ("In the words", item.raw),
            ("According to", source),
            ("Relayed by", self._listed(item.relayed_by)),
            ("Verification", VERIFICATIONS[item.verification].lower()),
            ("Counts", COUNTINGS.get(item.counting)),
            ("As of", date_words(item.as_of, item.as_of_text)),
            ("Since", date_words(item.since, item.since_text)),
            ("Place", item.place),
            ("Cause", item.cause),
            ("Laid to", self._name(item.attributed_to)),
            ("Part of", self._words.get(item.subset_of or "")),
        )

    def _actor(self, item: Actor) -> tuple[str, Iterable[tuple[str, str | None]]]:
        return "", (
            ("Role", item.role),
            ("Affiliation", self._name(item.affiliation)),
            ("Country", country_name(item.country)),
            ("Not named", "yes" if item.anonymous else None),
            ("Also", ", ".join(name for name in item.aliases if name != item.name)),
        )

    def _name(self, actor: str | None) -> str | None:
        return self._names.get(actor) if actor else None

    def _listed(self, ids: Iterable[str]) -> str:
        return "; ".join(self._words[item] for item in ids if item in self._words)


def _kind(section: ReviewedList, item: Item) -> str:
    match item:
        case Actor():
            return f"{KINDS[section]} · {ACTOR_KINDS[item.kind].lower()}"
        case OpenQuestion():
            return f"{KINDS[section]} · {QUESTION_KINDS[item.kind].lower()}"
    return KINDS[section]
