"""From indirect questions to direct ones: "whether the truce will hold" to "Will the truce hold?".

The words are the text's own. Where the parse does not show subject and auxiliary beyond doubt the
answer is None: no question is better than a crooked one.
"""

import re
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import (
    FINITE_TAGS,
    PLURAL_TAGS,
    SUBJECTS,
    auxiliaries,
    child_of,
    is_future,
    is_passive,
)
from briefgen.extract.questions.doubters import body_before
from briefgen.extract.questions.lexicon import INTERROGATIVES
from briefgen.extract.questions.noun_wording import Direct, name_of, phrase, sentence_of
from briefgen.extract.questions.self_contained import PERSONAL, SPEAKERS, self_contained

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.cast import Cast

_AUXILIARIES = {
    "'ll": "will",
    "wo": "will",
    "'d": "would",
    "'s": "is",
    "'re": "are",
    "'ve": "have",
    "ca": "can",
}
# With these a question may begin: "by whom", "at what price".
_LEADING = frozenset({"to", "by", "for", "from", "at", "in", "under", "with"})
# With these "it" is nobody: "whether it will rain".
_IMPERSONAL = frozenset({"be", "rain", "snow", "take", "happen", "matter"})
# What a body does by holding to it, so that "it" is the body that has not said whether it does.
_STANCES = frozenset(
    "support back oppose endorse accept recognise recognize plan intend want seek favour favor "
    "approve reject object".split()
)
_LONGEST = 260
_DASHES = frozenset({"–", "—", "--"})


def is_interrogative(verb: "Token") -> "Token | None":
    """The word that makes a clause an indirect question, at its beginning, or None."""
    for token in sorted(verb.subtree, key=lambda part: part.i):
        if token.is_punct or token.dep_ == "cc" or token.lower_ in {"exactly", "just", "precisely"}:
            continue
        if token.tag_ == "IN" and token.lower_ not in INTERROGATIVES:
            continue
        if token.lower_ not in INTERROGATIVES:
            return None
        if token.lower_ == "if" and token.dep_ != "mark":
            return None
        return token
    return None


def direct_question(
    cast: "Cast",
    verb: "Token",
    asker: "Token | None" = None,
    *,
    past: bool = False,
    personal: bool = False,
    end: int | None = None,
) -> Direct | None:
    """Turn an indirect question around.

    Args:
        cast: gives the names of those whom pronouns mean.
        verb: the head of the indirect question.
        asker: who has not decided, for "whether to"; the subject of an infinitive without one.
        past: whether the clause above is in the past, so that its "would" is a "will".
        personal: whether the asker doubts it, of somebody else: "he" in it is not the asker.
        end: offset where it ends, if it stands before the word that calls it open.

    Returns:
        The question, or None where it cannot be formed with certainty.
    """
    opener = is_interrogative(verb)
    if opener is None:
        return None
    if _end_of(verb) - opener.idx > _LONGEST:
        return None
    if child_of(verb, SUBJECTS | {"expl"}) is None:
        return _infinitive(cast, verb, opener, asker)
    condition = _condition_behind(verb)
    last = _end_of(verb) if end is None else end
    if condition is not None and end is None:
        last, past = max(last, condition), False
    if last <= opener.idx:
        return None
    question = _finite(cast, verb, opener, None if personal else asker, last, past=past)
    subject = child_of(verb, SUBJECTS)
    unsure = personal and subject is not None and subject.lower_ in PERSONAL
    return None if unsure else question


def _condition_behind(verb: "Token") -> int | None:
    """Where an "if" right behind a clause ends, which parsers give to it or to the verb above."""
    for clause in (*verb.children, *verb.head.children):
        marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
        near = clause.left_edge.i > verb.i and clause.left_edge.i <= verb.right_edge.i + 1
        if clause.dep_ == "advcl" and "if" in marks and near:
            return _end_of(clause)
    return None


def _finite(
    cast: "Cast",
    verb: "Token",
    opener: "Token",
    asker: "Token | None",
    end: int,
    *,
    past: bool,
) -> Direct | None:
    """The question of a clause with a subject of its own."""
    subject = child_of(verb, SUBJECTS | {"expl"})
    if subject is None:
        return None
    text = cast.analysis.text
    yes_no = opener.lower_ in {"whether", "if"}
    if _is_crooked(opener, subject):
        return None
    if opener.i >= subject.left_edge.i or _determines(opener, subject):
        whole = Direct(sentence_of(text[opener.idx : end]))
        return None if yes_no else self_contained(cast, whole, verb, opener.i, subject, end)
    head = "" if yes_no else text[_opening(opener).idx : subject.left_edge.idx].strip()
    if yes_no and text[opener.idx + len(opener) : subject.left_edge.idx].strip():
        return None
    name = subject_words(cast, subject, asker)
    if name is None:
        return None
    turned = _turned(verb, text, subject, end)
    if turned is None:
        return None
    word, between, rest = turned
    perfect = any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
    word = "will" if word == "would" and past and not perfect else word
    question = Direct(sentence_of(f"{head} {word} {name.text} {between} {rest}"), name.stands_alone)
    return self_contained(cast, question, verb, subject.right_edge.i + 1, subject, end)


def _opening(opener: "Token") -> "Token":
    """The first word of a question, with the preposition of "to what extent" or "by whom"."""
    before = opener.nbor(-1) if opener.i > opener.sent.start else opener
    phrased = opener.tag_ == "WDT" or opener.lower_ in {"whom", "how"}
    return before if phrased and before.lower_ in _LEADING else opener


def _is_crooked(opener: "Token", subject: "Token") -> bool:
    """Whether the parse cannot be right: a verb in the subject, "how" or "which" before a name."""
    if any(token.tag_ in FINITE_TAGS and token.dep_ != "relcl" for token in subject.subtree):
        return not any(token.dep_ == "relcl" for token in subject.subtree)
    behind = opener.nbor()
    if opener.lower_ == "how" and opener.i >= subject.left_edge.i:
        return behind.lower_ not in {"many", "much"}
    if _determines(opener, subject):
        return False
    if opener.lower_ == "which" and (behind.pos_ == "PROPN" or behind.lemma_ == "be"):
        return True
    lost = opener.lower_ in {"which", "what"} and behind.i == subject.left_edge.i
    return lost and opener.i < subject.left_edge.i and behind.tag_ not in {"DT", "PRP"}


def _determines(opener: "Token", subject: "Token") -> bool:
    """Whether "which" belongs to the subject though the parser has it apart: "which bases were"."""
    near = opener.i + 1 == subject.left_edge.i and subject.left_edge.tag_ in {"NN", "NNS", "JJ"}
    alone = opener.lower_ == "which" or (opener.lower_ == "what" and subject.dep_ == "nsubjpass")
    return near and alone and subject.tag_ in {"NN", "NNS"}


def _turned(verb: "Token", text: str, subject: "Token", end: int) -> tuple[str, str, str] | None:
    """The auxiliary that goes before the subject, and what stays behind it up to an offset."""
    after = subject.right_edge.idx + len(subject.right_edge)
    auxiliary = child_of(verb, {"aux", "auxpass"})
    if auxiliary is None and verb.lemma_ == "be":
        auxiliary = verb
    if auxiliary is not None and auxiliary.tag_ != "TO":
        word = _AUXILIARIES.get(auxiliary.lower_, auxiliary.lower_)
        rest = text[auxiliary.idx + len(auxiliary) : end]
        modals = [child for child in verb.children if child.tag_ == "MD"]
        joined = any(child.dep_ == "conj" for child in auxiliary.children) or len(modals) > 1
        if auxiliary.idx < after or rest.startswith(("n't", "n’t")) or joined:
            return None
        return word, text[after : auxiliary.idx], rest
    # A participle without an auxiliary is a past tense that the tagger took for one.
    support = {"VBD": "did", "VBN": "did", "VBZ": "does", "VBP": "do"}.get(verb.tag_)
    if support is None or verb.idx < after:
        return None
    for child in verb.children:
        finite = child.tag_ in FINITE_TAGS or child_of(child, {"aux", "auxpass"}) is not None
        if child.dep_ == "conj" and finite and child.i > verb.i:
            end = min(end, _before_joint(child))
    return support, text[after : verb.idx], f" {verb.lemma_}{text[verb.idx + len(verb) : end]}"


def _before_joint(verb: "Token") -> int:
    """Where the words end that a verb is joined to, short of "and" and a comma."""
    last = verb.left_edge.nbor(-1)
    while last.is_punct or last.dep_ == "cc" or last.is_space:
        last = last.nbor(-1)
    return int(last.idx + len(last))


def _end_of(verb: "Token") -> int:
    """Where an indirect question ends: before what is joined to it and what the report adds."""
    last = verb.right_edge
    for child in verb.children:
        joined = child.dep_ in {"conj", "parataxis"} and child.i > verb.i
        aside = child.dep_ == "advcl" and child.i > verb.i and child.left_edge.nbor(-1).text == ","
        if aside or (joined and is_interrogative(child) is not None) or child.dep_ == "parataxis":
            last = min(last, child.left_edge.nbor(-1), key=lambda token: token.i)
    for token in verb.doc[verb.i : last.i + 1]:
        added = token.dep_ == "relcl" and token.right_edge.i >= last.i
        if added and token.left_edge.nbor(-1).text == ",":
            last = min(last, token.left_edge.nbor(-1), key=lambda token: token.i)
    for token in verb.doc[verb.i + 1 : last.i + 1]:
        # "..., a charge that she denies" and "... – even here" are remarks on the question.
        if token.text in _DASHES or (token.dep_ == "appos" and _is_remark(token)):
            last = min(last, token.left_edge.nbor(-1), key=lambda part: part.i)
    inside = verb.doc[verb.i : last.i + 1]
    opened = next((token for token in inside if token.text == "("), None)
    if opened is not None and not any(token.text == ")" for token in inside):
        last = opened.nbor(-1)
    while last.i > verb.i and (last.is_punct or last.dep_ == "cc" or last.is_space):
        last = last.nbor(-1)
    return int(last.idx + len(last))


def _is_remark(apposition: "Token") -> bool:
    """Whether what stands in apposition comments on a whole clause: ", a charge that ..."."""
    first = apposition.left_edge
    return (
        first.lower_ in {"a", "an"}
        and first.nbor(-1).text == ","
        and any(child.dep_ in {"relcl", "acl"} for child in apposition.children)
    )


def _infinitive(
    cast: "Cast", verb: "Token", opener: "Token", asker: "Token | None"
) -> Direct | None:
    """The question "whether to reopen the port" asks what the one who decides will do."""
    to = next((child for child in verb.children if child.tag_ == "TO"), None)
    if to is None or asker is None:
        return None
    name = _words_for_asker(cast, asker)
    if name is None or not name.stands_alone:
        return None
    text, end = cast.analysis.text, _end_of(verb)
    yes_no = opener.lower_ in {"whether", "if"}
    head = "" if yes_no else text[opener.idx : to.idx]
    question = Direct(sentence_of(f"{head} will {name.text} {text[to.idx + len(to) : end]}"))
    return self_contained(cast, question, verb, to.i + 1, asker, end)


def subject_words(cast: "Cast", subject: "Token", asker: "Token | None" = None) -> Direct | None:
    """The words for a subject, a pronoun replaced by the name that it means.

    "He" within the question of a person who has not answered it is that person; else the cast must
    know that the one whom it takes a pronoun for is a man or a woman.
    """
    first, last = subject.left_edge, subject.right_edge
    if subject.dep_ == "expl":
        return Direct(subject.lower_)
    if subject.lower_ in SPEAKERS:
        return None
    if subject.pos_ == "PRON" and first.i == last.i:
        holder = cast.actor_for(asker) if asker is not None else None
        if asker is not None and _is_the_asker(subject, asker):
            return _words_for_asker(cast, asker)
        if subject.lower_ in {"he", "she"} and holder is not None and cast.being(holder).is_person:
            return Direct(name_of(cast, holder))
        if subject.lower_.endswith(("one", "body", "thing")):
            return Direct(subject.lower_)
        actor = cast.actor_for(subject)
        if actor is not None and cast.being(actor).gender is not None:
            return Direct(name_of(cast, actor))
        return Direct(subject.lower_, stands_alone=False)
    return phrase(cast, first, last)


def _words_for_asker(cast: "Cast", asker: "Token") -> Direct | None:
    """The words for the one who has not answered, also where "it" is the body just named."""
    if asker.lower_ != "it":
        return subject_words(cast, asker)
    actor = cast.actor_for(asker)
    if actor is not None and not cast.being(actor).is_person:
        return Direct(name_of(cast, actor))
    body = body_before(asker)
    return phrase(cast, body.left_edge, body.right_edge) if body is not None else None


def _is_the_asker(pronoun: "Token", asker: "Token") -> bool:
    """Whether "it" is the body that has not said what it will do."""
    verb = pronoun.head
    agrees = pronoun.lower_ == ("they" if asker.tag_ in PLURAL_TAGS else "it")
    planned = is_future(verb) or bool({"would", "might"} & set(auxiliaries(verb)))
    planned = planned or verb.lemma_ in _STANCES
    taken = child_of(verb, {"dobj"})
    chooses = taken is not None and any(child.tag_ in {"WP", "WDT"} for child in taken.children)
    acts = (chooses or verb.lemma_ not in _IMPERSONAL) and not is_passive(verb)
    known = asker.pos_ != "PRON" or asker.lower_ == pronoun.lower_
    return agrees and known and planned and acts


def statement_as_question(
    cast: "Cast", verb: "Token", end: int, drop: "Token | None" = None
) -> Direct | None:
    """Turn a main clause around: "A reportedly urged B" to "Did A urge B?".

    Args:
        cast: gives the names.
        verb: the head of the clause.
        end: offset behind the clause.
        drop: an adverb that is left out.
    """
    text = cast.analysis.text
    subject = child_of(verb, SUBJECTS)
    if subject is None or not subject.right_edge.i < verb.i:
        return None
    name = subject_words(cast, subject)
    if name is None or not name.stands_alone:
        return None
    turned = _turned(verb, text, subject, end)
    if turned is None:
        return None
    word, between, rest = turned
    pieces = f"{between} {rest}"
    if drop is not None:
        pieces = re.sub(rf"\b{re.escape(drop.text)}\b", "", pieces, count=1)
    question = Direct(sentence_of(f"{word} {name.text} {pieces}"))
    return self_contained(cast, question, verb, subject.right_edge.i + 1, subject, end)
