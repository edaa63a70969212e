"""The indirect questions that a word governs: "it is unclear | whether the port will reopen"."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import SUBJECTS, child_of, conjuncts
from briefgen.extract.questions.inversion import is_interrogative
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset(
    {"ccomp", "xcomp", "csubj", "csubjpass", "advcl", "pcomp", "acl", "nsubj", "dobj"}
)
# With these an "if" next to them opens what is asked.
_ASKING = frozenset({"ask", "wonder"})
# With these a clause may only tell when or on which condition.
_CIRCUMSTANTIAL = frozenset({"if", "when", "where", "while"})
# What parsers call a clause that is the subject of the predicate behind it.
_FRONTED = frozenset({"csubj", "csubjpass", "ccomp", "advcl", "nsubj", "nsubjpass", "acomp"})
_CLAUSAL = frozenset({"csubj", "csubjpass"})
_AUXILIARY = frozenset({"aux", "auxpass", "neg"})
_PREDICATE = frozenset({"acomp", "attr", "oprd"})


def questions_below(token: "Token") -> list["Token"]:
    """Return the heads of the indirect questions that a word governs, joined ones too."""
    found = []
    for child in token.children:
        if child.dep_ in _CLAUSES and child.pos_ in {"VERB", "AUX"} and child.i != token.i:
            for part in (child, *(part for part in conjuncts(child) if part.i > child.i)):
                opener = is_interrogative(part) if part.pos_ in {"VERB", "AUX"} else None
                if opener is not None and not _is_circumstance(token, child, opener):
                    found += [part]
        elif child.dep_ == "prep":
            found += questions_below(child)
    return [part for part in found if part.i > token.i or part.dep_ in _CLAUSAL]


def open_clauses(verb: "Token") -> dict["Token", int | None]:
    """Return the indirect questions that a predicate calls open, its subject and those behind it.

    Args:
        verb: the finite verb, or the participle of a passive.

    Returns:
        The heads of the clauses, each with the offset where one ends that is the subject.
    """
    behind = [*questions_below(verb), *_strayed(verb)]
    ends: dict[Token, int | None] = dict.fromkeys(behind)
    return {clause: _question_end(verb) for clause in _subject_questions(verb)} | {
        clause: _question_end(verb) if clause.i < verb.i else end for clause, end in ends.items()
    }


def claims_below(verb: "Token") -> dict["Token", int | None]:
    """Return what has not been confirmed: "it is not confirmed | that the mine was bombed"."""
    claim = child_of(verb, {"ccomp"})
    told = claim is not None and claim.i > verb.i and child_of(claim, {"mark"}) is not None
    return {claim: None} if claim is not None and told else {}


def _strayed(verb: "Token") -> list["Token"]:
    """Clauses behind a predicate that a parser took for its subject's: "police are unsure who"."""
    subject = child_of(verb, SUBJECTS)
    return [
        child
        for child in (subject.children if subject is not None else ())
        if child.dep_ == "relcl" and child.i > verb.i and is_interrogative(child) is not None
    ]


def _subject_questions(verb: "Token") -> list["Token"]:
    """Return the heads of indirect questions that are a verb's subject: "who paid | is unclear"."""
    first = _first_of_predicate(verb)
    found = []
    # "Who owns the quarry is unclear": the parser may take the predicate for a clause below "owns".
    if verb.dep_ == "ccomp" and verb.head.i < first.i and verb.head.dep_ == "ROOT":
        opener = is_interrogative(verb.head)
        if opener is not None and opener.lower_ in {"who", "what", "whether"}:
            return [verb.head]
    for child in verb.children:
        fronted = child.dep_ in _FRONTED and child.pos_ in {"VERB", "AUX"} and child.i < first.i
        opener = is_interrogative(child) if fronted else None
        if opener is None or (child.dep_ not in _CLAUSAL and not _fills_subject(verb, child)):
            continue
        if child.dep_ == "advcl" and opener.lower_ in _CIRCUMSTANTIAL:
            continue
        found.append(child)
    return found


def _question_end(verb: "Token") -> int:
    """The offset at which a clause ends that is the subject of a verb."""
    last = _first_of_predicate(verb).nbor(-1)
    while last.is_punct or last.is_space or (last.dep_ == "advmod" and last.head.i == verb.i):
        last = last.nbor(-1)
    return int(last.idx + len(last))


def _first_of_predicate(verb: "Token") -> "Token":
    parts = [verb, *(child for child in verb.children if child.dep_ in _AUXILIARY)]
    return min(parts, key=lambda part: part.i)


def _fills_subject(verb: "Token", clause: "Token") -> bool:
    """Whether a clause stands where the subject does: no comma behind it, no "it" beside it."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS and child.i != clause.i]
    behind = clause.right_edge.i + 1
    return verb.doc[behind].text != "," and not any(child.pos_ == "PRON" for child in own)


def is_whether(clause: "Token") -> bool:
    """Whether a clause asks for yes or no."""
    opener = is_interrogative(clause)
    return opener is not None and opener.lower_ in {"whether", "if"}


def _is_circumstance(governor: "Token", clause: "Token", opener: "Token") -> bool:
    """Whether a clause tells when it is so, and is not what is open.

    "It was unclear when the convoy left" asks when, "the route was unclear when the convoy left"
    does not: a thing that is open leaves no room for a second one.
    """
    between = governor.doc[governor.i + 1 : opener.i]
    near = opener.i > governor.i and all(
        token.pos_ in {"ADV", "ADJ", "PART"} or token.tag_ == "VBN" for token in between
    )
    if governor.lemma_ in _ASKING:
        return not near
    apart = clause.dep_ == "advcl" and opener.lower_ in _CIRCUMSTANTIAL
    return apart and (not near or _is_of_a_thing(governor))


def _is_of_a_thing(predicate: "Token") -> bool:
    """Whether a predicate tells something of a thing, not of "it" or of those who may know."""
    verb = predicate.head if predicate.dep_ in _PREDICATE else predicate
    subject = child_of(verb, SUBJECTS)
    return subject is not None and subject.lower_ != "it" and not can_speak(subject)
