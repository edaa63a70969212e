"""Reading sources: files, folders and standard input become articles, or clear refusals."""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from briefgen.brief import Document, date_bounds, slug
from briefgen.documents.article import Article, Block, Content, Reading
from briefgen.documents.blocks import is_title
from briefgen.documents.dates import (
    Dateline,
    dateline_end,
    find_date_alone,
    find_dateline,
    read_date,
)
from briefgen.documents.files import (
    DEFAULT_MAX_BYTES,
    HTML_ENDINGS,
    JSON_ENDINGS,
    MARKDOWN_ENDINGS,
    SIDECAR_ENDING,
    STANDARD_INPUT,
    SourceFile,
    list_files,
    printable,
    read_stream,
    read_text,
)
from briefgen.documents.json_records import load_json, read_json
from briefgen.documents.language import describe_language, foreign_language, primary_subtag
from briefgen.documents.metadata import merge, no_fields, read_fields
from briefgen.documents.plain import read_plain
from briefgen.errors import BriefgenError, InputError, LanguageInputError, MalformedInputError

LANGUAGE = "en"
_ENGLISH_TAGS = frozenset({LANGUAGE, "eng", "english"})
_ID_WORDS = 5
# So many words a headline, a byline or a summary has at the most, before the report opens.
_SHORT_LINE = 30
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_RECORDS = re.compile(r"\ufeff?\s*(?:\{|\[\s*\{)\s*[\"}]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The content of one article, and where it stands; ``path`` is None for standard input."""

    source: str
    path: str | None
    content: Content


def read_sources(
    sources: Sequence[str | Path],
    *,
    max_bytes: int = DEFAULT_MAX_BYTES,
    published: date | None = None,
    publisher: str | None = None,
    stdin: BinaryIO | None = None,
) -> Reading:
    """Read articles; what cannot be read is refused with a reason and keeps nothing else back.

    Args:
        sources: files, folders, or ``-`` for standard input, in any order: it changes nothing.
        max_bytes: the largest file, in bytes, that is read.
        published: the day of publication of a single article, before what the file says.
        publisher: the publisher of a single article, before what the file says.
        stdin: what ``-`` reads; by default the process's standard input.

    Raises:
        BriefgenError: when ``published`` or ``publisher`` is given for several articles.
    """
    found = list(_read_all(sources, max_bytes, stdin))
    given = {"published_on": published, "publisher": publisher}
    set_by_caller = {key: value for key, value in given.items() if value is not None}
    if set_by_caller and len(found) > 1:
        raise BriefgenError(
            f"--published and --publisher serve a single article, {len(found)} were named: "
            "write a header or a sidecar for each instead"
        )
    override = no_fields().model_copy(update=set_by_caller)
    articles: list[Article] = []
    refused: list[InputError] = []
    for item in found:
        try:
            if isinstance(item, InputError):
                raise item
            articles.append(_article(item, override))
        except InputError as error:
            refused.append(error)
    kept, repeats = _told_once(articles)
    return Reading(kept, _without_repeats(refused), repeats)


def read_file(file: SourceFile, max_bytes: int) -> Iterator[SourceText | InputError]:
    """Yield the articles of one file, with the fields of its sidecar, and what is refused."""
    try:
        raw = read_text(file.location, file.source, max_bytes)
        if file.ending in JSON_ENDINGS:
            yield from _records(raw, file.source, file.path)
            return
        content = _read_format(raw, file.source, file.ending)
        sidecar = _read_sidecar(file, max_bytes)
        fields = merge(sidecar, content.fields) if sidecar else content.fields
        yield SourceText(
            file.source,
            file.path,
            Content(content.text, content.blocks, content.origin, fields),
        )
    except InputError as error:
        yield error


def sha256(text: str) -> str:
    """Return the digest of a normalised text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _read_all(
    sources: Iterable[str | Path], max_bytes: int, stdin: BinaryIO | None
) -> Iterator[SourceText | InputError]:
    for source in sorted({str(source) for source in sources}):
        if source == STANDARD_INPUT:
            yield from _read_stdin(stdin or sys.stdin.buffer, max_bytes)
            continue
        for file in list_files(source):
            if isinstance(file, InputError):
                yield file
            else:
                yield from read_file(file, max_bytes)


def _read_stdin(stream: BinaryIO, max_bytes: int) -> Iterator[SourceText | InputError]:
    try:
        raw = read_stream(stream, STANDARD_INPUT, max_bytes)
        if _RECORDS.match(raw):
            yield from _records(raw, STANDARD_INPUT, None)
            return
        ending = ".html" if _PAGE.match(raw) else ".txt"
        yield SourceText(STANDARD_INPUT, None, _read_format(raw, STANDARD_INPUT, ending))
    except InputError as error:
        yield error


def _records(raw: str, source: str, path: str | None) -> Iterator[SourceText | InputError]:
    for place, record in read_json(raw, source):
        if isinstance(record, InputError):
            yield record
        else:
            yield SourceText(source + place, None if path is None else path + place, record)


def _read_format(raw: str, source: str, ending: str) -> Content:
    if ending in HTML_ENDINGS:
        from briefgen.documents.html_page import read_html

        return read_html(raw, source)
    if ending in MARKDOWN_ENDINGS:
        from briefgen.documents.markdown import read_markdown

        return read_markdown(raw, source)
    return read_plain(raw, source)


def _read_sidecar(file: SourceFile, max_bytes: int) -> Document | None:
    location = file.location.with_name(file.location.stem + SIDECAR_ENDING)
    if not location.is_file():
        return None
    name = printable(str(Path(file.source).with_name(location.name)))
    try:
        value = load_json(read_text(location, name, max_bytes), name)
        if not isinstance(value, dict):
            raise MalformedInputError(name, "a sidecar is a JSON object with fields of an article")
        return read_fields(value, name)
    except InputError as error:
        # It is the article that is left out, so the article is what the message names.
        raise type(error)(file.source, f"its sidecar {location.name}: {error.reason}") from None


def _article(item: SourceText, override: Document) -> Article:
    content = item.content
    fields = _with_dateline(merge(override, content.fields), content)
    if fields.title is None:
        fields = fields.model_copy(update={"title": _headline(content)})
    language = _checked_language(item, fields.language)
    digest = sha256(content.text)
    document = fields.model_copy(
        update={
            "id": _document_id(fields.title, digest),
            "language": language,
            "path": item.path,
            "sha256": digest,
            "characters": len(content.text),
        }
    )
    # Field by field it is valid; the copy is validated once more as a whole, and frozen so.
    document = Document.model_validate(document.model_dump())
    blocks = _without_dateline(content)
    return Article(document, content.text, blocks, item.source, content.origin)


def _with_dateline(fields: Document, content: Content) -> Document:
    if fields.published_on is not None:
        return fields
    lead = _lead(content)
    first = content.text[lead.start : lead.end] if lead is not None else ""
    dateline = find_dateline(first) or _date_alone(content)
    if dateline is None:
        return fields
    found: Mapping[str, object] = {
        "published_on": dateline.day,
        "published_on_text": fields.published_on_text or dateline.text,
    }
    return fields.model_copy(update=found)


def _paragraphs(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if block.kind == "paragraph":
            yield content.text[block.start : block.end]


def _date_alone(content: Content) -> Dateline | None:
    """The date with which the report opens; none where more paragraphs do, as in a chronology."""
    first, *others = [find_date_alone(words) for words in _paragraphs(content)] or [None]
    return first if not any(others) else None


def _without_dateline(content: Content) -> tuple[Block, ...]:
    """The blocks, the dateline with which the report opens parted from it as a heading is."""
    lead, blocks = _lead(content), list(content.blocks)
    if lead is None:
        return content.blocks
    alone = _date_alone(content)
    end = alone.end if alone else dateline_end(content.text[lead.start : lead.end])
    if end:
        words = content.text[lead.start : lead.start + end].rstrip()
        index = blocks.index(lead)
        blocks[index : index + 1] = [
            Block(lead.start, lead.start + len(words), "heading"),
            Block(lead.start + end, lead.end, "paragraph"),
        ]
    return tuple(blocks)


def _lead(content: Content) -> Block | None:
    """The paragraph with which the report opens.

    The first, but for one that opens with a dateline behind short lines: headline, byline, deck.
    """
    paragraphs = [block for block in content.blocks if block.kind == "paragraph"]
    for block in paragraphs:
        words = content.text[block.start : block.end]
        if dateline_end(words):
            return block
        if len(words.split()) > _SHORT_LINE:
            break
    return next(iter(paragraphs), None)


def _headline(content: Content) -> str | None:
    first = content.blocks[0]
    words = content.text[first.start : first.end]
    if first.kind != "heading" or not is_title(words) or read_date(words):
        return None
    return " ".join(words.split())


def _checked_language(item: SourceText, declared: str | None) -> str:
    if declared and primary_subtag(declared) in _ENGLISH_TAGS:
        return declared if primary_subtag(declared) == LANGUAGE else LANGUAGE
    code = declared or foreign_language(item.content.text)
    if code is None:
        return LANGUAGE
    what = "is said to be" if declared else "is"
    hint = "" if declared else "; if it is English, say so in its header: Language: en"
    reason = f"{what} in {describe_language(code)}; the extractors read English{hint}"
    raise LanguageInputError(item.source, reason)


def _document_id(title: str | None, digest: str) -> str:
    stem = slug(" ".join((title or "").split()[:_ID_WORDS]))
    return f"document-{stem}-{digest[:6]}" if stem else f"document-{digest[:8]}"


def _told_once(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """The articles in canonical order, each text once, and the other sources of the same texts."""
    kept: dict[str, Article] = {}
    repeats = [
        article
        for article in sorted(articles, key=_preference)
        if kept.setdefault(sha256(article.text), article) is not article
    ]
    in_order = tuple(sorted(kept.values(), key=lambda article: chronology(article.document)))
    return in_order, tuple(sorted(repeats, key=lambda article: article.source))


def _preference(article: Article) -> tuple[bool, int, str, str]:
    """Of sources with the same text, the dated one that says most about itself comes first."""
    document = article.document
    said = len(document.model_dump(exclude_defaults=True))
    return document.published_on is None, -said, document.path or "", article.source


def chronology(document: Document) -> tuple[date, str]:
    """Return what documents are put in order by: their day, the undated last, then their digest."""
    bounds = date_bounds(document.published_on)
    return bounds[0] if bounds else date.max, document.sha256 or ""


def _without_repeats(refused: Iterable[InputError]) -> tuple[InputError, ...]:
    by_message = {str(error): error for error in refused}
    return tuple(sorted(by_message.values(), key=lambda error: (error.source, error.reason)))
