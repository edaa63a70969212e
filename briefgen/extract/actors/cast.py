"""Who is who in one article: names grouped into beings, with office, country and kind.

``Cast`` is what the other extractors ask: which actor does this word mean, and, where nobody is
named, who is to be introduced ("a ministry official", "witnesses").
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.brief import Actor, slug
from briefgen.brief.countries import capital_country, countries_in
from briefgen.extract.actors import reference
from briefgen.extract.actors.beings import BODIES, Being, Mention
from briefgen.extract.actors.descriptions import (
    description_key,
    fuller_description,
    is_named_description,
    kind_of_description,
    words_of_description,
)
from briefgen.extract.actors.discourse import Discourse, Referent
from briefgen.extract.actors.gazetteer import ACTING, SPEAKING_FOR
from briefgen.extract.actors.register import Register
from briefgen.extract.language.cues import SAYING
from briefgen.extract.language.syntax import ACTIVE_SUBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis

# How many sentences back the body may stand for which an unnamed spokesman speaks.
_SPOKESMAN_WINDOW = 6


# What a name is to the noun that it says the owner of; a parser may take it for an adjective.
# What a head of state or government calls the state that acts: "her government".
_GOVERNMENTS = frozenset({"government", "administration", "cabinet"})
_WHOSE = frozenset({"poss", "compound", "nmod", "amod"})
# Those of a medium are its journalists, and not whom a description means.
_EMPLOYERS = BODIES - {"media"}


class Cast:
    """The beings of one article and the words that mean them."""

    def __init__(self, analysis: "Analysis") -> None:
        self.analysis = analysis
        self.discourse = Discourse(analysis)
        self._register = Register(analysis)
        self.beings = self._register.beings
        self._by_token = self._register.by_token
        self._described: dict[str, Being] = {}
        self._holders: dict[str, list[Being]] = {}
        self._in_order: list[tuple[int, int, str]] = []
        self._listed = -1
        self._bodies: dict[str, list[Being]] = {}
        self._sentences = {
            token.i: number
            for number, sentence in enumerate(analysis.sentences)
            for token in sentence
        }
        self._index()
        reference.trace_people(self)

    def actor_for(self, token: "Token") -> str | None:
        """The id of the actor that a noun or pronoun means; None where that is not certain."""
        being = self.being_for(token)
        return being.id if being else None

    def introduce(self, token: "Token") -> str | None:
        """The id of the actor that a noun or pronoun means; one that is new is added to the cast.

        Only words for people and bodies introduce somebody: None for all else, and for a pronoun
        whose meaning is not certain.
        """
        being = self._government_of_owner(token) or self.being_for(token)
        if being is None:
            referent = self.referent_for(token)
            if referent is not None:
                being = referent.being = self._described_by(referent)
            elif (fuller := fuller_description(token)) is not None:
                return self.introduce(fuller)
            else:
                being = self._capital_that_acts(token) or self._describable(token)
        return being.id if being else None

    def being_for(self, token: "Token") -> Being | None:
        """The being that a noun or pronoun means; None where that is not certain."""
        named = self._by_token.get(token.i)
        if named:
            return named
        referent = self.referent_for(token)
        if referent is not None and (referent.being is not None or referent.noun is None):
            return referent.being
        key = self._key(token if referent is None or referent.noun is None else referent.noun)
        return self._described.get(key) if key else None

    def named_at(self, token: "Token") -> Being | None:
        """The being in whose name, or in whose apposition, a token stands."""
        return self._by_token.get(token.i)

    def referent_for(self, token: "Token") -> Referent | None:
        """Whoever a noun or pronoun means, perhaps nobody that has an actor yet."""
        return reference.resolve(self, token)

    def holders_of(self, office: str) -> list[Being]:
        """The named people of whose roles a word is one."""
        return self._holders.get(office, [])

    def bodies_called(self, noun: str) -> list[Being]:
        """The bodies whose names end with a noun."""
        return self._bodies.get(noun, [])

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
        named = self._mentions_in_order()
        first = bisect_left(named, (start, 0, ""))
        last = bisect_left(named, (end, 0, ""))
        found = sorted((token, actor) for _, token, actor in named[first:last])
        return list(dict.fromkeys(actor for _, actor in found))

    def _mentions_in_order(self) -> list[tuple[int, int, str]]:
        """Offset, first token and actor of every mention, sorted; anew when somebody is added."""
        if self._listed != len(self.beings):
            doc = self.analysis.doc
            self._listed = len(self.beings)
            self._in_order = sorted(
                (doc[mention.head].idx, mention.first, being.id)
                for being in self.beings.values()
                for mention in being.mentions
            )
        return self._in_order

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

    def _owner(self, noun: "Token") -> Being | None:
        """Whom the pronoun before a noun means: "his campaign"."""
        pronouns = [child for child in noun.children if child.tag_ == "PRP$"]
        return self.being_for(pronouns[0]) if pronouns else None

    def _government_of_owner(self, noun: "Token") -> Being | None:
        """The state of the one in office whose government a noun means: "his government"."""
        if noun.lower_ not in _GOVERNMENTS:
            return None
        owner = self._owner(noun)
        if owner is None or owner.country is None or not (_is_named_person(owner) and owner.role):
            return None
        being = self._register.state(owner.country)
        if not being.mentions:
            being.mentions.append(Mention(noun.i, noun.i, noun.i, self.sentence_of(noun)))
        return being

    def _candidate(self, noun: "Token") -> Being | None:
        """The person whose campaign a noun describes: "the Otieno campaign", "her campaign"."""
        if noun.lower_ != "campaign":
            return None
        named = [self.named_at(child) for child in noun.children if child.dep_ in _WHOSE]
        known = [being for being in [*named, self._owner(noun)] if being is not None]
        return known[0] if len(known) == 1 and _is_named_person(known[0]) else None

    def _key(self, noun: "Token") -> str | None:
        candidate = self._candidate(noun)
        if candidate is not None:
            return f"campaign of {candidate.id}"
        owner = self._owner(noun)
        return description_key(noun, owner.id if owner else "")

    def _index(self) -> None:
        """Sort people by the words of their offices, and bodies by the last word of their names."""
        for being in self.beings.values():
            if not being.is_person:
                self._bodies.setdefault(being.words[-1].casefold(), []).append(being)
            elif being.role:
                for word in dict.fromkeys(being.role.casefold().split()):
                    self._holders.setdefault(word, []).append(being)

    def _capital_that_acts(self, token: "Token") -> Being | None:
        """The state for which its capital stands as one who speaks or decides: "Lisbon said"."""
        acts = token.head.lemma_.casefold() in SAYING | ACTING
        if not acts or token.dep_ not in ACTIVE_SUBJECTS:
            return None
        return self.state_of_capital(token)

    def state_of_capital(self, token: "Token") -> Being | None:
        """The state of the capital that a word names as a subject, or None."""
        if token.pos_ != "PROPN" or token.dep_ not in SUBJECTS or not token.ent_type_:
            return None
        start = token.left_edge.i if token.left_edge.dep_ == "compound" else token.i
        words = token.doc[start : token.i + 1].text
        country = capital_country(words)
        if country is None:
            return None
        being = self._register.state(country)
        being.mentions.append(Mention(start, token.i, token.i, self.sentence_of(token)))
        being.add_alias(words)
        for index in range(start, token.i + 1):
            self._by_token[index] = being
        return being

    def _described_by(self, referent: Referent) -> Being | None:
        """The being of a referent that is only described: the same one for the same words."""
        if referent.being is not None or referent.noun is None:
            return referent.being
        key = self._key(referent.noun)
        known = self._described.get(key) if key else None
        return known or self._describable(referent.noun)

    def _describable(self, token: "Token") -> Being | None:
        """A new being for a description of people or of a body, or None."""
        kind = kind_of_description(token)
        key = self._key(token)
        if kind is None or key is None:
            return None
        name, start, end = words_of_description(token)
        candidate = self._candidate(token)
        if candidate is not None:
            name = "campaign"
        anonymous = kind in {"person", "group"} or (
            kind not in {"government", "state"} and not is_named_description(token)
        )
        sha = self.analysis.article.document.sha256 or ""
        stem = f"actor-{slug(name) or 'unnamed'}"
        being = Being(
            id=self._register.ids.take(stem, sha, key)
            if anonymous
            else self._register.ids.take(stem),
            kind=kind,
            name=name,
            anonymous=anonymous,
        )
        countries = countries_in(name)
        being.country = countries[0] if countries else None
        self._register.locate(being)
        owner = candidate or self._owner(token)
        if owner is not None and owner.kind in BODIES:
            being.affiliation = owner
        elif owner is not None and _is_named_person(owner) and kind == "organization":
            being.name, being.anonymous = f"{owner.name}’s {name}", False
        elif kind in {"person", "group"} and owner is None:
            being.affiliation = self._body_described(token)
        span = self.analysis.doc.char_span(start, end, alignment_mode="expand")
        first, last = (span.start, span.end - 1) if span is not None else (token.i, token.i)
        being.mentions.append(Mention(first, last, token.i, self.sentence_of(token)))
        self.beings[being.id] = being
        self._described[key] = being
        if not being.is_person and self.discourse.at(token) is None:
            referent = self.discourse.referent_of(being)
            self.discourse.add(token, referent, self.sentence_of(token))
        return being

    def _body_described(self, token: "Token") -> Being | None:
        """The body to which somebody unnamed belongs: by the description, or by what was before."""
        for part in token.subtree:
            body = self._by_token.get(part.i)
            if body is None or part.dep_ not in {"compound", "poss", "pobj", "nmod"}:
                continue
            # Who lives in a place does not belong to its government.
            if body.kind in _EMPLOYERS and part.head.i <= token.i + 1 and part.head.lower_ != "in":
                return body
        campaign = _campaign_of(token)
        if campaign is not None and self._candidate(campaign) is not None:
            return self.beings.get(self.introduce(campaign) or "")
        if token.lemma_.casefold() not in SPEAKING_FOR or any(
            child.dep_ in {"poss", "prep", "compound"} for child in token.children
        ):
            return None
        here = self.sentence_of(token)
        for trace in self.discourse.before(token, here, _SPOKESMAN_WINDOW):
            body = trace.referent.being
            if body is None or body.is_person or not trace.is_subject or trace.quoted:
                continue
            if body.kind not in {"media", "state", "group"}:
                return body
        return None


def _is_named_person(being: Being) -> bool:
    return being.is_person and not being.anonymous


def _campaign_of(noun: "Token") -> "Token | None":
    """The campaign for which somebody unnamed speaks or works: "a spokesman for the campaign"."""
    for part in noun.subtree:
        if part.lower_ == "campaign" and part.dep_ == "pobj" and part.head.head.i == noun.i:
            return part
    return None
