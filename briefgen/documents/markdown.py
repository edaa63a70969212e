"""Articles in Markdown: the words that a reader of the rendered page sees."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.documents.article import Content
from briefgen.documents.markup import MarkedBlock, set_blocks
from briefgen.documents.metadata import no_fields, read_header
from briefgen.errors import EmptyInputError

# markdown-it's tokens around blocks that are no headings, although they may be as short.
_MEMBERS_OF = frozenset(
    {"list_item_open", "list_item_close", "blockquote_open", "blockquote_close"}
)


def read_markdown(raw: str, source: str) -> Content:
    """Return the article of a Markdown text (CommonMark and tables).

    It may have a header or front matter. Links count with their words; pictures, code blocks
    and raw HTML are left out.

    Raises:
        EmptyInputError: for a text without words.
        MalformedInputError: for a header whose fields cannot be read.
    """
    header = read_header(raw, source, front_matter=True)
    # Indented code is off: in articles, what is indented is a paragraph.
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    tokens = parser.parse(raw[header.body :] if header else raw)
    content = set_blocks(list(_blocks(tokens)), header.fields if header else no_fields())
    if content is None:
        raise EmptyInputError(source, "holds no text; put the article's text in it")
    return content


def _blocks(tokens: list[Token]) -> Iterator[MarkedBlock]:
    level = depth = 0
    row: list[str] | None = None
    for token in tokens:
        if token.type in _MEMBERS_OF:
            depth += token.nesting
        elif token.type == "heading_open":
            level = int(token.tag.removeprefix("h"))
        elif token.type == "heading_close":
            level = 0
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield MarkedBlock(" | ".join(row), member=True)
            row = None
        elif token.type == "inline":
            words = "".join(_words(token.children or []))
            if row is None:
                yield MarkedBlock(words, level, member=depth > 0)
            else:
                row.append(words)


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
