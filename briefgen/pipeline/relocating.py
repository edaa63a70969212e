"""Evidence in an article whose text has changed: it moves with its words."""

from collections.abc import Mapping
from typing import Final

from briefgen.brief import ITEM_LISTS, Brief, Evidence, Item

# As many characters before and after the words as the format keeps.
_AROUND: Final = 64


def relocate(brief: Brief, texts: Mapping[str, str]) -> tuple[Brief, tuple[str, ...]]:
    """Move the evidence of a brief to where its words stand now, to the letter, in one place only.

    Args:
        brief: a brief, some of whose documents have a new text.
        texts: the new texts by the ids of their documents.

    Returns:
        the brief, and the ids of the items whose words do not stand there any more, or in several
        places: what they rest on is as it was.
    """
    lost: dict[str, None] = {}
    lists = {
        name: [_moved(item, texts, lost) for item in getattr(brief, name)] for name in ITEM_LISTS
    }
    return brief.model_copy(update=lists), tuple(lost)


def _moved(item: Item, texts: Mapping[str, str], lost: dict[str, None]) -> Item:
    spans: list[Evidence] = getattr(item, "evidence", [])
    if not any(span.document in texts for span in spans):
        return item
    # How far the words went that stand in one place: short ones beside them ("said") went along.
    shifts = {
        places[0] - span.start
        for span in spans
        if span.document in texts and len(places := _places(texts[span.document], span.exact)) == 1
    }
    kept = []
    for span in spans:
        text = texts.get(span.document)
        if text is None or text[span.start : span.end] == span.exact:
            kept.append(span)
            continue
        places = _places(text, span.exact)
        if len(places) > 1:
            places = [at for at in places if at - span.start in shifts]
        if len(places) == 1:
            kept.append(_at(places[0], span, text))
        else:
            kept.append(span)
            lost[item.id] = None
    distinct = {(s.document, s.start, s.end, s.part): s for s in kept}
    return item.model_copy(update={"evidence": list(distinct.values())})


def _places(text: str, words: str) -> list[int]:
    """Where words stand in a text, to the letter."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _at(start: int, span: Evidence, text: str) -> Evidence:
    end = start + len(span.exact)
    around = {
        "prefix": text[max(0, start - _AROUND) : start] if span.prefix else "",
        "suffix": text[end : end + _AROUND] if span.suffix else "",
    }
    return span.model_copy(update={"start": start, "end": end, **around})
