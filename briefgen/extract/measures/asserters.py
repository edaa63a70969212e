"""Who asserts an act: the speaker in whose words it stands, or nobody where a figure lacks one."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import is_passive, subject_of
from briefgen.extract.measures.status import verb_key

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis
    from briefgen.extract.measures.act import Act

# Verbs by which somebody brings up what another has done: "named the blockade as a cause".
_NAMING = frozenset(
    "name cite list blame call mention describe denounce condemn decry deplore label brand "
    "term dub invoke".split()
)
# Labels between an act in quotation marks and the verb whose subject says it.
_WITHIN = frozenset(
    "dobj oprd pobj attr nsubjpass appos acl prep compound conj relcl ccomp dep pcomp xcomp agent "
    "dative npadvmod amod".split()
)
# What figures are called where they stand for themselves.
_FIGURES = frozenset("figure number toll count estimate tally total statistic".split())
_UNSOURCED = re.compile(
    r"\b(?:no|any|without an?|without its) (?:\w+ )?sources?\b|\bunsourced\b|\bunattributed\b"
    r"|\bsources? (?:was|were|is|are|has|have) (?:not|n't)\b"
    r"|\b(?:figure|number|toll|count|estimate|tally)s? (?:(?:has|have|had) been|was|were|is|are) "
    r"(?:published|circulated|circulating|reported)\b"
    r"|\b(?:published|circulating|unconfirmed|reported) (?:figure|number|toll|estimate|tally)\b",
    re.IGNORECASE,
)


def asserter_of(found: "Found", act: "Act") -> str | None:
    """The actor in whose words an act stands, or None for the outlet's own.

    Args:
        found: the cast and the statements of the article.
        act: the act.
    """
    teller = found.statement_at(act.verb.idx)
    if teller is not None:
        return teller.speaker
    quotation = found.analysis.quotation_at(act.verb.idx)
    if quotation is not None and not quotation.holds(act.word.idx):
        return None
    node = act.word
    while node.dep_ in _WITHIN:
        above = node.head
        outside = quotation is None or not quotation.holds(above.idx)
        names = verb_key(above) in _NAMING and above.i != act.verb.i
        if names and outside and node.i > above.i:
            return _who_names(found, above, node)
        if above.pos_ in {"VERB", "AUX"} and outside and above.i != act.verb.i:
            break
        node = above
    return None


def _who_names(found: "Found", verb: "Token", named: "Token") -> str | None:
    """The actor who brings something up; the parser takes "the group named" for a named group."""
    if is_passive(verb):
        return None
    subject = subject_of(verb)
    misread = verb.dep_ == "acl" and verb.head.i == verb.i - 1
    if subject is None and misread and named.dep_ in {"dobj", "oprd"}:
        subject = verb.head
    return found.cast.introduce(subject) if subject is not None else None


def is_bare_figure(analysis: "Analysis", act: "Act") -> bool:
    """Whether people killed are told only as a figure of which no source is known.

    Args:
        analysis: the article.
        act: an act that nobody asserts.
    """
    if act.sense.kind != "use_of_force" or act.noun is not None:
        return False
    if not any(part.pos_ == "NUM" or part.like_num for part in act.verb.head.subtree):
        return False
    sentence = act.verb.sent
    if _stands_for_figure(act.verb) or _UNSOURCED.search(sentence.text):
        return bool(_UNSOURCED.search(f"{sentence.text} {_next_words(analysis, sentence.end)}"))
    return False


def _stands_for_figure(verb: "Token") -> bool:
    """Whether people who were killed are those of a figure: "a figure of 90 people killed by"."""
    return any(node.lemma_.casefold() in _FIGURES for node in verb.ancestors)


def _next_words(analysis: "Analysis", position: int) -> str:
    doc = analysis.doc
    return str(doc[position].sent.text) if position < len(doc) else ""
