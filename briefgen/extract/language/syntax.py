"""What the parse tells of a phrase: its span, its head, whether it is negated or only possible.

Dependency labels are those of the ClearNLP scheme that spaCy's English pipelines use.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_TEXT = "briefgen.text"
_SENTENCES = "briefgen.sentences"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
ACTIVE_SUBJECTS = frozenset({"nsubj", "csubj"})
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})
# Marks that divide clauses; a stop, too, at the end of one.
_DIVIDERS = frozenset({",", ";", ":", "-", "–", "—", "--", "...", "…"})
_DIVIDERS_BEHIND = _DIVIDERS | {"."}
RELATIVES = frozenset({"who", "whom", "which", "that"})
# Penn tags: question words, plural nouns, finite forms of a verb.
QUESTION_TAGS = frozenset({"WRB", "WP", "WDT"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
NOUN_PARTS = frozenset({"NOUN", "PROPN"})
COPULAS = frozenset({"be", "remain", "stay", "appear", "seem", "become"})
# The forms of "be" that carry a passive or a progressive.
BEING = frozenset({"be", "is", "are", "'s", "'re", "been", "was", "were"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP"})
FUTURE = frozenset({"will", "shall", "'ll", "wo"})
NEGATORS = frozenset({"not", "n't", "never", "no", "neither", "nor", "hardly", "without"})


def text_of(doc: "Doc") -> str:
    """The text of a parse, put together once: ``Doc.text`` does it anew each time."""
    text = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return str(text)


def sentence_number(token: "Token") -> int:
    """How many sentences of a parse begin before a token's: counted once, by the first to ask."""
    numbers = token.doc.user_data.get(_SENTENCES)
    if numbers is None:
        numbers = token.doc.user_data[_SENTENCES] = [
            number for number, sentence in enumerate(token.doc.sents) for _ in sentence
        ]
    return int(numbers[token.i])


def has_word(span: "Span", letters: str) -> bool:
    """Whether letters stand in a span of a parse; quicker than to go through its tokens."""
    return text_of(span.doc).find(letters, span.start_char, span.end_char) >= 0


def extent(token: "Token") -> tuple[int, int]:
    """Offsets of a token's whole subtree, without punctuation at its ends."""
    tokens = [part for part in token.subtree if not part.is_space]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in "\"'”)":
        tokens.pop()
    while tokens and tokens[0].is_punct and tokens[0].text not in "\"'“(":
        tokens.pop(0)
    if not tokens:
        return token.idx, token.idx + len(token)
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def noun_phrase(token: "Token") -> tuple[int, int]:
    """Offsets of the noun phrase that a token heads, with ``of`` phrases and without clauses."""
    first, last = token, token
    for child in token.children:
        if child.i < token.i and _begins_phrase(child):
            first = min(first, child.left_edge, key=lambda part: part.i)
        elif child.i > token.i and child.dep_ == "prep" and child.lower_ == "of":
            last = max(last, child.right_edge, key=lambda part: part.i)
    doc = token.doc
    tokens = [part for part in doc[first.i : last.i + 1] if not part.is_space]
    while len(tokens) > 1 and tokens[-1].is_punct:
        tokens.pop()
    while len(tokens) > 1 and tokens[0].is_punct:
        tokens.pop(0)
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _begins_phrase(child: "Token") -> bool:
    """Whether a word before a noun is part of its phrase: not the "in May, the" before it."""
    if child.dep_ == "prep":
        return child.right_edge.i + 1 >= len(child.doc) or child.right_edge.nbor().text != ","
    return child.dep_ not in {"punct", "cc", "conj", "advcl", "parataxis"}


def spans_of(tokens: Iterable["Token"]) -> tuple[tuple[int, int], ...]:
    """The stretches of text that tokens cover, joined where only space lies between them.

    No stretch begins or ends with a mark that divides clauses, and none is without a letter.
    """
    ordered = sorted((token for token in tokens if not token.is_space), key=lambda token: token.i)
    stretches: list[list[Token]] = []
    for token in ordered:
        before = stretches[-1][-1] if stretches else None
        if before is not None and all(
            other.is_space for other in token.doc[before.i + 1 : token.i]
        ):
            stretches[-1].append(token)
        else:
            stretches.append([token])
    trimmed = (_without_dividers(stretch) for stretch in stretches)
    return tuple((part[0].idx, part[-1].idx + len(part[-1])) for part in trimmed if part)


def _without_dividers(tokens: Sequence["Token"]) -> Sequence["Token"]:
    """Tokens without those at either end that only divide clauses; none where no word is left."""
    first, last = 0, len(tokens)
    while last > first and (
        tokens[last - 1].text in _DIVIDERS_BEHIND or tokens[last - 1].dep_ == "cc"
    ):
        last -= 1
    while first < last and tokens[first].text in _DIVIDERS:
        first += 1
    kept = tokens[first:last]
    return kept if any(not token.is_punct for token in kept) else ()


def subject_of(verb: "Token") -> "Token | None":
    """The subject of a verb, also one that it shares with the verb it is joined to."""
    seen = verb
    while True:
        own = [child for child in seen.children if child.dep_ in SUBJECTS]
        before = [child for child in own if child.i < seen.i]
        if own:
            return before[-1] if before else own[0]
        if seen.dep_ in {"conj", "xcomp"} and seen.head.pos_ in {"VERB", "AUX"}:
            seen = seen.head
        elif seen.dep_ in {"acl", "advcl"} and seen.head.i != seen.i and seen.tag_ == "VBG":
            if seen.head.pos_ in {"NOUN", "PROPN", "PRON"}:
                return seen.head
            seen = seen.head
        elif seen.dep_ == "pcomp" and seen.head.head.pos_ == "VERB":
            seen = seen.head.head
        else:
            return None


def child_of(token: "Token", labels: frozenset[str] | set[str]) -> "Token | None":
    """The first child with one of the labels."""
    return next((child for child in token.children if child.dep_ in labels), None)


def lemmas_behind(word: "Token", *prepositions: str) -> set[str]:
    """The lemmas of what stands behind a word's prepositions, of any where none is named."""
    return {
        str(noun.lemma_).casefold()
        for child in word.children
        if child.dep_ == "prep" and (not prepositions or child.lower_ in prepositions)
        for noun in child.children
    }


def conjuncts(token: "Token") -> Iterator["Token"]:
    """A token and those joined to it by commas, "and" or "or"."""
    yield token
    yield from token.conjuncts


def is_negated(verb: "Token") -> bool:
    """Whether a verb, or the auxiliary of a verb it completes, is negated."""
    # "Acted without warning" is no negated act.
    beside = NEGATORS - {"no", "without"}
    if any(child.dep_ == "neg" or child.lower_ in beside for child in verb.children):
        return True
    if _continues_negation(verb):
        return True
    subject = child_of(verb, SUBJECTS)
    return subject is not None and (
        subject.lower_ in {"nobody", "none", "neither"}
        or any(child.lower_ in {"no", "neither"} for child in subject.children)
    )


def _continues_negation(verb: "Token") -> bool:
    """Whether a verb shares the negation of the one it is joined to: "has not said or shown"."""
    if verb.dep_ != "conj" or child_of(verb, SUBJECTS) or auxiliaries(verb):
        return False
    joining = {child.lower_ for child in verb.head.children if child.dep_ == "cc"}
    if "nor" in joining:
        return True
    governors = [verb.head, *verb.head.ancestors][:2]
    return "or" in joining and any(
        child.dep_ == "neg" for governor in governors for child in governor.children
    )


def auxiliaries(verb: "Token") -> list[str]:
    """The lower-case auxiliaries of a verb, in order."""
    return [child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}]


def is_passive(verb: "Token") -> bool:
    """Whether a verb stands in the passive."""
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def shares_passive(verb: "Token") -> bool:
    """Whether a verb shares the auxiliary of a passive: "was shut and the road closed"."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or auxiliaries(verb):
        return False
    if child_of(verb, OBJECTS | {"ccomp", "xcomp"}) is not None:
        return False
    first = verb.head
    while first.dep_ == "conj" and not auxiliaries(first):
        first = first.head
    subject = child_of(verb, SUBJECTS)
    return subject is not None and subject.i < verb.i and is_passive(first)


def has_to(verb: "Token") -> bool:
    """Whether a verb stands with the "to" of an infinitive."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_future(verb: "Token") -> bool:
    """Whether a verb speaks of what is to come."""
    return any(word in FUTURE for word in auxiliaries(verb))
