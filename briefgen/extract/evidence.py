"""Evidence: the exact words of a document that an item rests on, and the check that they are."""

from briefgen.brief import Evidence
from briefgen.brief.vocabulary import EvidencePart
from briefgen.documents import Article
from briefgen.errors import EvidenceError

CONTEXT = 64


def evidence_at(article: Article, start: int, end: int, part: EvidencePart = "content") -> Evidence:
    """Return the evidence for a span of an article, without the white space around it.

    Args:
        article: the article.
        start: offset of the first character in the normalised text, in code points.
        end: offset behind the last one.
        part: what the words do for the item.

    Raises:
        EvidenceError: when the span is empty or lies outside the text.
    """
    words = article.text[max(start, 0) : end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if not 0 <= start < end <= len(article.text):
        raise EvidenceError(f"{article.source}: there are no words from {start} to {end}")
    return Evidence(
        document=article.document.id,
        start=start,
        end=end,
        exact=article.text[start:end],
        prefix=article.text[max(0, start - CONTEXT) : start],
        suffix=article.text[end : end + CONTEXT],
        part=part,
    )


def is_grounded(article: Article, evidence: Evidence) -> bool:
    """Whether the words stand in the article where the evidence says, to the letter."""
    return (
        evidence.document == article.document.id
        and 0 <= evidence.start < evidence.end <= len(article.text)
        and article.text[evidence.start : evidence.end] == evidence.exact
    )
