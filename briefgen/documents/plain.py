"""Articles in plain text, with or without a header."""

from briefgen.documents.article import Content
from briefgen.documents.blocks import find_blocks
from briefgen.documents.metadata import no_fields, read_header
from briefgen.documents.normalising import normalise
from briefgen.errors import EmptyInputError


def read_plain(raw: str, source: str) -> Content:
    """Return the article of a plain text.

    Raises:
        EmptyInputError: for a header without a text.
        MalformedInputError: for a header whose fields cannot be read.
    """
    header = read_header(raw, source)
    body = header.body if header else 0
    normalised = normalise(raw[body:])
    if not normalised.text:
        what = "holds a header and no text" if header else "holds nothing but white space"
        raise EmptyInputError(source, f"{what}; put the article's text in it")
    return Content(
        text=normalised.text,
        blocks=find_blocks(normalised.text),
        origin=normalised.origin.shifted(body),
        fields=header.fields if header else no_fields(),
    )
