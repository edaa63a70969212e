"""Open questions that the text of an article itself leaves, each a sentence that stands alone."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief import Casualty, OpenQuestion, Statement
from briefgen.brief.ids import letters_and_digits
from briefgen.extract.clauses import clause_of
from briefgen.extract.doubted_figures import figures_before, figures_question
from briefgen.extract.doubts import Doubt, find_doubts
from briefgen.extract.inversion import (
    Direct,
    direct_question,
    name_of,
    phrase,
    sentence_of,
    statement_as_question,
)
from briefgen.extract.measure_status import is_hypothetical
from briefgen.extract.question_items import MOST_ABOUT, open_question, overlaps
from briefgen.extract.question_lexicon import CLAIMS, FIGURES, HUMANS, PROPERTIES, RECORDINGS
from briefgen.extract.silences import find_silences
from briefgen.extract.syntax import FINITE_TAGS, PLURAL_TAGS, extent

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.analysis import Analysis
    from briefgen.extract.cast import Cast
    from briefgen.extract.extractor import Found

# What a page's own code or a post leaves in the text: no question can be asked of it.
_MARKUP = re.compile(r"https?:|[<>@]")
# How long the sentence before may be that is quoted to make a question understood.
_CONTEXT = 200
_LONGEST_PHRASE = 160
_INDEFINITE = frozenset({"no", "any", "what", "every", "a", "an", "some", "much", "many", "few"})
# Words with which a question may begin that are written small within a sentence.
_LOWERED = frozenset(
    "is are was were will would can could does do did has have had may might should what "
    "how".split()
)


class QuestionExtractor:
    """Finds what the text says to be unclear, unverified or undecided."""

    name = "open_questions"
    after: tuple[str, ...] = ("statements", "measures", "casualties")

    def extract(self, analysis: "Analysis", found: "Found") -> Iterator[OpenQuestion]:
        """Yield the questions of an article in the order of the text, none twice."""
        seen: set[str] = set()
        for number, sentence in enumerate(analysis.sentences):
            before = analysis.sentences[number - 1] if number else None
            for question in _of_sentence(analysis, found, sentence, before):
                key = letters_and_digits(question.question)
                if key not in seen:
                    seen.add(key)
                    yield question


def _of_sentence(
    analysis: "Analysis", found: "Found", sentence: "Span", before: "Span | None"
) -> Iterator[OpenQuestion]:
    for doubt in find_doubts(sentence):
        direct = _ask(found.cast, doubt)
        if direct is None:
            continue
        text: str | None = direct.text
        figures: list[Casualty] = []
        if not direct.stands_alone and _is_about(doubt, FIGURES):
            figures = figures_before(analysis, found, doubt)
            text = figures_question(figures)
        elif not direct.stands_alone:
            text = _in_context(analysis, found, doubt, direct.text, before)
        if text is None:
            continue
        statement = found.statement_at(doubt.cue.idx)
        text = _as_held(found, doubt, statement, text)
        if text is not None:
            span = _span_of(doubt)
            question = open_question(analysis, found, doubt.kind, text, span, doubt.holder)
            about = [*(figure.id for figure in figures), *question.about]
            yield question.model_copy(update={"about": list(dict.fromkeys(about))[:MOST_ABOUT]})
    yield from _of_silence(analysis, found, sentence, before)
    yield from _of_hearsay(analysis, found, sentence)


def _ask(cast: "Cast", doubt: Doubt) -> Direct | None:
    if doubt.clause is not None:
        past = doubt.cue.tag_ in {"VBD", "VBN"} or doubt.cue.head.tag_ == "VBD"
        past = past and not doubt.personal
        return direct_question(cast, doubt.clause, doubt.holder, past=past, personal=doubt.personal)
    if doubt.noun is not None:
        return _ask_of(cast, doubt, doubt.noun)
    return None


def _ask_of(cast: "Cast", doubt: Doubt, noun: "Token") -> Direct | None:
    """The question that an open noun phrase leaves."""
    lemma = str(noun.lemma_).casefold()
    first, last = _bounds(noun, doubt.cue)
    named = phrase(cast, first, last)
    words = "" if _is_any_number(noun, first) else named.text
    if not words or len(words) > _LONGEST_PHRASE or words.split()[0].casefold() in _INDEFINITE:
        return None
    plural = noun.tag_ in PLURAL_TAGS or any(part.i <= last.i for part in noun.conjuncts)
    be = "are" if plural or lemma == "whereabouts" else "is"
    alone = named.stands_alone and _says_enough(noun, first, last)
    if lemma == "responsibility":
        cause = words.partition(" for ")[2]
        return Direct(sentence_of(f"who is responsible for {cause}"), alone) if cause else None
    if doubt.inquiry and lemma not in PROPERTIES:
        return (
            Direct(sentence_of(f"what will the review of {words} find"), alone)
            if (doubt.kind == "unverified")
            else Direct(sentence_of(f"what will the investigation of {words} find"), alone)
        )
    if lemma in CLAIMS:
        return Direct(sentence_of(f"{be} {words} true"), alone)
    if lemma in RECORDINGS:
        return Direct(sentence_of(f"{be} {words} genuine"), alone)
    if lemma in FIGURES and doubt.kind == "unverified":
        return Direct(sentence_of(f"{be} {words} right"), alone)
    if lemma in HUMANS and doubt.cue.lemma_ in {"identify", "name", "unknown", "known"}:
        return Direct(sentence_of(f"who {be} {words}"), alone)
    if lemma in PROPERTIES:
        definite = first.tag_ in {"DT", "PRP$", "NNP", "NNPS"} or noun.left_edge.dep_ == "poss"
        words = words if definite else f"the {words}"
        return Direct(sentence_of(f"what {be} {words}"), alone)
    if doubt.kind == "unverified" and doubt.cue.lemma_ in {
        "confirm",
        "verify",
        "corroborate",
        "confirmed",
    }:
        return Direct(sentence_of(f"is there confirmation of {words}"), alone)
    return None


def _is_any_number(noun: "Token", first: "Token") -> bool:
    """Whether no numbers in particular are meant: "has not released casualty figures"."""
    indefinite = first.tag_ not in {"DT", "PRP$"} and noun.tag_ in PLURAL_TAGS
    return indefinite and noun.lemma_.casefold() in FIGURES


def _bounds(noun: "Token", cue: "Token") -> tuple["Token", "Token"]:
    """First and last token of an open noun phrase, short of the words that call it open."""
    first, last = noun.left_edge, noun.right_edge
    while first.is_punct or first.dep_ in {"cc", "preconj"}:
        first = first.nbor()
    if last.i >= cue.i > noun.i:
        last = cue.nbor(-1)
    for child in noun.children:
        if child.dep_ in {"relcl", "parataxis"} and child.i > noun.i:
            last = min(last, child.left_edge.nbor(-1), key=lambda token: token.i)
        if child.dep_ == "conj" and _opens_a_clause(child):
            last = min(last, child.left_edge.nbor(-1), key=lambda token: token.i)
    while last.i > noun.i and (
        last.is_punct or last.is_space or last.dep_ in {"prep", "cc", "advmod"}
    ):
        last = last.nbor(-1)
    return first, last


def _opens_a_clause(joined: "Token") -> bool:
    """Whether what a parser joins to a noun is the subject of the next clause."""
    behind = joined.right_edge
    return behind.i + 1 < behind.sent.end and behind.nbor().tag_ in FINITE_TAGS


def _says_enough(noun: "Token", first: "Token", last: "Token") -> bool:
    """Whether a noun phrase tells what it is about: more than a determiner stands with it."""
    others = [
        token
        for token in noun.doc[first.i : last.i + 1]
        if token.i != noun.i and token.tag_ not in {"DT", "PRP$"} and not token.is_punct
    ]
    return any(token.pos_ in {"NOUN", "PROPN", "NUM", "VERB"} for token in others)


def _is_about(doubt: Doubt, nouns: frozenset[str]) -> bool:
    return doubt.noun is not None and str(doubt.noun.lemma_).casefold() in nouns


def _in_context(
    analysis: "Analysis", found: "Found", doubt: Doubt, question: str, before: "Span | None"
) -> str | None:
    """A question that needs the sentence before it in its paragraph, with that sentence quoted.

    "The claim" needs a sentence in which somebody claims something.
    """
    if (
        before is None
        or analysis.is_quoted(doubt.cue)
        or any(
            before.start_char < block.start <= doubt.cue.idx for block in analysis.article.blocks
        )
    ):
        return None
    if _is_about(doubt, CLAIMS) and not any(
        before.start_char <= span.start < before.end_char
        for statement in found.statements
        for span in statement.evidence
    ):
        return None
    words = _quotable(before)
    return f"“{words}” {question}" if words is not None else None


def _as_held(found: "Found", doubt: Doubt, statement: Statement | None, text: str) -> str | None:
    """A speaker's own doubt with the speaker's name; None for one whose holder is not known."""
    if not doubt.personal:
        return text
    holder = found.cast.actor_for(doubt.holder) if doubt.holder is not None else None
    speaker = holder or (statement.speaker if statement is not None else None)
    if speaker is None:
        return None
    name = name_of(found.cast, speaker)
    doubting = (
        "doubt" if doubt.holder is not None and doubt.holder.tag_ in PLURAL_TAGS else "doubts"
    )
    asked = (
        text[:1].lower() + text[1:] if text.split(maxsplit=1)[0].casefold() in _LOWERED else text
    )
    return f"{name[:1].upper()}{name[1:]} {doubting} it: {asked}"


def _span_of(doubt: Doubt) -> tuple[int, int]:
    """The words in which the doubt stands: cue and what is open."""
    frame = [doubt.cue]
    above = doubt.cue.head
    if above.lemma_ in {"be", "remain", "stay"} and doubt.cue.dep_ in {
        "acomp",
        "attr",
        "oprd",
        "xcomp",
    }:
        frame.append(above)
    frame += [
        child
        for node in tuple(frame)
        for child in node.children
        if child.dep_ in {"neg", "aux", "auxpass", "expl", "xcomp"} or child.lower_ in {"it", "no"}
    ]
    spans = [(token.idx, token.idx + len(token)) for token in frame]
    spans += [extent(part) for part in (doubt.clause, doubt.noun) if part is not None]
    if doubt.holder is not None and doubt.holder.sent == doubt.cue.sent:
        spans.append((doubt.holder.left_edge.idx, doubt.holder.idx + len(doubt.holder)))
    return min(start for start, _ in spans), max(end for _, end in spans)


def _of_silence(
    analysis: "Analysis", found: "Found", sentence: "Span", before: "Span | None"
) -> Iterator[OpenQuestion]:
    """What somebody says to what they are said to have done, or to an act or a harm just told."""
    if before is None:
        return
    told = analysis.evidence(before.start_char, before.end_char)
    events = [item for items in (found.casualties, found.measures) for item in items]
    eventful = any(overlaps(item, told) for item in events)
    for silence in find_silences(sentence):
        actor = found.cast.introduce(silence.holder)
        words = _quotable(before)
        if actor is None or words is None or found.cast.is_medium(actor):
            continue
        if not eventful and actor not in found.cast.named_between(told.start, told.end):
            continue
        text = f"“{words}” What does {name_of(found.cast, actor)} say to this?"
        yield open_question(
            analysis, found, "unverified", text, extent(silence.cue.head), silence.holder
        )


def _quotable(sentence: "Span") -> str | None:
    """The words of a sentence that is fit to be quoted in a question."""
    words = " ".join(sentence.text.split())
    return words if len(words) <= _CONTEXT and '"' not in words and words.endswith(".") else None


def _of_hearsay(analysis: "Analysis", found: "Found", sentence: "Span") -> Iterator[OpenQuestion]:
    """What is told as "reportedly" without anybody who reports it."""
    for token in sentence:
        verb = token.head
        if token.lower_ != "reportedly" or verb.pos_ != "VERB" or verb.dep_ != "ROOT":
            continue
        statement = found.statement_at(verb.idx)
        if is_hypothetical(verb) or (statement is not None and _names_a_source(statement)):
            continue
        span = clause_of(verb, verb)
        direct = statement_as_question(found.cast, verb, _before_aside(verb, span[1]), token)
        if direct is not None and direct.stands_alone and not _MARKUP.search(direct.text):
            yield open_question(analysis, found, "missing_source", direct.text, span, None)


def _names_a_source(statement: Statement) -> bool:
    """Whether the text says whose words a statement are, resolved to an actor or not."""
    return any(span.part == "source" for span in statement.evidence)


def _before_aside(verb: "Token", end: int) -> int:
    """The end of a clause without the participle clause that comments on it."""
    for child in verb.children:
        aside = child.dep_ in {"advcl", "prep"} and child.i > verb.i and child.left_edge.i > 0
        if aside and child.left_edge.nbor(-1).text == ",":
            end = min(end, child.left_edge.nbor(-1).idx)
    return end
