"""Who has been mentioned so far, sentence by sentence, and who of them stands out.

The weights are those of Lappin and Leass (1994), cut to what news needs: a later sentence before an
earlier one, the subject of the main clause before that of another, both before all else, and who
speaks in the article's own words before whoever is only spoken about in a quotation.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.language.cues import SAYING
from briefgen.extract.language.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.language.analysis import Analysis

# How many sentences back a word may reach.
WINDOW = 3
_MAIN_SUBJECT_WEIGHT = 2.0
_SUBJECT_WEIGHT = 1.4
_SPEAKER_WEIGHT = 0.2
_OWNER_WEIGHT = 1.0
_INTRODUCTION_WEIGHT = 1.0
_QUOTED_WEIGHT = -2.0
_REPEAT_WEIGHT = 0.1
_REPEATS_THAT_COUNT = 5
_MAIN = frozenset({"ROOT", "conj", "parataxis"})


@dataclass(slots=True, eq=False)
class Referent:
    """Whoever words mean: a being of the cast, or somebody who is only described so far.

    Attributes:
        being: the actor, once there is one.
        noun: the noun that first described one who has no actor yet.
        gender: "f", "m", or None where nothing tells.
    """

    being: "Being | None" = None
    noun: "Token | None" = None
    gender: str | None = None
    plural: bool = False

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return not self.plural and (self.being is None or self.being.is_person)


@dataclass(frozen=True, slots=True)
class Trace:
    """One place where a referent is mentioned."""

    head: "Token"
    referent: Referent
    sentence: int
    weight: float
    is_subject: bool
    quoted: bool


class Discourse:
    """The traces of an article, by sentence, in the order in which they are added."""

    def __init__(self, analysis: "Analysis") -> None:
        self._analysis = analysis
        self._traces: dict[int, list[Trace]] = defaultdict(list)
        self._of_being: dict[str, Referent] = {}
        self._at: dict[int, Referent] = {}
        self._told = _sentences_told(analysis)

    def referent_of(self, being: "Being") -> Referent:
        """The one referent of a being of the cast."""
        found = self._of_being.get(being.id)
        if found is None:
            found = self._of_being[being.id] = Referent(being=being, gender=being.gender)
        return found

    def at(self, token: "Token") -> Referent | None:
        """Whom a token was found to mean."""
        return self._at.get(token.i)

    def add(self, head: "Token", referent: Referent, sentence: int) -> None:
        """Note that a word means somebody."""
        self._at[head.i] = referent
        is_subject = head.dep_ in SUBJECTS or (
            head.dep_ == "conj" and head.head.dep_ in SUBJECTS and not head.head.is_space
        )
        quoted = self._analysis.is_quoted(head)
        weight = self._weight_of_place(head, is_subject=is_subject, quoted=quoted)
        if not is_subject and _is_introduced(head):
            weight += _INTRODUCTION_WEIGHT
        self._traces[sentence].append(Trace(head, referent, sentence, weight, is_subject, quoted))

    def before(self, token: "Token", sentence: int, window: int = WINDOW) -> Iterator[Trace]:
        """The traces before a token, those of its own sentence first, then of those before."""
        for number in range(sentence, -1, -1):
            if self._distance(number, sentence) > window:
                return
            yield from (trace for trace in self._traces[number] if trace.head.i < token.i)

    def _distance(self, earlier: int, later: int) -> int:
        """How many sentences back one is, without those that only go on with a quotation."""
        return self._told[later] - self._told[earlier]

    def ranked(self, token: "Token", sentence: int) -> list[tuple[float, Referent]]:
        """The single people mentioned before a token, those that stand out most first.

        None of them is an argument of the token's own verb. Whoever is quoted knows people whom the
        article has not named: within a quotation only those count that it names itself.
        """
        quotation = self._analysis.quotation_at(token.idx)
        best: dict[int, tuple[float, int, Referent]] = {}
        barred = set()
        for trace in self.before(token, sentence):
            referent, key = trace.referent, id(trace.referent)
            if not referent.is_person:
                continue
            if quotation is not None and not quotation.holds(trace.head.idx):
                continue
            if _shares_verb(trace.head, token):
                barred.add(key)
            weight = trace.weight + WINDOW - self._distance(trace.sentence, sentence)
            known, count, _ = best.get(key, (weight, 0, referent))
            best[key] = (max(weight, known), count + 1, referent)
        ranked = [
            (weight + _REPEAT_WEIGHT * min(count, _REPEATS_THAT_COUNT), referent)
            for key, (weight, count, referent) in best.items()
            if key not in barred
        ]
        # Sorting is stable, and the traces come in the order of the text.
        return sorted(ranked, key=lambda pair: -pair[0])

    def _weight_of_place(self, head: "Token", *, is_subject: bool, quoted: bool) -> float:
        weight = 0.0
        if is_subject:
            verb = head.head.head if head.dep_ == "conj" else head.head
            weight += _MAIN_SUBJECT_WEIGHT if verb.dep_ in _MAIN else _SUBJECT_WEIGHT
            if verb.lemma_.casefold() in SAYING:
                weight += _SPEAKER_WEIGHT
        elif head.dep_ == "poss" and head.head.dep_ in SUBJECTS:
            weight += _OWNER_WEIGHT
        return weight + (_QUOTED_WEIGHT if quoted else 0.0)


def _sentences_told(analysis: "Analysis") -> list[int]:
    """For each sentence, how many up to it are not wholly quoted."""
    told, count = [], 0
    for sentence in analysis.sentences:
        first = next((token for token in sentence if token.is_alpha), sentence[0])
        last = next((token for token in reversed(sentence) if token.is_alpha), first)
        quotation = analysis.quotation_at(first.idx)
        count += quotation is None or not quotation.holds(last.idx)
        told.append(count)
    return told


def _is_introduced(head: "Token") -> bool:
    """Whether a name is explained where it stands, as that of one who is about to speak is."""
    return head.pos_ == "PROPN" and any(child.dep_ == "appos" for child in head.children)


def _shares_verb(head: "Token", token: "Token") -> bool:
    """Whether two words are arguments of the same verb."""
    verb = token.head
    return head.head.i == verb.i and token.dep_ != "poss" and head.i != verb.i
