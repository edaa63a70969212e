"""How a noun phrase or an actor is worded within a question, and the question as a sentence."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.actors.cast import Cast

# Names of bodies that end with these are descriptions, and stand with "the".
_COMMON = frozenset(
    "army military navy force forces police militia guard guards corps ministry department agency "
    "authority government administration cabinet council commission committee union association "
    "federation court tribunal party coalition alliance organization organisation bureau embassy "
    "directorate".split()
)
# Names of states that begin with these stand with "the".
_WITH_ARTICLE = frozenset({"United", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia"})
_EDGES = ' \t\n,;:.!?"“”'


@dataclass(frozen=True, slots=True)
class Direct:
    """A direct question, and whether it can be understood without the sentence before it.

    Attributes:
        text: the question.
        stands_alone: whether it can be.
        bearable: whether it is asked alone where that sentence cannot be quoted.
    """

    text: str
    stands_alone: bool = True
    bearable: bool = False


def sentence_of(words: str) -> str:
    """A question from words: one line, a capital, no stray quotation marks, a question mark."""
    line = re.sub(r"\s+", " ", words).strip(_EDGES + "'‘’")
    if line.count('"') % 2 or line.count("“") != line.count("”"):
        line = re.sub(r'["“”]', "", line)
    line = re.sub(r" ([,;:.])", r"\1", line)
    return f"{line[:1].upper()}{line[1:]}?"


def name_of(cast: "Cast", actor: str) -> str:
    """What an actor is called within a sentence: a description with its article, "the aide"."""
    being = cast.being(actor)
    body = being.name[:1].islower() and being.kind not in {"person", "group"}
    described = body or (being.anonymous and being.is_person)
    return f"the {being.name}" if described or _takes_article(cast, being) else being.name


def _takes_article(cast: "Cast", being: "Being") -> bool:
    """Whether a body is spoken of with "the": by the noun of its name, or mostly in the text."""
    words = being.name.split()
    if being.kind == "state" and words[0] in _WITH_ARTICLE:
        return True
    if being.is_person or words[0].casefold() == "the" or words[0].endswith(("'s", "’s", "s'")):
        return False
    if len(words) > 1 and words[-1].casefold() in _COMMON:
        return True
    doc = cast.analysis.doc
    firsts = [doc[mention.first] for mention in being.mentions]
    articles = [
        first.lower_ == "the" or (first.i > 0 and first.nbor(-1).lower_ == "the")
        for first in firsts
    ]
    return 2 * sum(articles) > len(articles)


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
        if token.tag_ == "PRP" and first.i != last.i:
            alone = False
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
    capitals = len(first) > 1 and first.is_upper
    name = first.ent_type_ in {"NORP", "GPE", "ORG", "PERSON"} or capitals
    if (first.tag_ == "DT" and not capitals) or (
        first.i == first.sent.start
        and not name
        and first.tag_ in {"DT", "PDT", "CC", "PRP$", "JJ", "NNS", "NN", "IN", "CD", "JJR"}
    ):
        words = words[:1].lower() + words[1:]
    return Direct(" ".join(words.split()), alone)
