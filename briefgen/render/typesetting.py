"""A page as a tagged PDF, the same bytes every time; WeasyPrint is loaded here and nowhere else."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from briefgen.brief import Brief, date_bounds
from briefgen.collector import collector_at_rest
from briefgen.errors import RenderError
from briefgen.render.folders import search_path
from briefgen.render.look import Look

if TYPE_CHECKING:
    import pydyf


# For a brief that names neither a moment nor a day; ZIP and DOS know no earlier one either.
_NO_MOMENT: Final = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a PDF says of itself.

    Attributes:
        created: when what it shows was first made, in UTC.
        modified: when that was last changed, in UTC.
        identifier: 32 hexadecimal digits that are those of its content.
    """

    created: datetime
    modified: datetime
    identifier: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file within a PDF that it was made from."""

    name: str
    description: str
    data: bytes


def typeset(
    page: str, imprint: Imprint, *, look: Look, enclosure: Enclosure | None = None
) -> bytes:
    """Return a page as PDF.

    Args:
        page: the HTML; its styles and fonts are those of the templates.
        imprint: what the file says of itself; nothing in it comes from a clock.
        look: the PDF standard that is kept to, and whose files the page may name.
        enclosure: the only file within it.

    Raises:
        RenderError: a template or font is missing or faulty.
    """
    # WeasyPrint takes a second to load, and most commands make no PDF.
    from weasyprint import HTML, Attachment
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    from briefgen.render.fetching import TemplateFetcher

    folders = search_path(look.house)
    fetcher = TemplateFetcher(folders)
    options = {
        "pdf_variant": look.variant,
        # Archives are for everybody, too; WeasyPrint tags by itself only where the standard asks.
        "pdf_tags": True,
        "pdf_identifier": imprint.identifier.encode("ascii"),
    }
    try:
        # All boxes of all pages live to the end.
        with collector_at_rest():
            html = HTML(string=page, base_url=folders[-1].as_uri() + "/", url_fetcher=fetcher)
            document = html.render(font_config=FontConfiguration(), **options)
            document.metadata.created = _w3c(imprint.created)
            document.metadata.modified = _w3c(imprint.modified)
            attachments = [
                Attachment(
                    string=enclosed.data,
                    name=enclosed.name,
                    description=enclosed.description,
                    created=imprint.created,
                    modified=imprint.modified,
                    relationship="Source",
                    url_fetcher=fetcher,
                )
                for enclosed in ([enclosure] if enclosure else [])
            ]
            written: bytes = document.write_pdf(
                finisher=_list_files_once, attachments=attachments, **options
            )
    except FatalURLFetchingError as error:
        where, mend = (
            (look.house.named, "name a file below that folder, by its path there")
            if look.house
            else (folders[-1], "restore the templates and fonts that ship with briefgen")
        )
        raise RenderError(
            f"{where}: a file that the PDF needs cannot be read: {error.__cause__ or error}; {mend}"
        ) from error
    return written


def _list_files_once(_document: object, pdf: "pydyf.PDF") -> None:
    """Leave each associated file listed once: for PDF/A, WeasyPrint lists it by name and again."""
    files = pdf.catalog.get("AF", [])
    files[:] = dict.fromkeys(files)


def moments(brief: Brief) -> tuple[datetime, datetime]:
    """Return when a brief was made and last changed, in UTC, as far as it says so itself."""
    modified = brief.updated_at or brief.created_at
    created = brief.created_at or modified
    if created and modified:
        return _utc(created), _utc(modified)
    bounds = date_bounds(brief.as_of)
    day = bounds[1] if bounds else brief.period.end if brief.period else None
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else _NO_MOMENT
    return moment, moment


def _utc(timestamp: str) -> datetime:
    return datetime.fromisoformat(timestamp).astimezone(UTC)


def _w3c(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
