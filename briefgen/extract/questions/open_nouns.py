"""The question that an open noun phrase leaves: "the cause of the fire" asks what it is."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import FINITE_TAGS, PLURAL_TAGS, SUBJECTS, child_of
from briefgen.extract.questions.inversion import subject_words
from briefgen.extract.questions.lexicon import (
    AWAITED,
    CLAIMS,
    COMMERCIAL,
    DOCUMENTS,
    EVIDENCE,
    FIGURES,
    HUMANS,
    INQUIRIES,
    PROPERTIES,
    RECORDINGS,
    SETTLING_VERBS,
    TELLING_VERBS,
    VERIFYING,
)
from briefgen.extract.questions.noun_wording import Direct, phrase, sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.cast import Cast
    from briefgen.extract.questions.doubt import Doubt

_LONGEST_PHRASE = 160
_INDEFINITE = frozenset({"no", "any", "what", "every", "a", "an", "some", "much", "many", "few"})
# Stand before a thing that there is none of, and are no part of its name.
_BEFORE_NOTHING = _INDEFINITE | {"the", "yet", "immediate", "final", "formal", "definitive"}
_FURTHER = frozenset({"another", "further", "additional"})
_DEGREES = frozenset({"extent", "scope", "level", "degree", "duration", "timing"})
_TOPICAL = frozenset({"for", "of", "about"})
_LOCAL = frozenset({"in", "at", "near"})
_NAMING = frozenset({"identify", "name", "unknown", "known"})
_CONFIRMING = frozenset({"confirm", "verify", "corroborate", "confirmed", "confirmation"})
_KEEPING_BACK = frozenset({"release", "publish", "disclose", "reveal", "make"})


def noun_question(cast: "Cast", doubt: "Doubt", noun: "Token") -> Direct | None:
    """Return the question that an open noun phrase leaves; None where none can be formed.

    Args:
        cast: gives the names of those whom pronouns mean.
        doubt: what calls it open.
        noun: its head.
    """
    if doubt.asked:
        return _asked(cast, doubt, noun)
    lemma = str(noun.lemma_).casefold()
    first, last = _bounds(noun, doubt.cue)
    named = phrase(cast, first, last)
    words = "" if _is_any_number(noun, first) else named.text
    # "Neither account could be verified" leaves open whether one of them is true.
    words = re.sub(r"^neither\b", "either", words, flags=re.IGNORECASE)
    if not words or len(words) > _LONGEST_PHRASE or words.split()[0].casefold() in _INDEFINITE:
        return None
    alone = named.stands_alone and says_enough(noun, first, last)
    if lemma == "responsibility":
        cause = words.partition(" for ")[2]
        alone = alone and bool(cause) and not is_pointing(noun)
        return Direct(sentence_of(f"who is responsible for {cause or 'it'}"), alone)
    asked = _question_about(doubt, noun, first)
    if asked is None:
        return None
    definite = first.tag_ in {"DT", "PRP$", "NNP", "NNPS"} or noun.left_edge.dep_ == "poss"
    if lemma in PROPERTIES and not definite:
        words = f"the {words}"
    if lemma in PROPERTIES and (joined := _joined_property(noun, last)) is not None:
        return _of_two(cast, (first, joined.left_edge), (noun, joined), last)
    bare = lemma in PROPERTIES and _is_of_bare_noun(noun)
    question = sentence_of(asked.format(words, **_agreeing(noun, last)))
    return Direct(question, alone and not bare, bearable=alone and bare)


def _joined_property(noun: "Token", last: "Token") -> "Token | None":
    """The second of two properties that are open together: "the extent and the reason for it"."""
    joined = [part for part in noun.conjuncts if part.i <= last.i and part.tag_ not in PLURAL_TAGS]
    fit = len(joined) == 1 and noun.tag_ not in PLURAL_TAGS
    known = fit and joined[0].lemma_.casefold() in PROPERTIES
    return joined[0] if known and joined[0].left_edge.lower_ == "the" else None


def _of_two(
    cast: "Cast", firsts: tuple["Token", "Token"], nouns: tuple["Token", "Token"], last: "Token"
) -> Direct:
    """One question for each of two properties: "What is the extent, and what is the reason?"."""
    before = firsts[1].nbor(-1)
    while before.is_punct or before.dep_ == "cc":
        before = before.nbor(-1)
    parts = [phrase(cast, firsts[0], before), phrase(cast, firsts[1], last)]
    bare = any(_is_of_bare_noun(noun) for noun in nouns)
    alone = all(part.stands_alone for part in parts)
    words = ", and ".join(f"what is {part.text}" for part in parts)
    return Direct(sentence_of(words), alone and not bare, bearable=alone and bare)


def _is_of_bare_noun(noun: "Token") -> bool:
    """Whether only the text before tells of what something is: "the extent of access"."""
    if noun.lemma_.casefold() not in _DEGREES:
        return False
    behind = (child_of(child, {"pobj"}) for child in noun.children if child.lower_ == "of")
    inner = [part for part in behind if part is not None]
    return bool(inner) and all(
        part.tag_ == "NN" and next(part.children, None) is None for part in inner
    )


def _question_about(doubt: "Doubt", noun: "Token", first: "Token") -> str | None:
    """What is asked about a noun, "{}" for its words, "{be}" and "{do}" as its number has it."""
    lemma, cue = str(noun.lemma_).casefold(), doubt.cue.lemma_
    kept_back = cue in _KEEPING_BACK
    unverified = doubt.kind == "unverified"
    looked_into = f"what will the {cue if cue in INQUIRIES else 'investigation'} of {{}} find"
    rules = (
        (doubt.inquiry and lemma not in PROPERTIES, looked_into),
        (kept_back and lemma in COMMERCIAL, None),
        (lemma in CLAIMS and not kept_back, "{be} {} true"),
        (lemma in RECORDINGS and not kept_back, "{be} {} genuine"),
        (lemma in FIGURES and unverified, "{be} {} right"),
        (lemma in HUMANS and cue in _NAMING, "who {be} {}"),
        (lemma in EVIDENCE and kept_back and first.lower_ == "the", "what {be} {}"),
        (lemma in DOCUMENTS and kept_back, "what {do} {} say"),
        (lemma in PROPERTIES, "what {be} {}"),
        (unverified and cue in _CONFIRMING, "is there confirmation of {}"),
    )
    return next((asked for applies, asked in rules if applies), None)


def _agreeing(noun: "Token", last: "Token") -> dict[str, str]:
    """The forms of "be" and "do" that agree with a noun phrase."""
    joined = any(part.i <= last.i for part in noun.conjuncts)
    plural = joined or noun.tag_ in PLURAL_TAGS or noun.lemma_ == "whereabouts"
    return {"be": "are", "do": "do"} if plural else {"be": "is", "do": "does"}


def _is_any_number(noun: "Token", first: "Token") -> bool:
    """Whether no numbers in particular are meant: "has not released casualty figures"."""
    indefinite = first.tag_ not in {"DT", "PRP$"} and noun.tag_ in PLURAL_TAGS
    return indefinite and noun.lemma_.casefold() in FIGURES


def _bounds(noun: "Token", cue: "Token") -> tuple["Token", "Token"]:
    """First and last token of an open noun phrase, short of the words that call it open."""
    first, last = noun.left_edge, noun.right_edge
    behind = last.nbor() if last.i + 1 < last.sent.end and noun.head.i == cue.i else None
    if (
        behind is not None
        and behind.dep_ in {"prep", "dative"}
        and behind.lower_ in _belonging(noun, cue)
    ):
        last = behind.right_edge
    while first.is_punct or first.dep_ in {"cc", "preconj"} or first.lower_ == "public":
        first = first.nbor()
    if first.lower_ in _FURTHER and first.nbor().like_num:
        # "Another 40 cases" are 40, whatever the others were.
        first = first.nbor()
    if last.i >= cue.i > noun.i:
        last = cue.nbor(-1)
    for child in noun.children:
        if child.dep_ in {"relcl", "parataxis"} and child.i > noun.i:
            last = min(last, child.left_edge.nbor(-1), key=lambda token: token.i)
        if child.dep_ == "conj" and noun.dep_ not in SUBJECTS and _opens_a_clause(child):
            last = min(last, child.left_edge.nbor(-1), key=lambda token: token.i)
    while last.i > noun.i and (
        last.is_punct or last.is_space or last.dep_ in {"prep", "cc", "advmod"}
    ):
        last = last.nbor(-1)
    return first, last


def _belonging(noun: "Token", cue: "Token") -> frozenset[str]:
    """The prepositions of a noun behind it that a parser may give to the verb before it."""
    if cue.lemma_ in TELLING_VERBS and noun.right_edge.i == noun.i:
        return _TOPICAL
    return _LOCAL if cue.lemma_ in VERIFYING and noun.dep_ == "dobj" else frozenset()


def _opens_a_clause(joined: "Token") -> bool:
    """Whether what a parser joins to a noun is the subject of the next clause."""
    behind = joined.right_edge
    return behind.i + 1 < behind.sent.end and behind.nbor().tag_ in FINITE_TAGS


def says_enough(noun: "Token", first: "Token", last: "Token") -> bool:
    """Whether a noun phrase tells what it is about: more than a determiner stands with it."""
    others = [
        token
        for token in noun.doc[first.i : last.i + 1]
        if token.i != noun.i
        and token.tag_ not in {"DT", "PRP$"}
        and not token.is_punct
        and not _is_of_figure(token, noun)
    ]
    return any(
        token.pos_ in {"NOUN", "PROPN", "NUM", "VERB"}
        or (token.pos_ == "ADJ" and token.dep_ == "pobj")
        for token in others
    )


def _is_of_figure(token: "Token", noun: "Token") -> bool:
    """Whether a noun only tells what kind of figure it is: "the death toll"."""
    compound = token.dep_ == "compound" and token.head.i == noun.i and token.pos_ == "NOUN"
    return compound and noun.lemma_.casefold() in FIGURES


def is_pointing(noun: "Token") -> bool:
    """Whether a noun phrase only points back: "the reason for the decision", "the plan"."""
    # "Gave no figure | for the wounded": a parser may take them for those it was given to.
    given = [
        child
        for child in noun.head.children
        if child.i == noun.right_edge.i + 1 and child.dep_ in {"dative", "prep"}
        if child.lower_ == "for" and noun.lemma_.casefold() in FIGURES
    ]
    below = [child for child in noun.children if child.dep_ == "prep"]
    objects = [child_of(child, {"pobj"}) for child in (*below, *given)]
    inner = [part for part in objects if part is not None] or [noun]
    return all(
        part.pos_ in {"NOUN", "ADJ"}
        and any(child.lower_ in {"the", "this", "that", "its", "their"} for child in part.children)
        and not says_enough(part, part.left_edge, part.right_edge)
        for part in inner
    )


def _asked(cast: "Cast", doubt: "Doubt", noun: "Token") -> Direct | None:
    """The question that a doubt's own table asks, of a noun phrase or of who would settle it."""
    if "{}" not in doubt.asked:
        return Direct(sentence_of(doubt.asked), stands_alone=False)
    first, last = _bounds(noun, doubt.cue)
    if noun.lemma_.casefold() in AWAITED and doubt.cue.lemma_ not in SETTLING_VERBS:
        named = phrase(cast, first, last)
        bare = noun.lemma_ == "result" and first.tag_ in {"NNS", "JJ", "NN"}
        words = f"the {named.text}" if bare else named.text
        alone = named.stands_alone and says_enough(noun, first, last)
        return Direct(sentence_of(doubt.asked.format(words)), alone)
    while first.i < noun.i and first.lower_ in _BEFORE_NOTHING:
        first = first.nbor()
    named = phrase(cast, first, last)
    enough = says_enough(noun, noun, last)
    verb = doubt.cue.lemma_
    if not enough and doubt.holder is not None and verb in SETTLING_VERBS:
        holder = subject_words(cast, doubt.holder)
        if holder is not None and holder.stands_alone:
            words = f"what {named.text} will {holder.text} {verb}"
            if not doubt.asked.startswith("what"):
                article = "an" if named.text[:1].casefold() in "aeiou" else "a"
                words = f"will {holder.text} {verb} {article} {named.text}"
            return Direct(sentence_of(words))
    words = doubt.asked.format(named.text, **_agreeing(noun, last))
    alone = named.stands_alone and enough and not is_pointing(noun)
    return Direct(sentence_of(words), alone)
