"""Articles in HTML: the page's article by trafilatura, without menus, adverts and comments."""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefgen.documents.article import Content
from briefgen.documents.dates import read_date
from briefgen.documents.markup import MarkedBlock, set_blocks
from briefgen.documents.metadata import no_fields, split_authors
from briefgen.documents.normalising import normalise
from briefgen.errors import EmptyInputError

if TYPE_CHECKING:
    from briefgen.brief import Document

# Pages date themselves in their markup; trafilatura's wider search would read a date out of the
# prose, and its default for the last day that is allowed is the clock's.
_DATE_SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2199-12-31"}
# trafilatura's own elements (its documentation, "XML output") whose words make one block.
_BLOCKS = frozenset({"p", "head", "item", "row", "quote", "code", "body"})
_MEMBERS = frozenset({"item", "row", "quote", "code"})
_CELLS = frozenset({"cell"})
_LINE_BREAK = "lb"
_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")
# With fewer, it is a menu's or a notice's words that trafilatura found, for want of an article.
_FEWEST_WORDS = 8


def read_html(raw: str, source: str) -> Content:
    """Return the article of a page, with the title, authors, date, site and address it gives.

    Raises:
        EmptyInputError: where the page holds no article text.
    """
    import trafilatura

    # Without a handler of its own it would print warnings about pages that hold nothing.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    page: Any = trafilatura.bare_extraction(
        raw, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATE_SEARCH)
    )
    content = None if page is None else set_blocks(list(_blocks(page.body)), _fields(page))
    if content is None or len(content.text.split()) < _FEWEST_WORDS:
        reason = "no article text was found in the page; save the article's text as .txt"
        raise EmptyInputError(source, reason)
    return content


def _fields(page: Any) -> "Document":  # noqa: ANN401 -- trafilatura's own class
    found = {
        "title": _one_line(page.title),
        "publisher": _one_line(page.sitename),
        "authors": split_authors(_one_line(page.author), _one_line(page.sitename)),
        "url": _one_line(page.url),
        "published_on": read_date(page.date or ""),
    }
    return no_fields().model_copy(update={key: value for key, value in found.items() if value})


def _one_line(value: str | None) -> str:
    return " ".join(normalise(value or "").text.split())


def _blocks(
    element: Any,  # noqa: ANN401 -- an element of lxml, which has no types
    *,
    member: bool = False,
) -> Iterator[MarkedBlock]:
    """Yield the blocks below an lxml element; a block within it ends the words before that."""
    member = member or element.tag in _MEMBERS
    level = int((element.get("rend") or "h2")[-1]) if element.tag == "head" else 0
    words = [_flat(element.text)]
    for child in element:
        if child.tag in _BLOCKS or any(inner.tag in _BLOCKS for inner in child.iter()):
            yield MarkedBlock("".join(words), level, member)
            yield from _blocks(child, member=member)
            words = []
        elif child.tag == _LINE_BREAK:
            words.append("\n")
        else:
            if child.tag in _CELLS and words[-1:] != [""]:
                words.append(" | ")
            words.append(_flat("".join(child.itertext())))
        words.append(_flat(child.tail))
    yield MarkedBlock("".join(words), level, member)


def _flat(words: str | None) -> str:
    """Return words as a browser shows them: a line end in the source is a space."""
    return _WHITE_SPACE.sub(" ", words or "")
