"""The beings that an article names: each name given to the one who bears it, with what it tells.

Names come longest first, so that "Kranjec" finds "Ivo Kranjec", and two people of one surname stay
two.
"""

from typing import TYPE_CHECKING

from briefgen.brief import IdRegistry, slug
from briefgen.brief.countries import countries_in, country_name, country_of
from briefgen.brief.vocabulary import ActorKind
from briefgen.extract.actors.affiliations import learn_affiliation
from briefgen.extract.actors.beings import (
    BODIES,
    Being,
    Mention,
    is_acronym,
    is_short_body_name,
    is_short_media_name,
    is_short_person_name,
)
from briefgen.extract.actors.descriptions import kind_of_description
from briefgen.extract.actors.first_names import gender_of_name
from briefgen.extract.actors.gazetteer import KINSHIP, OFFICES, PARTISANS
from briefgen.extract.actors.genders import gender_of_title
from briefgen.extract.actors.name_kinds import kind_of_name
from briefgen.extract.actors.names import Name, find_names
from briefgen.extract.actors.office_phrases import (
    listed_under_title,
    office_in_clause,
)
from briefgen.extract.actors.offices import (
    Office,
    office_beside,
    office_in_title,
    standing,
)
from briefgen.extract.actors.titles import apposition_of, is_title
from briefgen.extract.actors.us_states import means_us_georgia
from briefgen.extract.language.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis


class Register:
    """Names and their bearers.

    Attributes:
        beings: by id, in the order in which they were met.
        by_token: the being in whose name, title or apposition a token stands, by token index.
        ids: hands out the ids of the article's actors.
    """

    def __init__(self, analysis: "Analysis") -> None:
        self.beings: dict[str, Being] = {}
        self.by_token: dict[int, Being] = {}
        self.ids = IdRegistry()
        self._analysis = analysis
        self._acronyms: dict[str, Being] = {}
        self._kin: set[str] = set()
        self._explained: set[str] = set()
        self._has_us_georgia = means_us_georgia(analysis.text)
        names = sorted(find_names(analysis), key=lambda name: (-len(name.words), name.first))
        bearers = [(being, name) for name in names if (being := self._place(name)) is not None]
        for being, name in sorted(bearers, key=lambda pair: pair[1].first):
            self._learn(being, office_in_title(analysis.doc, name, self.by_token), by_title=True)
            self._learn_listed(name)
        self._find_acronyms()
        for being in self.beings.values():
            being.mentions.sort(key=lambda mention: mention.first)
            self._describe(being)
        for being in list(self.beings.values()):
            learn_affiliation(self, analysis, being)
            self.locate(being)

    def state(self, country: str) -> Being:
        """The being of a state, by alpha-2 code; a new one where it is not named."""
        for being in self.beings.values():
            if being.kind == "state" and being.country == country:
                return being
        being = self.new(country_name(country), "state")
        being.country = country
        return being

    def locate(self, being: Being) -> None:
        """Take a being for one of the U.S. that only shares its name with a country."""
        if being.country != "GE" or not self._has_us_georgia:
            return
        being.country = "US"
        if being.kind == "state":
            being.kind = "government"

    def new(self, name: str, kind: ActorKind) -> Being:
        """A new being that is known by a name."""
        being = Being(id=self.ids.take(f"actor-{slug(name) or 'unnamed'}"), kind=kind, name=name)
        self.beings[being.id] = being
        return being

    def _place(self, name: Name) -> Being | None:
        """Give a name to the being that bears it already, or to a new one."""
        kind = kind_of_name(name)
        if kind is None:
            return None
        text = country_name(country_of(name.text) or "") if kind == "state" else name.text
        being = self._bearer(name, kind, text) or self.new(text, kind)
        if kind == "state":
            being.country = country_of(name.text)
        elif kind == "government":
            being.country = being.country or next(iter(countries_in(name.text)), None)
        if being.is_person:
            being.gender = being.gender or gender_of_title(name.title)
        being.add_alias(name.text)
        being.mentions.append(Mention(name.first, name.last, name.head, name.sentence))
        for index in range(name.first, name.last + 1):
            self.by_token[index] = being
        for index in range(name.title_first, name.first):
            if being.is_person and is_title(self._analysis.doc[index].text):
                self.by_token.setdefault(index, being)
        if not being.is_person:
            self._learn_acronym(being, name)
        elif self._is_named_as_kin(name):
            self._kin.add(being.id)
        return being

    def _bearer(self, name: Name, kind: ActorKind, text: str) -> Being | None:
        """The being of those named more fully that a name can mean."""
        folded = text.casefold()
        gender = gender_of_title(name.title)
        for being in self.beings.values():
            # "Mr. Kranjec" is not "Mrs. Kranjec".
            if being.name.casefold() != folded or {being.gender, gender} == {"f", "m"}:
                continue
            # "Ms. Jordan" is not Jordan.
            if "state" not in {being.kind, kind} or being.kind == kind:
                return being
        if kind != "person":
            known = self._acronyms.get(name.text)
            longer = [
                being
                for being in self.beings.values()
                if not being.is_person
                and (
                    is_short_body_name(name.words, being.words)
                    or (
                        kind == being.kind == "media"
                        and is_short_media_name(name.words, being.words)
                    )
                )
            ]
            return known or self._nearest(longer, name)
        people = [being for being in self.beings.values() if being.is_person]
        longer = [being for being in people if is_short_person_name(name.words, being.words)]
        if not longer and len(name.words) == 1:
            # By the first name alone, or by a family name that stands first.
            longer = [being for being in people if being.words[0] == name.text]
            if not self._is_named_as_kin(name):
                longer = [being for being in longer if being.mentions[0].first < name.first]
            return longer[0] if len(longer) == 1 else None
        if gender:
            longer = [b for b in longer if gender_of_name(b.words) in {gender, None}]
        # "Her husband, Peter Otieno" does not take the surname from the one written about.
        longer = [being for being in longer if being.id not in self._kin] or [
            being for being in longer if min(m.first for m in being.mentions) < name.first
        ]
        return self._just_named(longer, name) or self._first_named(longer, name)

    def _just_named(self, people: list[Being], name: Name) -> Being | None:
        """The one of several of a surname who was named in full in this sentence or the last."""
        last = [
            (mention.first, being)
            for being in people
            for mention in being.mentions
            if mention.first < name.first
            and name.sentence - mention.sentence <= 1
            and mention.last - mention.first >= len(name.words)
            and self._analysis.doc[mention.head].dep_ in SUBJECTS
        ]
        return max(last, key=lambda pair: pair[0])[1] if last else None

    def _first_named(self, people: list[Being], name: Name) -> Being | None:
        """The one of several of a surname of whom an article tells: the first to be named."""
        if len(people) == 1:
            return people[0]
        before = [
            (being.mentions[0].first, being)
            for being in people
            if being.mentions[0].first < name.first
        ]
        return min(before, key=lambda pair: pair[0])[1] if before else None

    def _nearest(self, beings: list[Being], name: Name) -> Being | None:
        """The only one, or of several the one that was named last before a name."""
        if len(beings) < 2:  # noqa: PLR2004 -- one alone
            return beings[0] if beings else None
        before = [
            (mention.first, being)
            for being in beings
            for mention in being.mentions
            if mention.first < name.first
        ]
        return max(before, key=lambda pair: pair[0])[1] if before else None

    def _is_named_as_kin(self, name: Name) -> bool:
        """Whether a name is given to say whose relative somebody is: "her husband, Ivo Kranjec"."""
        head = self._analysis.doc[name.head]
        beside = head.head if head.dep_ == "appos" else apposition_of(head)
        title = name.title.split()
        return (beside is not None and beside.lemma_.casefold() in KINSHIP) or (
            bool(title) and title[-1].casefold() in KINSHIP
        )

    def _learn_acronym(self, being: Being, name: Name) -> None:
        """Keep the short form that stands in brackets behind a name: "Organisation for X (OX)"."""
        bracket = list(self._analysis.doc[name.last + 1 : name.last + 4])
        if [token.text for token in bracket[::2]] != ["(", ")"]:
            return
        short = bracket[1]
        if is_acronym(short.text, being.words) or (
            short.is_upper and short.text[0] == being.name[0].upper() and len(short) > 1
        ):
            being.add_alias(short.text)
            self._acronyms[short.text] = being
            self.by_token[short.i] = being

    def _find_acronyms(self) -> None:
        """Give the short forms to their bodies wherever else they stand."""
        if not self._acronyms:
            return
        for number, sentence in enumerate(self._analysis.sentences):
            for token in sentence:
                being = self._acronyms.get(token.text)
                if being is not None and token.i not in self.by_token:
                    self.by_token[token.i] = being
                    being.mentions.append(Mention(token.i, token.i, token.i, number))

    def _describe(self, being: Being) -> None:
        """Read office, country and short names off what stands beside a name."""
        doc = self._analysis.doc
        for mention in list(being.mentions):
            head = doc[mention.head]
            beside = apposition_of(head)
            if beside is None and head.dep_ == "appos" and head.head.i not in self.by_token:
                beside = head.head
            if being.is_person:
                clause = office_in_clause(head, mention, self.by_token, self._analysis.text)
                if clause is not None and standing(clause.role) > standing(being.role):
                    self._learn(being, clause, by_title=True)
            if beside is None:
                continue
            if is_acronym(beside.text, being.words):
                being.add_alias(beside.text)
                self.by_token[beside.i] = being
            elif not being.is_person and being.kind != "state":
                self._learn_kind(being, beside)
            elif being.is_person:
                office = office_beside(beside, mention, self.by_token, self._analysis.text)
                if office is not None:
                    self._learn(being, office, by_title=False)
                    self.by_token[beside.i] = being
                    being.mentions.append(Mention(beside.i, beside.i, beside.i, mention.sentence))

    def _learn_listed(self, name: Name) -> None:
        """Give each of several people the title that stands before the first of them."""
        listed = listed_under_title(self._analysis.doc, name, self.by_token)
        if listed is None:
            return
        titled, people = listed
        office = office_in_title(self._analysis.doc, titled, self.by_token)
        for being in people:
            self._learn(being, office, by_title=True)

    def _learn_kind(self, being: Being, noun: "Token") -> None:
        """Take the noun beside a body's name for the body: "the newspaper", "the rebel group"."""
        kind = kind_of_description(noun)
        if kind not in BODIES or noun.i in self.by_token:
            return
        if being.kind == "organization":
            being.kind = kind
        self.by_token[noun.i] = being

    def _learn(self, being: Being, office: Office, *, by_title: bool) -> None:
        """Take over what a title or an apposition tells of somebody."""
        if not being.is_person:
            return
        being.gender = being.gender or office.gender
        being.country = being.country or office.country
        new, old = standing(office.role), standing(being.role)
        if office.affiliation is not None and (being.affiliation is None or new > old):
            being.affiliation = office.affiliation
        if office.role is None or new < old:
            return
        told = set(office.role.casefold().split()) & (OFFICES | PARTISANS)
        # "Gov." is what former governors are called, too.
        courtesy = by_title and old > 1 and len(office.role.split()) == 1
        if (
            (new > old and not courtesy)
            or (by_title and len(office.role) > len(being.role or ""))
            or (not by_title and told and being.id not in self._explained)
        ):
            being.role, being.role_span = office.role, office.span
            if not by_title:
                self._explained.add(being.id)
