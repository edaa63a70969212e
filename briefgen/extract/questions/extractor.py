"""Open questions that the text of an article itself leaves, each a sentence that stands alone."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief import Casualty, OpenQuestion, Statement
from briefgen.brief.ids import letters_and_digits
from briefgen.extract.casualties.happenings import is_happening
from briefgen.extract.language.clauses import clause_of
from briefgen.extract.language.syntax import (
    PLURAL_TAGS,
    SUBJECTS,
    child_of,
    extent,
    has_to,
    lemmas_behind,
)
from briefgen.extract.measures.hypothetical import is_hypothetical
from briefgen.extract.questions.context import clause_before, points_back, quotable, sentence_before
from briefgen.extract.questions.disputed_claims import dispute_questions
from briefgen.extract.questions.doubt import Doubt
from briefgen.extract.questions.doubt_finder import find_doubts
from briefgen.extract.questions.doubted_figures import figures_before, figures_question
from briefgen.extract.questions.inversion import (
    direct_question,
    is_interrogative,
    statement_as_question,
)
from briefgen.extract.questions.items import MOST_ABOUT, open_question, overlaps
from briefgen.extract.questions.lexicon import CLAIMS, FIGURES
from briefgen.extract.questions.noun_wording import Direct, name_of, sentence_of
from briefgen.extract.questions.open_nouns import noun_question, says_enough
from briefgen.extract.questions.silence_questions import silence_questions

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.actors.cast import Cast
    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis

# What a page's own code or a post leaves in the text: no question can be asked of it.
_MARKUP = re.compile(r"https?:|[<>@]")
# How long a question may be that a whole sentence makes.
_LONGEST = 200
# How many, and of whom: what figures of the article answer.
_SCALES = frozenset({"scale", "extent", "magnitude"})
_LOSSES = frozenset({"casualty", "death", "fatality", "killing", "loss", "injury", "victim"})
_GUILT = frozenset({"responsibility"})
_CONFIRMED = frozenset({"confirmation"})
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
        if _is_told_in_figures(found, doubt):
            continue
        text: str | None = direct.text
        figures: list[Casualty] = []
        if not direct.stands_alone and _is_about(doubt, FIGURES) and not doubt.asked:
            figures = figures_before(analysis, found, doubt)
            text = figures_question(figures)
        elif not direct.stands_alone:
            text = _in_context(analysis, found, doubt, direct.text, before)
            if text is None and doubt.asked and doubt.noun is not None:
                text = _without_context(analysis, found, doubt.noun, direct.text)
            if text is None and direct.bearable:
                text = direct.text
        if text is None:
            continue
        statement = found.statement_at(doubt.cue.idx)
        text = _as_held(found, doubt, statement, text)
        if text is not None:
            span = _span_of(doubt)
            question = open_question(analysis, found, doubt.kind, text, span, doubt.holder)
            about = [*(figure.id for figure in figures), *question.about]
            yield question.model_copy(update={"about": list(dict.fromkeys(about))[:MOST_ABOUT]})
    yield from silence_questions(analysis, found, sentence, before)
    yield from dispute_questions(analysis, found, sentence)
    yield from _of_hearsay(analysis, found, sentence)


def _ask(cast: "Cast", doubt: Doubt) -> Direct | None:
    if doubt.clause is not None:
        clause = doubt.clause
        if clause.tag_ == "WRB":
            return Direct(sentence_of(clause.text), stands_alone=False)
        if is_interrogative(clause) is None:
            return statement_as_question(cast, clause, extent(clause)[1])
        past = doubt.cue.tag_ in {"VBD", "VBN"} or doubt.cue.head.tag_ == "VBD"
        past = past and not doubt.personal
        return direct_question(
            cast, clause, doubt.holder, past=past, personal=doubt.personal, end=doubt.end
        )
    if doubt.noun is not None:
        return noun_question(cast, doubt, doubt.noun)
    return None


def _is_told_in_figures(found: "Found", doubt: Doubt) -> bool:
    """Whether what is asked is how many suffered, of which the article gives figures."""
    if doubt.noun is None or str(doubt.noun.lemma_).casefold() not in _SCALES:
        return False
    counted = any(figure.low is not None or figure.high is not None for figure in found.casualties)
    return counted and bool(lemmas_behind(doubt.noun, "of", "in") & _LOSSES)


def _is_about(doubt: Doubt, nouns: frozenset[str]) -> bool:
    return doubt.noun is not None and str(doubt.noun.lemma_).casefold() in nouns


def _in_context(
    analysis: "Analysis", found: "Found", doubt: Doubt, question: str, before: "Span | None"
) -> str | None:
    """A question that needs words before it, with these quoted.

    "The claim" needs a sentence in which somebody claims something, and "responsibility" one that
    tells of an attack; a second question of one sentence points to the first.
    """
    joined = doubt.clause is not None and doubt.clause.dep_ == "conj" and doubt.end is None
    if joined or analysis.is_quoted(doubt.cue):
        return None
    told = clause_before(doubt.cue)
    if told is not None and points_back(told):
        return None
    claimed = _is_about(doubt, CLAIMS | _CONFIRMED)
    if told is not None and claimed and doubt.noun is not None and not _tells(found, told):
        told = None
    words = sentence_before(told.text) if told is not None else None
    if words is None:
        near = before is not None and _is_in_paragraph(analysis, before, doubt)
        near = near or (before is not None and _is_step_after(analysis, found, doubt, before))
        if (
            before is None
            or not near
            or points_back(before)
            or (claimed and not _tells(found, before))
        ):
            return None
        told, words = before, quotable(before.text)
    if told is None or _points_elsewhere(found, doubt, told):
        return None
    if _is_about(doubt, _GUILT) and not _tells_of_harm(analysis, found, told or before):
        return None
    return f"“{words}” {question}" if words is not None else None


def _points_elsewhere(found: "Found", doubt: Doubt, told: "Span") -> bool:
    """Whether a pronoun of a question means nobody whom the quoted words name, or may not.

    "It" and "they" are taken for nobody in particular where several bodies or groups are named.
    """
    words = doubt.clause.subtree if doubt.clause is not None else ()
    pronouns = [word for word in words if word.tag_ == "PRP" and word.dep_ != "expl"]
    named = set(found.cast.named_between(told.start_char, told.end_char))
    for pronoun in pronouns:
        actor = found.cast.actor_for(pronoun)
        if actor is not None and actor not in named:
            return True
        if actor is None and pronoun.lower_ in {"it", "they", "them"} and len(named) > 1:
            return True
    return False


def _without_context(
    analysis: "Analysis", found: "Found", noun: "Token", question: str
) -> str | None:
    """A question that points back as far as one is asked to: "the reason for the audit".

    A toll is that of what the article is about, if its first sentence tells of any harm.
    """
    lead = next(iter(analysis.sentences), None)
    if noun.lemma_.casefold() in FIGURES and _tells_of_harm(analysis, found, lead):
        return question
    return question if says_enough(noun, noun, noun.right_edge) else None


def _is_in_paragraph(analysis: "Analysis", before: "Span", doubt: Doubt) -> bool:
    """Whether no paragraph begins between a sentence and a doubt."""
    blocks = analysis.article.blocks
    return not any(before.start_char < block.start <= doubt.cue.idx for block in blocks)


def _is_step_after(analysis: "Analysis", found: "Found", doubt: Doubt, before: "Span") -> bool:
    """Whether somebody weighs a step of their own after one just told: "whether to follow"."""
    clause = doubt.clause
    step = clause is not None and child_of(clause, SUBJECTS) is None and has_to(clause)
    told = analysis.evidence(before.start_char, before.end_char)
    return step and any(overlaps(measure, told) for measure in found.measures)


def _tells(found: "Found", sentence: "Span") -> bool:
    """Whether somebody states something in a sentence."""
    return any(
        sentence.start_char <= span.start < sentence.end_char
        for statement in found.statements
        for span in statement.evidence
    )


def _tells_of_harm(analysis: "Analysis", found: "Found", told: "Span | None") -> bool:
    """Whether a stretch of text tells of an attack or of those whom one hurt."""
    if told is None:
        return False
    words = analysis.evidence(told.start_char, told.end_char)
    harmed = any(overlaps(figure, words) for figure in found.casualties)
    return harmed or any(is_happening(token) for token in told)


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


def _of_hearsay(analysis: "Analysis", found: "Found", sentence: "Span") -> Iterator[OpenQuestion]:
    """What is told as "reportedly" without anybody who reports it."""
    for token in sentence:
        verb = token.head
        if token.lower_ != "reportedly" or verb.pos_ != "VERB" or verb.dep_ != "ROOT":
            continue
        if is_hypothetical(verb) or _has_source(found, verb):
            continue
        span = clause_of(verb, verb)
        direct = statement_as_question(found.cast, verb, _before_aside(verb, span[1]), token)
        if direct is None or not direct.stands_alone or len(direct.text) > _LONGEST:
            continue
        if not _MARKUP.search(direct.text):
            yield open_question(analysis, found, "missing_source", direct.text, span, None)


def _has_source(found: "Found", verb: "Token") -> bool:
    """Whether the text says whose words a clause is, resolved to an actor or not."""
    if any(child.lower_ == "according" for child in verb.children):
        return True
    statement = found.statement_at(verb.idx)
    return statement is not None and any(span.part == "source" for span in statement.evidence)


def _before_aside(verb: "Token", end: int) -> int:
    """The end of a clause without the participle clause that comments on it."""
    for child in verb.children:
        aside = child.dep_ in {"advcl", "prep"} and child.i > verb.i and child.left_edge.i > 0
        if aside and child.left_edge.nbor(-1).text == ",":
            end = min(end, child.left_edge.nbor(-1).idx)
    return end
