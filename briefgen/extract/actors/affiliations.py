"""To which body, party and country somebody belongs, by what stands around the name.

"Diallo, of the Harbour Institute", "the Harbour Institute's Diallo", "Diallo (D-Vermont)", "writing
in the Lume Herald, Diallo".
"""

from typing import TYPE_CHECKING

from briefgen.brief.countries import countries_in
from briefgen.extract.actors.beings import BODIES, Mention
from briefgen.extract.actors.offices import is_of_us_state
from briefgen.extract.actors.us_states import is_before_us_state, is_in_us_state, party_behind
from briefgen.extract.language.syntax import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.actors.register import Register
    from briefgen.extract.language.analysis import Analysis

# Between a name and the body to which somebody belongs; all but "of" only between commas.
_BELONGING = frozenset({"of", "with", "from", "at"})


def learn_affiliation(register: "Register", analysis: "Analysis", being: "Being") -> None:
    """Tell body, party and country of somebody, and the country of a body, where no office did.

    Args:
        register: the names of the article; a party that only a label names is added to it.
        analysis: the article.
        being: one of the register's beings.
    """
    doc, named = analysis.doc, register.by_token
    if being.kind == "media":
        for mention in being.mentions:
            writer = _writer_in(doc[mention.head], named)
            if writer is not None:
                writer.affiliation = writer.affiliation or being
    elif being.kind in BODIES and being.country is None:
        countries = countries_in(being.name)
        being.country = countries[0] if len(countries) == 1 else None
        if not countries and is_in_us_state(being.name):
            being.country = "US"
    if not being.is_person:
        return
    for mention in list(being.mentions):
        end = doc[mention.last].idx + len(doc[mention.last])
        if being.affiliation is None:
            owner = _body_that_owns(doc, mention.first, named)
            being.affiliation = owner or _body_behind(doc, mention.last, named)
        if is_of_us_state(being.role or "") and is_before_us_state(analysis.text, end):
            being.country = "US"
        _learn_party(register, analysis, being, mention, end)


def _learn_party(
    register: "Register", analysis: "Analysis", being: "Being", mention: Mention, end: int
) -> None:
    """Read the label behind a name: "(D-Vermont)"."""
    label = party_behind(analysis.text, end)
    if label is None:
        return
    being.country = "US"
    party, (start, stop) = label
    span = analysis.doc.char_span(start, stop, alignment_mode="expand")
    if span is None:
        return
    # A parser may take the label for the one who speaks.
    for token in span:
        register.by_token[token.i] = being
    if being.affiliation is not None or party is None:
        return
    body = next((other for other in register.beings.values() if other.name == party), None)
    if body is None:
        body = register.new(party, "organization")
        body.country = "US"
    body.mentions.append(Mention(span.start, span.end - 1, span.start, mention.sentence))
    being.affiliation = body


def _body_behind(doc: "Doc", last: int, named: "dict[int, Being]") -> "Being | None":
    """The body that a phrase behind a name gives: "Diallo, of the Harbour Institute, said".

    Args:
        doc: the parse.
        last: the last token of the name.
        named: the beings by the tokens that name them.
    """
    at, size = last + 1, len(doc)
    comma = at < size and doc[at].text == ","
    at += comma
    if at + 1 >= size or doc[at].lower_ not in _BELONGING:
        return None
    if doc[at].lower_ != "of" and not comma:
        return None
    at += 2 if doc[at + 1].lower_ == "the" else 1
    body = named.get(at)
    if body is None or body.kind not in BODIES:
        return None
    while at < size and named.get(at) is body:
        at += 1
    # "Diallo, with the Harbour Institute behind her" belongs to nobody.
    return body if not comma or (at < size and doc[at].text in {",", ".", ";"}) else None


def _body_that_owns(doc: "Doc", first: int, named: "dict[int, Being]") -> "Being | None":
    """The body whose possessive stands before a name: "the Harbour Institute's Diallo"."""
    if first < 2 or doc[first - 1].tag_ != "POS":  # noqa: PLR2004 -- a word and its "'s"
        return None
    body = named.get(first - 2)
    return body if body is not None and body.kind in BODIES else None


def _writer_in(head: "Token", named: "dict[int, Being]") -> "Being | None":
    """The person who writes in a medium: "Writing in the Lume Herald, Diallo said".

    Args:
        head: the head of the medium's name.
        named: the beings by the tokens that name them.
    """
    writing = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ not in {"in", "for"} or writing.lower_ != "writing":
        return None
    subject = subject_of(writing)
    being = named.get(subject.i) if subject is not None else None
    return being if being is not None and being.is_person else None
