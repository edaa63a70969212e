"""From indirect questions to direct ones: "whether the truce will hold" to "Will the truce hold?".

The words are the text's own. Where the parse does not show subject and auxiliary beyond doubt the
answer is None: no question is better than a crooked one.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.question_lexicon import INTERROGATIVES
from briefgen.extract.syntax import FINITE_TAGS, SUBJECTS, child_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.cast import Cast

_AUXILIARIES = {
    "'ll": "will",
    "wo": "will",
    "'d": "would",
    "'s": "is",
    "'re": "are",
    "'ve": "have",
    "ca": "can",
}
_PERSONAL = frozenset({"he", "she", "him", "her", "it", "they", "them"})
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_EDGES = ' \t\n,;:.!?"“”'
_LONGEST = 260


@dataclass(frozen=True, slots=True)
class Direct:
    """A direct question, and whether it can be understood without the sentence before it."""

    text: str
    stands_alone: bool = True


def sentence_of(words: str) -> str:
    """A question from words: one line, a capital, no stray quotation marks, a question mark."""
    line = re.sub(r"\s+", " ", words).strip(_EDGES + "'‘’")
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        line = re.sub(r'["“”]', "", line)
    line = re.sub(r" ([,;:.])", r"\1", line)
    return f"{line[:1].upper()}{line[1:]}?"


def is_interrogative(verb: "Token") -> "Token | None":
    """The word that makes a clause an indirect question, at its beginning, or None."""
    for token in verb.subtree:
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
) -> Direct | None:
    """Turn an indirect question around.

    Args:
        cast: gives the names of those whom pronouns mean.
        verb: the head of the indirect question.
        asker: who has not decided, for "whether to"; the subject of an infinitive without one.
        past: whether the clause above is in the past, so that its "would" is a "will".
        personal: whether the asker doubts it, of somebody else: "he" in it is not the asker.

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
    question = _finite(cast, verb, opener, None if personal else asker, past=past)
    subject = child_of(verb, SUBJECTS)
    unsure = personal and subject is not None and subject.lower_ in _PERSONAL
    return None if unsure else question


def _finite(
    cast: "Cast",
    verb: "Token",
    opener: "Token",
    asker: "Token | None",
    *,
    past: bool,
) -> Direct | None:
    """The question of a clause with a subject of its own."""
    subject = child_of(verb, SUBJECTS | {"expl"})
    if subject is None:
        return None
    text, end = cast.analysis.text, _end_of(verb)
    yes_no = opener.lower_ in {"whether", "if"}
    if _is_crooked(opener, subject):
        return None
    if opener.i >= subject.left_edge.i:
        whole = Direct(sentence_of(text[opener.idx : end]))
        return None if yes_no else _checked(cast, whole, verb, opener.i, subject)
    head = "" if yes_no else text[opener.idx : subject.left_edge.idx].strip()
    if yes_no and text[opener.idx + len(opener) : subject.left_edge.idx].strip():
        return None
    name = _named(cast, subject, asker)
    if name is None:
        return None
    turned = _turned(verb, text, subject, end)
    if turned is None:
        return None
    word, between, rest = turned
    perfect = any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
    word = "will" if word == "would" and past and not perfect else word
    question = Direct(sentence_of(f"{head} {word} {name.text} {between} {rest}"), name.stands_alone)
    return _checked(cast, question, verb, subject.right_edge.i + 1, subject)


def _is_crooked(opener: "Token", subject: "Token") -> bool:
    """Whether the parse cannot be right: a verb in the subject, "how" or "which" before a name."""
    if any(token.tag_ in FINITE_TAGS and token.dep_ != "relcl" for token in subject.subtree):
        return not any(token.dep_ == "relcl" for token in subject.subtree)
    behind = opener.nbor()
    if opener.lower_ == "how" and opener.i >= subject.left_edge.i:
        return behind.lower_ not in {"many", "much"}
    if opener.lower_ == "which" and (behind.pos_ == "PROPN" or behind.lemma_ == "be"):
        return True
    lost = opener.lower_ in {"which", "what"} and behind.i == subject.left_edge.i
    return lost and opener.i < subject.left_edge.i and behind.tag_ not in {"DT", "PRP"}


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
    support = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(verb.tag_)
    if support is None or verb.idx < after:
        return None
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ in FINITE_TAGS and child.i > verb.i:
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
    inside = verb.doc[verb.i : last.i + 1]
    opened = next((token for token in inside if token.text == "("), None)
    if opened is not None and not any(token.text == ")" for token in inside):
        last = opened.nbor(-1)
    while last.i > verb.i and (last.is_punct or last.dep_ == "cc" or last.is_space):
        last = last.nbor(-1)
    return int(last.idx + len(last))


def _infinitive(
    cast: "Cast", verb: "Token", opener: "Token", asker: "Token | None"
) -> Direct | None:
    """The question "whether to reopen the port" asks what the one who decides will do."""
    to = next((child for child in verb.children if child.tag_ == "TO"), None)
    if to is None or asker is None:
        return None
    name = _named(cast, asker)
    if name is None or not name.stands_alone:
        return None
    text, end = cast.analysis.text, _end_of(verb)
    yes_no = opener.lower_ in {"whether", "if"}
    head = "" if yes_no else text[opener.idx : to.idx]
    question = Direct(sentence_of(f"{head} will {name.text} {text[to.idx + len(to) : end]}"))
    return _checked(cast, question, verb, to.i + 1, asker)


def _named(cast: "Cast", subject: "Token", asker: "Token | None" = None) -> Direct | None:
    """The words for a subject, a pronoun replaced by the name that it means.

    "He" within the question of a person who has not answered it is that person; else the cast must
    know that the one whom it takes a pronoun for is a man or a woman.
    """
    first, last = subject.left_edge, subject.right_edge
    if subject.dep_ == "expl":
        return Direct(subject.lower_)
    if subject.lower_ in _SPEAKERS:
        return None
    if subject.pos_ == "PRON" and first.i == last.i:
        holder = cast.actor_for(asker) if asker is not None else None
        if subject.lower_ in {"he", "she"} and holder is not None and cast.being(holder).is_person:
            return Direct(name_of(cast, holder))
        actor = cast.actor_for(subject)
        if actor is not None and cast.being(actor).gender is not None:
            return Direct(name_of(cast, actor))
        return Direct(subject.lower_, stands_alone=False)
    return phrase(cast, first, last)


def name_of(cast: "Cast", actor: str) -> str:
    """What an actor is called within a sentence: a description with its article, "the aide"."""
    being = cast.being(actor)
    return f"the {being.name}" if being.anonymous and being.is_person else being.name


def phrase(cast: "Cast", first: "Token", last: "Token") -> Direct:
    """The words of a noun phrase, its possessive pronouns replaced by names.

    Args:
        cast: gives the names.
        first: its first token.
        last: its last token.
    """
    text = cast.analysis.text
    start, end = first.idx, last.idx + len(last)
    words, alone, position = "", True, start
    for token in first.doc[first.i : last.i + 1]:
        if token.tag_ == "PRP$":
            actor = cast.actor_for(token)
            if token.lower_ in {"its", "their"} and token.i > first.i:
                continue
            if actor in cast.named_between(start, token.idx):
                continue
            if actor is None or cast.being(actor).gender is None:
                alone = False
            else:
                words += f"{text[position : token.idx]}{cast.being(actor).name}'s"
                position = token.idx + len(token)
    words += text[position:end]
    if first.tag_ == "DT" or (
        first.i == first.sent.start
        and first.tag_ in {"DT", "PDT", "CC", "PRP$", "JJ", "NNS", "NN", "IN", "CD", "JJR"}
    ):
        words = words[:1].lower() + words[1:]
    return Direct(" ".join(words.split()), alone)


def _is_unnamed(cast: "Cast", pronoun: "Token", verb: "Token") -> bool:
    """Whether a "he" or "she" means somebody whom its clause does not name before it."""
    if pronoun.lower_ in {"it", "they", "them"}:
        return False
    actor = cast.actor_for(pronoun)
    start = verb.left_edge.idx
    return actor is None or actor not in cast.named_between(start, pronoun.idx)


def _checked(
    cast: "Cast", question: Direct, verb: "Token", start: int, subject: "Token"
) -> Direct | None:
    """The question, unless an "I" stands in it; not alone where a pronoun hangs in the air."""
    last = verb.right_edge.i
    whole = [token for token in verb.subtree if token.sent == verb.sent]
    alone = question.stands_alone and (
        _asks_who(subject, verb)
        or any(
            token.pos_ in {"NOUN", "PROPN", "NUM"} and token.lower_ not in INTERROGATIVES
            for token in whole
        )
    )
    for token in verb.doc[min(start, subject.left_edge.i) : last + 1]:
        if token.lower_ in _SPEAKERS:
            return None
        hanging = token.lower_ in _PERSONAL and token.tag_ == "PRP"
        alone = alone and not (hanging and token.i != subject.i and _is_unnamed(cast, token, verb))
        pointing = token.lower_ in {"this", "that", "these", "those"} and token.pos_ in {
            "PRON",
            "DET",
        }
        if (hanging and subject.pos_ == "PRON" and token.i != subject.i) or (
            pointing and token.tag_ == "DT" and token.head.dep_ != "relcl"
        ):
            alone = False
    return Direct(question.text, alone)


def _asks_who(subject: "Token", verb: "Token") -> bool:
    """Whether a question asks who did what its verb says: "who fired first"."""
    return subject.lower_ == "who" and verb.lemma_ not in {"be", "do", "have"}


def statement_as_question(cast: "Cast", verb: "Token", end: int, drop: "Token") -> Direct | None:
    """Turn a main clause around: "A reportedly urged B" to "Did A urge B?".

    Args:
        cast: gives the names.
        verb: the head of the clause.
        end: offset behind the clause.
        drop: the adverb that is left out.
    """
    text = cast.analysis.text
    subject = child_of(verb, SUBJECTS)
    if subject is None or not subject.right_edge.i < verb.i:
        return None
    name = _named(cast, subject)
    if name is None or not name.stands_alone:
        return None
    turned = _turned(verb, text, subject, end)
    if turned is None:
        return None
    word, between, rest = turned
    pieces = re.sub(rf"\b{re.escape(drop.text)}\b", "", f"{between} {rest}", count=1)
    question = Direct(sentence_of(f"{word} {name.text} {pieces}"))
    return _checked(cast, question, verb, subject.right_edge.i + 1, subject)
