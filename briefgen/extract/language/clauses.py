"""The clause that tells an act: its exact words, its date, and the condition that it hangs on."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import child_of, extent, subject_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.dates import DatePhrase
    from briefgen.extract.language.analysis import Analysis

# Open a clause that may follow in the same sentence and tells something else.
_CONTRASTS = frozenset({"though", "although", "while", "whereas", "even"})
_LIMITS = frozenset({"until", "till", "since", "by", "through"})
_OWN_COMPLEMENTS = frozenset({"xcomp", "acomp"})
_LONGEST = 320
# How far back, in words, a shared subject may stand to open the clause of a joined verb.
_NEAR = 12


def clause_of(verb: "Token", word: "Token") -> tuple[int, int]:
    """Offsets of the clause that a verb heads, from its subject on, without what trails it.

    Args:
        verb: the verb that carries the act.
        word: the word that names the act; it lies within the clause.
    """
    top = _top(verb)
    first = _first_of(top)
    last = _last_of(top, verb)
    start, end = first.idx, last.idx + len(last)
    if not start <= word.idx < end:
        start, end = min(start, word.idx), max(end, word.idx + len(word))
    if end - start > _LONGEST:
        start, end = extent(verb)
        end = min(end, max(start + _LONGEST, word.idx + len(word)))
        end = _word_end(verb, end)
    return _with_marks(verb, start, end)


def _word_end(verb: "Token", end: int) -> int:
    """The end of the last whole word before an offset."""
    ends = [token.idx + len(token) for token in verb.sent if token.idx + len(token) <= end]
    return max(ends, default=end)


def _top(verb: "Token") -> "Token":
    """The verb whose clause makes sense without what stands above it."""
    node = verb
    while True:
        if node.dep_ in _OWN_COMPLEMENTS and node.head.pos_ in {"VERB", "AUX", "ADJ"}:
            node = node.head
        elif node.dep_ == "pobj" and node.head.head.lemma_ == "be":
            node = node.head.head
        elif node.dep_ in {"relcl", "acl"} and node.head.pos_ in {"NOUN", "PROPN"}:
            return node.head
        elif node.dep_ == "ccomp" and _needs_its_governor(node):
            node = node.head
        elif (
            node.dep_ == "pcomp"
            and node.head.dep_ == "prep"
            and node.head.head.pos_ in {"NOUN", "VERB"}
        ):
            node = node.head.head
        elif (
            node.dep_ in {"prep", "attr", "dobj"}
            and node.pos_ == "NOUN"
            and node.head.pos_ in {"VERB", "AUX"}
        ):
            node = node.head
        else:
            return node


def _needs_its_governor(verb: "Token") -> bool:
    """Whether the subject is a pronoun that the verb above explains: "Arvenia said it would"."""
    subject = child_of(verb, {"nsubj", "nsubjpass"})
    above = child_of(verb.head, {"nsubj", "nsubjpass"})
    return (
        subject is not None
        and subject.pos_ == "PRON"
        and above is not None
        and above.pos_ != "PRON"
        and above.i < verb.i
    )


def _first_of(top: "Token") -> "Token":
    if top.pos_ in {"NOUN", "PROPN"}:
        return top.left_edge
    subject = subject_of(top)
    shares = top.dep_ == "conj" and child_of(top, {"nsubj", "nsubjpass"}) is None
    if shares and subject is not None and top.i - subject.i < _NEAR:
        return subject.left_edge
    first = top.left_edge
    while first.i < top.i and (
        first.is_punct
        or first.is_space
        or first.dep_ == "cc"
        or (first.dep_ == "mark" and first.head.i == top.i)
    ):
        if first.text in {'"', "'"}:
            break
        first = first.nbor()
    return first


def _last_of(top: "Token", verb: "Token") -> "Token":
    """The last word of a clause: before joined clauses and reports that do not hold the act."""
    last = top.right_edge
    for child in sorted(top.children, key=lambda part: part.i):
        if child.i < verb.i or child.i < top.i:
            continue
        joined = child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and child.i != verb.i
        aside = (
            joined or child.dep_ == "parataxis" or child.lower_ == "according" or _concedes(child)
        )
        if aside and not child.is_ancestor(verb):
            last = min(last, child.left_edge, key=lambda part: part.i)
            if last.i == child.left_edge.i:
                last = last.nbor(-1)
            break
    while last.i > verb.i and (last.is_punct or last.is_space or last.dep_ == "cc"):
        if last.text in {'"', "'"}:
            break
        last = last.nbor(-1)
    return last


def _concedes(clause: "Token") -> bool:
    """Whether a clause sets another fact against the one before it: "though", "even as"."""
    return clause.dep_ == "advcl" and any(
        child.lower_ in _CONTRASTS and child.dep_ in {"mark", "advmod"} and child.i < clause.i
        for child in clause.children
    )


def _with_marks(verb: "Token", start: int, end: int) -> tuple[int, int]:
    """The span with the quotation mark that its other one calls for."""
    text = text_of(verb.doc)
    words = text[start:end]
    if words.count('"') % 2:
        if text[end : end + 1] == '"':
            end += 1
        elif text[max(0, end) : end + 2] in {',"', '."'}:
            end += 2
        elif start and text[start - 1] == '"':
            start -= 1
        elif words.startswith('"'):
            start += 1
        elif words.endswith('"'):
            end -= 1
    return start, end


def condition_words(analysis: "Analysis", head: "Token | None") -> str | None:
    """The words of a condition, "if the border stays closed"."""
    if head is None:
        return None
    start, end = extent(head)
    return " ".join(analysis.text[start:end].split()).strip('"“”,. ') or None


def date_of(
    analysis: "Analysis", verb: "Token", word: "Token", span: tuple[int, int]
) -> "DatePhrase | None":
    """The date phrase that belongs to an act rather than to a clause beside or within its own."""
    nodes = {verb.i, word.i}
    node = verb
    while node.dep_ in {"xcomp", "acomp"}:
        node = node.head
        nodes.add(node.i)
    best: tuple[int, DatePhrase] | None = None
    by_offset = {token.idx: token for token in verb.sent}
    for phrase in analysis.dates_between(*span):
        token = by_offset.get(phrase.start)
        if token is None:
            continue
        above = next(
            (
                part
                for part in (token, *token.ancestors)
                if part.pos_ in {"VERB", "AUX"} or part.i in nodes
            ),
            None,
        )
        if above is None or above.i not in nodes or _is_limit(token, above):
            continue
        distance = abs(token.i - word.i)
        if best is None or distance < best[0]:
            best = (distance, phrase)
    return best[1] if best else None


def _is_limit(day: "Token", above: "Token") -> bool:
    """Whether a day says how long or since when, "until Friday", and not when it was done."""
    for node in (day, *day.ancestors):
        if node.i == above.i:
            return False
        if node.dep_ == "prep" and node.lower_ in _LIMITS:
            return True
    return False
