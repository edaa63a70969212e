"""A doubt: something that a text leaves open, as words of its parse."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import QuestionKind

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Doubt:
    """Something that the text leaves open.

    Attributes:
        cue: the word that says so.
        kind: the kind of question that it leaves.
        clause: head of the indirect question that is open, or None.
        noun: head of the noun phrase that is open, or None.
        holder: the subject of the doubt: who has not said, not decided, or doubts.
        personal: whether the doubt is a speaker's own.
        inquiry: whether somebody looks into it.
        asked: the question that the cue calls for, "{}" for the noun phrase without "no" or "the";
            empty where the noun decides what is asked.
        end: offset at which an indirect question ends that stands before its predicate, or None.
    """

    cue: "Token"
    kind: QuestionKind
    clause: "Token | None" = None
    noun: "Token | None" = None
    holder: "Token | None" = None
    personal: bool = False
    inquiry: bool = False
    asked: str = ""
    end: int | None = None
