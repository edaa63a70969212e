"""Which body or group "it", "they", "the ministry" and "the paper" mean."""

from typing import TYPE_CHECKING

from briefgen.extract.actors.descriptions import is_of_the_media, kind_of_description
from briefgen.extract.actors.discourse import WINDOW, Referent
from briefgen.extract.actors.gazetteer import GOVERNMENT, MEDIA_NOUNS, ORGANIZATIONS
from briefgen.extract.language.syntax import PLURAL_TAGS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.actors.cast import Cast

# How many sentences back "the paper" may find the one that was cited.
_MEDIA_WINDOW = 8
# Bodies that a bare noun may mean whatever their names are.
_BODY_NOUNS = ORGANIZATIONS | GOVERNMENT | MEDIA_NOUNS | {"paper", "outlet", "site"}
# What stands before a noun without telling whose it is.
_BARE = frozenset({"the", "this", "that", "same"})


def described_body(cast: "Cast", token: "Token") -> Referent | None:
    """The body that a bare "the ministry" or "the paper" means."""
    lemma = token.lemma_.casefold()
    if lemma not in _BODY_NOUNS or not _is_bare(token):
        return None
    discourse = cast.discourse
    so_called = [
        being
        for being in cast.bodies_called(lemma)
        if not being.anonymous and being.last_before(token.i) >= 0
    ]
    if so_called:
        return discourse.referent_of(max(so_called, key=lambda being: being.last_before(token.i)))
    here = cast.sentence_of(token)
    window = _MEDIA_WINDOW if is_of_the_media(lemma) else WINDOW
    for number in range(here, max(-1, here - window), -1):
        traces = [
            trace
            for trace in discourse.before(token, number, window=0)
            if trace.referent.being is not None
            and not trace.quoted
            and _may_be_called(trace.referent.being, lemma)
            and not _is_argument_of(trace.head, token)
        ]
        subjects = [trace for trace in traces if trace.is_subject]
        found = {id(trace.referent): trace.referent for trace in subjects or traces}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _is_argument_of(head: "Token", token: "Token") -> bool:
    """Whether two words hang on one verb, so that they are not the same."""
    return head.head.i == token.head.i


def _is_bare(token: "Token") -> bool:
    before = [child.lower_ for child in token.children if child.i < token.i]
    behind = any(child.dep_ in {"prep", "appos", "relcl", "acl"} for child in token.children)
    return bool(before) and set(before) <= _BARE and not behind


def _may_be_called(being: "Being", noun: str) -> bool:
    """Whether a body whose name does not say it may be called a paper, an agency, a company."""
    if being.is_person or being.kind in {"state", "group"} or being.anonymous:
        return False
    if is_of_the_media(noun):
        return being.kind == "media"
    if noun == "agency":
        return being.kind in {"government", "organization"}
    if being.kind == "media":
        return noun in {"company", "organization", "organisation"}
    if noun in GOVERNMENT and noun not in ORGANIZATIONS:
        return False
    return being.kind in {"organization", "armed_group"}


def body_that_acted(cast: "Cast", token: "Token") -> Referent | None:
    """The body that "it" means as a subject: the only one that was a subject just before."""
    if cast.analysis.is_quoted(token):
        return None
    here = cast.sentence_of(token)
    for number in (here, here - 1):
        subjects = {
            id(trace.referent): trace.referent
            for trace in cast.discourse.before(token, number, window=0)
            if trace.is_subject
            and not trace.quoted
            and trace.referent.being is not None
            and not trace.referent.being.is_person
            and trace.referent.being.kind != "group"
        }
        if subjects:
            return next(iter(subjects.values())) if len(subjects) == 1 else None
    return None


def those_who_acted(cast: "Cast", token: "Token") -> Referent | None:
    """The group that "they" means as a subject: the only ones who were a subject just before."""
    if cast.analysis.is_quoted(token):
        return None
    here = cast.sentence_of(token)
    sentences = cast.analysis.sentences
    for number in (here, here - 1):
        if number < 0:
            return None
        nouns = [
            part
            for part in sentences[number]
            if part.i < token.i
            and part.dep_ in SUBJECTS
            and part.pos_ in {"NOUN", "PROPN"}
            and not cast.analysis.is_quoted(part)
            and (part.tag_ in PLURAL_TAGS or _is_several(cast, part))
        ]
        if any(child.dep_ in {"conj", "appos"} for noun in nouns for child in noun.children):
            return None
        if len(nouns) == 1 and kind_of_description(nouns[0]) in {"group", "armed_group"}:
            return cast.referent_for(nouns[0]) or Referent(noun=nouns[0], plural=True)
        if nouns:
            return None
    return None


def _is_several(cast: "Cast", noun: "Token") -> bool:
    """Whether a singular noun may be meant by "they": a group of people, or a body."""
    being = cast.named_at(noun)
    if being is not None:
        return not being.is_person
    return kind_of_description(noun) not in {None, "person"}
