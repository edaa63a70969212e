"""A brief as a tagged PDF with the brief itself inside, the same bytes every time."""

from datetime import UTC, datetime
from typing import Final, Literal

from briefgen.brief import Brief, date_bounds, digest, dump
from briefgen.errors import RenderError
from briefgen.render.compose import compose
from briefgen.render.environment import fill, template_folder

Variant = Literal["pdf/ua-1"]

ATTACHMENT_NAME: Final = "brief.json"
# For a brief that names neither a moment nor a day; ZIP and DOS know no earlier one either.
_NO_MOMENT: Final = datetime(1980, 1, 1, tzinfo=UTC)


def render_pdf(brief: Brief, *, variant: Variant = "pdf/ua-1", attitudes: bool = False) -> bytes:
    """Return a brief as PDF on A4.

    The dates and the identifier in the file come from the brief, so that one brief always gives
    the same bytes. The only attachment is ``brief.json``, the canonical text of the brief.

    Args:
        brief: the brief.
        variant: the PDF standard that is kept to.
        attitudes: whether wants, thoughts and fears are shown beside speech.

    Raises:
        RenderError: a template or font is missing or faulty.
    """
    # WeasyPrint takes a second to load, and most commands make no PDF.
    from weasyprint import HTML, Attachment
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    from briefgen.render.fetching import TemplateFetcher

    folder = template_folder()
    fetcher = TemplateFetcher(folder)
    page = fill("html", "print.html.j2", compose(brief, attitudes=attitudes))
    created, modified = _moments(brief)
    options = {
        "pdf_variant": variant,
        "pdf_identifier": digest(brief)[:32].encode("ascii"),
    }
    try:
        html = HTML(string=page, base_url=folder.as_uri() + "/", url_fetcher=fetcher)
        document = html.render(font_config=FontConfiguration(), **options)
        document.metadata.created = _w3c(created)
        document.metadata.modified = _w3c(modified)
        attachment = Attachment(
            string=dump(brief).encode("utf-8"),
            name=ATTACHMENT_NAME,
            description="This brief as data",
            created=created,
            modified=modified,
            relationship="Source",
            url_fetcher=fetcher,
        )
        written: bytes = document.write_pdf(attachments=[attachment], **options)
    except FatalURLFetchingError as error:
        raise RenderError(
            f"{folder}: a file that the PDF needs cannot be read: {error.__cause__ or error}. "
            "Restore the templates and fonts that ship with briefgen."
        ) from error
    return written


def _moments(brief: Brief) -> tuple[datetime, datetime]:
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
