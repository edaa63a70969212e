"""The PDF: tagged, self-contained, the same every time, with the brief inside."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import get_args

import pikepdf
import pytest

import briefgen.cli.look as look_options
from briefgen.brief import Brief, dump, to_data
from briefgen.brief.characters import has_right_to_left
from briefgen.render import palette, render_pdf
from briefgen.render.compose import compose
from briefgen.render.environment import fill
from briefgen.render.fetching import TemplateFetcher
from briefgen.render.folders import search_path
from briefgen.render.look import Look, Paper, Variant


@pytest.fixture(scope="module")
def written(brief: Brief) -> bytes:
    return render_pdf(brief)


@pytest.fixture(scope="module")
def pdf(written: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(written)) as opened:
        yield opened


def structure(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Yield the elements of the structure tree, in the order of reading."""
    kids = element.get("/K")
    if kids is None:
        return
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from structure(kid)


@pytest.fixture(scope="module")
def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return list(structure(pdf.Root.StructTreeRoot))


def test_the_brief_is_the_only_attachment(pdf: pikepdf.Pdf, brief: Brief) -> None:
    assert list(pdf.attachments) == ["brief.json"]
    attached = pdf.attachments["brief.json"].get_file()
    assert attached.read_bytes() == dump(brief).encode("utf-8")
    assert attached.mime_type == "application/json"


def test_the_same_brief_gives_the_same_bytes(written: bytes, brief: Brief) -> None:
    assert render_pdf(brief) == written


def test_it_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Quay collapse at Ponta Dourada – Report 2"
        assert metadata["xmp:ModifyDate"] == "2031-03-15T09:30:00Z"


def test_headings_are_in_order(elements: list[pikepdf.Dictionary]) -> None:
    levels = [int(str(item.S)[2:]) for item in elements if str(item.S) in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_figure_has_a_text(elements: list[pikepdf.Dictionary]) -> None:
    texts = [str(item.get("/Alt", "")) for item in elements if item.S == "/Figure"]
    assert all(texts)
    assert any(text.startswith("Killed: 41 to 60 or more, by source.") for text in texts)
    assert any(text.startswith("Items by date, 12–14 March 2031;") for text in texts)


def test_tables_have_headers(elements: list[pikepdf.Dictionary]) -> None:
    cells = [item for item in elements if item.S == "/TD"]
    assert cells
    assert all(len(cell.A.Headers) >= 2 for cell in cells)


def test_the_fonts_are_ours_and_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "+Brief-S" in str(descriptor.FontName)
        assert "/FontFile2" in descriptor


def test_bookmarks_and_links_work(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        (report,) = outline.root
        assert {"Casualties", "Timeline"} <= {entry.title for entry in report.children}
    names = {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]}
    targets, addresses = set(), set()
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if "/Dest" in note:
                targets.add(str(note.Dest))
            else:
                addresses.add(str(note.A.URI))
    assert "note-1" in targets
    assert targets <= names
    assert addresses == {
        "https://example.org/quay-collapse",
        "https://example.org/strike?lang=en&ref=1",
    }


# WeasyPrint leaves the file of its colour profile open.
@pytest.mark.filterwarnings(
    "ignore:.*sRGB2014.icc:ResourceWarning",
    "ignore:.*sRGB2014.icc:pytest.PytestUnraisableExceptionWarning",
)
def test_an_archive_declares_the_brief_as_its_source(brief: Brief) -> None:
    written = render_pdf(brief, look=Look(variant="pdf/a-3u"))
    assert render_pdf(brief, look=Look(variant="pdf/a-3u")) == written
    with pikepdf.open(io.BytesIO(written)) as pdf:
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "U")
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, intent.DestOutputProfile.N) == ("/GTS_PDFA1", 3)
        (file,) = pdf.Root.AF
        assert (file.AFRelationship, file.UF) == ("/Source", "brief.json")
        assert file.EF.F.Subtype == "/application/json"
        assert file.EF.F.read_bytes() == dump(brief).encode("utf-8")
        assert list(pdf.attachments) == ["brief.json"]
        assert bool(pdf.Root.MarkInfo.Marked)


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (595.28, 841.89)), ("letter", (612, 792))], ids=["a4", "letter"]
)
def test_pages_have_the_size_of_the_paper(paper: Paper, size: tuple[float, float]) -> None:
    brief = Brief(format_version="1.0", id="brief-empty", title="Nothing yet")
    with pikepdf.open(io.BytesIO(render_pdf(brief, look=Look(paper=paper)))) as pdf:
        for page in pdf.pages:
            assert [float(value) for value in page.MediaBox[2:]] == pytest.approx(size, abs=0.01)


def test_the_command_offers_what_there_is() -> None:
    assert get_args(Variant) == look_options.VARIANTS
    assert get_args(Paper) == look_options.PAPERS
    assert look_options.DEFAULT_ACCENT == palette.DEFAULT_ACCENT


def test_hostile_words_break_nothing(hostile_brief: Brief) -> None:
    with pikepdf.open(io.BytesIO(render_pdf(hostile_brief))) as opened:
        assert len(opened.pages) > 1


@pytest.mark.parametrize("name", ["جمعية عمال الميناء", "שירות ההצלה"])
def test_names_from_right_to_left_stand_over_the_charts(brief: Brief, name: str) -> None:
    data = to_data(brief)
    for actor in data["actors"]:
        if actor["id"] == "actor-harbour-workers-union":
            actor["name"] = name
    named = Brief.model_validate(data, strict=False)
    page = fill("html", "print.html.j2", compose(named))
    charts = re.findall(r'<svg class="chart".*?</svg>', page, re.DOTALL)
    labels = re.findall(r'<text class="label".*?>(.*?)</text>', "".join(charts))
    assert labels
    assert not any(has_right_to_left(label) for label in labels)
    over = re.findall(r'<span class="over" [^>]*>(.*?)</span>', page)
    assert over == [f'<bdi dir="rtl">{name}</bdi>']
    plain = fill("html", "print.html.j2", compose(brief))
    assert not re.search(r'<span class="over" ', plain)
    assert plain.count('<text class="label"') == len(labels) + len(over)


def test_a_brief_without_dates_or_items_is_set_too() -> None:
    empty = Brief(format_version="1.0", id="brief-empty", title="Nothing yet")
    assert render_pdf(empty) == render_pdf(empty)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/x.ttf", "file:///etc/hostname", "file://host/x", "data:text/css,a"],
)
def test_nothing_but_the_templates_is_read(address: str) -> None:
    with pytest.raises(ValueError, match="not a file of the templates"):
        TemplateFetcher(search_path(None)).fetch(address)


def test_importing_render_does_not_load_weasyprint() -> None:
    code = "import sys, briefgen.render; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
