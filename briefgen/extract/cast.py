"""Who is who in one article: names grouped into beings, with office, country and kind.

``Cast`` is what the other extractors ask: which actor does this word mean, and, where nobody is
named, who is to be introduced ("a ministry official", "witnesses").
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.brief import Actor, IdRegistry, slug
from briefgen.brief.vocabulary import ActorKind
from briefgen.extract import reference
from briefgen.extract.beings import (
    Being,
    Mention,
    is_acronym,
    is_short_body_name,
    is_short_person_name,
)
from briefgen.extract.countries import countries_in, country_name, country_of
from briefgen.extract.descriptions import (
    description_key,
    end_of_description,
    fuller_description,
    kind_of_description,
    kind_of_name,
    words_of_description,
)
from briefgen.extract.gazetteer import HONORIFICS, MEN, OFFICES, PEOPLE, RANKS, SPEAKING_FOR, WOMEN
from briefgen.extract.names import Name, apposition_of, find_names
from briefgen.extract.syntax import SUBJECTS, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.analysis import Analysis

_CLAUSE_BEHIND = re.compile(r",? (?:who|whom|whose|which|that)\b")
# Forms of address, which are no office.
_ADDRESSES = frozenset({"mr", "mrs", "ms", "miss", "dr"})


class Cast:
    """The beings of one article and the words that mean them."""

    def __init__(self, analysis: "Analysis") -> None:
        self.analysis = analysis
        self.beings: dict[str, Being] = {}
        self._by_token: dict[int, Being] = {}
        self._ids = IdRegistry()
        self._described: dict[str, Being] = {}
        self._sentences = {
            token.i: number
            for number, sentence in enumerate(analysis.sentences)
            for token in sentence
        }
        names = find_names(analysis)
        for name in sorted(names, key=lambda name: (-len(name.words), name.first)):
            self._place(name)
        for being in self.beings.values():
            being.mentions.sort(key=lambda mention: mention.first)
            self._describe(being)

    def actor_for(self, token: "Token") -> str | None:
        """The id of the actor that a noun or pronoun means; None where that is not certain."""
        being = self.being_for(token)
        return being.id if being else None

    def introduce(self, token: "Token") -> str | None:
        """The id of the actor that a noun means; one that is new is added to the cast.

        Only words for people and bodies introduce somebody: None for all else, and for a pronoun
        whose meaning is not certain.
        """
        known = self.being_for(token)
        if known:
            return known.id
        fuller = fuller_description(token)
        if fuller is not None and (being := self.introduce(fuller)):
            return being
        described = self._describable(token)
        return described.id if described else None

    def being_for(self, token: "Token") -> Being | None:
        """The being that a noun or pronoun means; None where that is not certain."""
        named = self._by_token.get(token.i)
        if named:
            return named
        found = reference.resolve(self, token)
        if found:
            return found
        key = description_key(token)
        return self._described.get(key) if key else None

    def sentence_of(self, token: "Token") -> int:
        """The number of the sentence that a token stands in; -1 for a heading."""
        return self._sentences.get(token.i, -1)

    def being(self, actor: str) -> Being:
        """The being with an id of this cast."""
        return self.beings[actor]

    def is_medium(self, actor: str | None) -> bool:
        """Whether an actor of this cast is a medium."""
        return actor is not None and self.beings[actor].kind == "media"

    def named_between(self, start: int, end: int) -> list[str]:
        """Ids of the actors named between two offsets of the text, in order, each once."""
        doc = self.analysis.doc
        found = [
            (mention.first, being.id)
            for being in self.beings.values()
            for mention in being.mentions
            if start <= doc[mention.head].idx < end
        ]
        return list(dict.fromkeys(actor for _, actor in sorted(found)))

    def actors(self, referred: Iterable[str]) -> list[Actor]:
        """The actors as items: all named people, and whoever else an item refers to.

        Args:
            referred: ids that statements, measures and figures name.
        """
        wanted = set(referred)
        wanted |= {
            being.id for being in self.beings.values() if being.is_person and not being.anonymous
        }
        for actor in sorted(wanted):
            affiliation = self.beings[actor].affiliation
            if affiliation:
                wanted.add(affiliation.id)
        chosen = [being for being in self.beings.values() if being.id in wanted]
        return [self._item(being) for being in sorted(chosen, key=lambda being: being.id)]

    def _item(self, being: Being) -> Actor:
        doc = self.analysis.doc
        spans: list[tuple[int, int]] = []
        if being.mentions:
            best = max(
                being.mentions, key=lambda mention: (mention.last - mention.first, -mention.first)
            )
            last = doc[best.last]
            spans.append((doc[best.first].idx, last.idx + len(last)))
        if being.role_span:
            spans.append(being.role_span)
        return Actor(
            id=being.id,
            kind=being.kind,
            name=being.name,
            role=being.role,
            affiliation=being.affiliation.id if being.affiliation else None,
            country=being.country,
            anonymous=being.anonymous,
            aliases=sorted(being.aliases),
            evidence=[self.analysis.evidence(*span) for span in spans],
        )

    def _place(self, name: Name) -> None:
        """Give a name to the being that bears it already, or to a new one."""
        kind = kind_of_name(name)
        if kind is None:
            return
        text = country_name(country_of(name.text) or "") if kind == "state" else name.text
        being = self._bearer(name, kind, text)
        if being is None:
            being = Being(
                id=self._ids.take(f"actor-{slug(text) or 'unnamed'}"), kind=kind, name=text
            )
            if kind == "state":
                being.country = country_of(name.text)
            self.beings[being.id] = being
        being.add_alias(name.text)
        being.mentions.append(Mention(name.first, name.last, name.head, name.sentence))
        for index in range(name.first, name.last + 1):
            self._by_token[index] = being
        self._learn_title(being, name)

    def _bearer(self, name: Name, kind: ActorKind, text: str) -> Being | None:
        same = [being for being in self.beings.values() if being.name.casefold() == text.casefold()]
        if same:
            return same[0]
        fits = is_short_person_name if kind == "person" else is_short_body_name
        longer = [
            being
            for being in self.beings.values()
            if (being.kind == kind or (kind != "person" and not being.is_person))
            and fits(name.words, being.words)
        ]
        if len(longer) > 1:
            before = [
                (mention.first, being)
                for being in longer
                for mention in being.mentions
                if mention.first < name.first
            ]
            return max(before, key=lambda pair: pair[0])[1] if before else None
        return longer[0] if longer else None

    def _learn_title(self, being: Being, name: Name) -> None:
        """Read office, country and gender off the words before a name."""
        words = name.title.split()
        if not words:
            return
        if being.is_person:
            folded = {word.casefold().rstrip(".") for word in words}
            if folded & WOMEN:
                being.gender = "f"
            elif folded & MEN:
                being.gender = "m"
            countries = countries_in(name.title)
            if countries and not being.country:
                being.country = countries[0]
            office = " ".join(word for word in words if not country_of(word) and word != "'s")
            last = office.split()[-1].casefold() if office else ""
            if last in OFFICES | RANKS | HONORIFICS and last not in _ADDRESSES:
                doc = self.analysis.doc
                if being.role is None or len(office) > len(being.role):
                    being.role = office.removeprefix("the ").removeprefix("The ")
                    start, end = doc[name.title_first].idx, doc[name.last].idx + len(doc[name.last])
                    being.role_span = (start, end)

    def _describe(self, being: Being) -> None:
        """Read office, country and short names off what stands behind a name."""
        doc = self.analysis.doc
        for mention in list(being.mentions):
            head = doc[mention.head]
            apposition = apposition_of(head)
            if apposition is not None and is_acronym(apposition.text, being.words):
                being.add_alias(apposition.text)
                self._by_token[apposition.i] = being
            elif apposition is not None and apposition.i > mention.last:
                self._learn_office(being, apposition)
            elif head.dep_ == "appos" and head.head.i not in self._by_token:
                self._learn_office(being, head.head)

    def _learn_office(self, being: Being, noun: "Token") -> None:
        """Read an office off the noun beside a name: "the mayor, Ivo Kranjec"."""
        if noun.i in self._by_token or not being.is_person:
            return
        if noun.lemma_.casefold() not in OFFICES | PEOPLE and noun.pos_ != "PROPN":
            return
        start, end = noun_phrase(noun)
        end = end_of_description(noun, end)
        words = _CLAUSE_BEHIND.split(self.analysis.text[start:end])[0].rstrip(" ,")
        role = " ".join(words.split())
        for article in ("the ", "a ", "an ", "The ", "A ", "An "):
            role = role.removeprefix(article)
        being.role, being.role_span = role, (start, start + len(words))
        countries = countries_in(role)
        being.country = being.country or (countries[0] if countries else None)
        self._by_token[noun.i] = being
        being.mentions.append(Mention(noun.i, noun.i, noun.i, self.sentence_of(noun)))
        for owner in noun.children:
            body = self._by_token.get(owner.i) if owner.dep_ == "poss" else None
            if body is not None and not body.is_person and being.affiliation is None:
                being.affiliation = body

    def _describable(self, token: "Token") -> Being | None:
        """A new being for a description of people or of a body, or None."""
        kind = kind_of_description(token)
        key = description_key(token)
        if kind is None or key is None:
            return None
        name, start, end = words_of_description(token)
        anonymous = kind in {"person", "group"}
        sha = self.analysis.article.document.sha256 or ""
        stem = f"actor-{slug(name) or 'unnamed'}"
        being = Being(
            id=self._ids.take(stem, sha, key) if anonymous else self._ids.take(stem),
            kind=kind,
            name=name,
            anonymous=anonymous,
        )
        countries = countries_in(name)
        being.country = countries[0] if countries else None
        if token.lemma_.casefold() in SPEAKING_FOR:
            being.affiliation = self._last_body_before(token)
        span = self.analysis.doc.char_span(start, end, alignment_mode="expand")
        first, last = (span.start, span.end - 1) if span is not None else (token.i, token.i)
        being.mentions.append(Mention(first, last, token.i, self.sentence_of(token)))
        self.beings[being.id] = being
        self._described[key] = being
        return being

    def _last_body_before(self, token: "Token") -> Being | None:
        """The body that spoke or acted last, for a spokesman of whom no more is said."""
        doc = self.analysis.doc
        subjects = [
            (mention.first, being)
            for being in self.beings.values()
            for mention in being.mentions
            if not being.is_person
            and being.kind not in {"media", "state", "group"}
            and mention.first < token.i
            and doc[mention.head].dep_ in SUBJECTS
            and not self.analysis.is_quoted(doc[mention.head])
        ]
        return max(subjects, key=lambda pair: pair[0])[1] if subjects else None
