"""The logo: in HTML and PDF with its text, harmless, and refused with a line where it is unfit."""

import base64
import io
import logging
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from briefgen.brief import Brief
from briefgen.errors import RenderError
from briefgen.render import Look, read_logo, render_html, render_markdown, render_pdf
from briefgen.render.logo import MAX_BYTES

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 300 100">{}</svg>'
)
PLAIN = SVG.format('<rect id="a" width="300" height="100" fill="#0b6e4f"/>')


def picture(mode: str, form: str, size: tuple[int, int] = (90, 30)) -> bytes:
    data = io.BytesIO()
    Image.new(mode, size).save(data, form)
    return data.getvalue()


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(data: bytes | str, name: str = "harbour-watch.svg") -> Path:
        path = tmp_path / name
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        return path

    return written


LOGOS = {
    "svg": PLAIN.encode(),
    "png": picture("RGBA", "PNG"),
    "palette": picture("P", "PNG"),
    "jpeg": picture("RGB", "JPEG"),
    "grey": picture("L", "JPEG"),
}


@pytest.mark.parametrize("kind", LOGOS)
def test_it_is_a_part_of_the_page(kind: str, brief: Brief, write: Write) -> None:
    page = render_html(brief, look=Look(logo=read_logo(write(LOGOS[kind]))))
    ((held, alt),) = re.findall(r'<img src="data:image/[^;]+;base64,([^"]+)" alt="([^"]+)">', page)
    assert base64.b64decode(held) == LOGOS[kind]
    assert alt == "Situation desk, Harbour Watch"
    assert "form-action 'none'; img-src data:\">" in page


def test_without_one_no_picture_is_let_in(brief: Brief) -> None:
    assert "img-src" not in render_html(brief)


def test_its_text_is_what_is_said_or_who_prepared_or_the_file(brief: Brief, write: Write) -> None:
    nobody = brief.model_copy(update={"prepared_by": None})
    path = write(PLAIN)
    assert 'alt="harbour watch"' in render_html(nobody, look=Look(logo=read_logo(path)))
    said = Look(logo=read_logo(path, '"Harbour" <Watch>'))
    assert 'alt="&#34;Harbour&#34; &lt;Watch&gt;"' in render_html(brief, look=said)


def test_markdown_has_none(brief: Brief, write: Write) -> None:
    assert render_markdown(brief, look=Look(logo=read_logo(write(PLAIN)))) == render_markdown(brief)


# WeasyPrint leaves the file of its colour profile open.
@pytest.mark.filterwarnings(
    "ignore:.*sRGB2014.icc:ResourceWarning",
    "ignore:.*sRGB2014.icc:pytest.PytestUnraisableExceptionWarning",
)
@pytest.mark.parametrize("variant", ["pdf/ua-1", "pdf/a-3u"])
@pytest.mark.parametrize("kind", LOGOS)
def test_in_a_pdf_it_is_a_figure_with_its_text(
    kind: str,
    variant: str,
    write: Write,
    caplog: pytest.LogCaptureFixture,
) -> None:
    brief = Brief(format_version="1.0", id="brief-empty", title="Nothing", prepared_by="The desk")
    look = Look(logo=read_logo(write(LOGOS[kind])), variant=variant)
    with caplog.at_level(logging.WARNING):
        written = render_pdf(brief, look=look)
    assert [record.message for record in caplog.records if "image" in record.message.lower()] == []
    assert render_pdf(brief, look=look) == written
    with pikepdf.open(io.BytesIO(written)) as pdf:
        figures = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        assert [str(figure.Alt) for figure in figures] == ["The desk"]
        assert list(pdf.attachments) == ["brief.json"]
        left, top, right, bottom = (float(value) for value in figures[0].A.BBox)
        assert (right - left) / abs(bottom - top) == pytest.approx(3, rel=0.01)
        # Not over 16 mm, in CSS pixels or points.
        assert abs(bottom - top) <= 16 / 25.4 * 96 + 0.1
        pictures = [image for page in pdf.pages for image in page.get_images().values()]
        assert len(pictures) == (0 if kind == "svg" else 1)
        for image in pictures:
            assert not image.get("/Interpolate", False)
            assert image.ColorSpace in ("/DeviceRGB", "/DeviceGray")


def bomb(rules: str = "", reference: str = '<use href="#{}"/>') -> str:
    """Nine groups, each of which draws the one before it ten times."""
    groups = "".join(
        f'<g id="a{number}">{reference.format(f"a{number - 1}") * 10}</g>'
        for number in range(1, 10)
    )
    return SVG.format(f'{rules}<path id="a0" d="M0 0h9v9z"/>{groups}')


MASKS = "".join(
    f'<mask id="m{number}">{f"""<path class="m{number - 1}" d="M0 0h9v9z"/>""" * 10}</mask>'
    for number in range(1, 10)
)
# The same by the rules of a style sheet, in which no element is named by its id.
MASKED = "".join(f".m{number}{{mask:url(#m{number})}}" for number in range(1, 10))

XHTML = '<h:{} xmlns:h="http://www.w3.org/1999/xhtml"/>'
UNFIT = {
    "bomb": (bomb(), "comes to more than 10,000 parts"),
    "bomb of clips": (
        bomb(reference='<path clip-path="url( \'#{}\' )" d="M0 0h9"/>'),
        "comes to more than 10,000 parts",
    ),
    "bomb by classes": (
        SVG.format(f'<style>{MASKED}</style>{MASKS}<path class="m9"/>'),
        "comes to more than 10,000 parts",
    ),
    "circle": (
        SVG.format('<g id="a" xlink:id="c"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        "itsel",
    ),
    "circle of itself": (SVG.format('<g id="a b"><use href="#a b"/></g>'), "refers to itself"),
    "many": (SVG.format("<g/>" * 10_001), "comes to more than 10,000 parts"),
    "deep": (SVG.format("<g>" * 200 + "</g>" * 200), "nests more than 100 deep"),
    "pattern": (SVG.format('<pattern id="p"><rect/></pattern>'), "holds a <pattern>"),
    "set": (SVG.format('<set attributeName="href" to="https://example.org/"/>'), "holds <set>"),
    "animate": (
        SVG.format('<a><animate attributeName="href" values="javascript:alert(1)"/></a>'),
        "holds <animate>",
    ),
    "xhtml image": (SVG.format(XHTML.format('img src="a.png"')), "holds <img>, which is no part"),
    "xhtml refresh": (
        SVG.format(XHTML.format('meta http-equiv="refresh" content="0;url=//example.org"')),
        "holds <meta>, which is no part",
    ),
    "escaped address": (
        SVG.format(r"<style>*{fill:\75rl(https://example.org/)}</style>"),
        r"has \\ in a style",
    ),
    "escaped import": (SVG.format(r"<style>@\69mport 'a.css';</style>"), r"has \\ in a style"),
    "escaped fill": (SVG.format(r'<rect fill="\75rl(//example.org/)"/>'), r"has \\ in a style"),
    "image set": (
        SVG.format("<rect style=\"fill:image-set('https://example.org/')\"/>"),
        r"has image-set\( in a style",
    ),
    "source": (SVG.format("<style>@font-face{src:src('a.woff')}</style>"), r"has src\( in a sty"),
    "parted style": (
        SVG.format('<style><x/>@import "a.css";</style>'),
        "holds <x> in a style sheet",
    ),
    "parted import": (SVG.format('<style>@im<?x?>port "a.css";</style>'), "another style sheet"),
    **{
        f"box of {size}": (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"/>',
            "has no viewBox",
        )
        for size in ("nan", "inf", "1_0", "1e999", "٣")
    },
    "script": (SVG.format("<script>alert(1)</script>"), "holds <script>"),
    "handler": (SVG.format('<g onload="alert(1)"/>'), r"holds a script \(onload\)"),
    "foreign": (SVG.format("<foreignObject/>"), "holds <foreignObject>"),
    "text": (SVG.format("<text>Harbour</text>"), "convert the text to paths"),
    "link": (SVG.format('<image xlink:href="https://example.org/a.png"/>'), "refers to https://ex"),
    "file": (SVG.format('<image href="file:///etc/hostname"/>'), "refers to file:///etc/hostname"),
    "nested": (SVG.format('<image href="data:image/svg+xml;base64,PA=="/>'), "refers to data:"),
    "use": (SVG.format('<use href="other.svg#a"/>'), "refers to other.svg#a"),
    "fill": (SVG.format('<rect fill="url(https://example.org/#a)"/>'), "refers to https://ex"),
    "style": (SVG.format("<style>*{fill:url('//example.org/a')}</style>"), "refers to //example"),
    "import": (SVG.format('<style>@import "a.css";</style>'), "refers to another style sheet"),
    "sheet": (f'<?xml-stylesheet href="a.css"?>{PLAIN}', "refers to another style sheet"),
    "entity": (f'<!DOCTYPE svg [<!ENTITY a "b">]>{PLAIN}', r"declares an entity \(a\)"),
    "no box": ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "has no viewBox"),
    "no size": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>',
        "has no viewBox",
    ),
    "broken drawing": (SVG.format("<g>"), r"is broken at line 1 \(mismatched tag\)"),
    "other xml": ("<html/>", "is neither SVG, PNG nor JPEG"),
    "no namespace": ('<svg viewBox="0 0 9 9"/>', "is neither SVG, PNG nor JPEG"),
    "compressed": (b"\x1f\x8b\x08", "is compressed"),
    "empty": (b"", "is neither SVG, PNG nor JPEG"),
    "gif": (picture("P", "GIF"), "is neither SVG, PNG nor JPEG"),
    "cut off": (picture("RGB", "PNG", (200, 200))[:-40], "is broken .*; save it anew"),
    "cmyk": (picture("CMYK", "JPEG"), r"\(CMYK\); save it in RGB"),
    "large": (b"\x89PNG\r\n\x1a\n" + bytes(MAX_BYTES), "save it smaller, in at most 1,000,000"),
}


@pytest.mark.parametrize("kind", UNFIT)
def test_what_is_unfit_is_named_with_the_mend(kind: str, write: Write) -> None:
    data, reason = UNFIT[kind]
    path = write(data)
    with pytest.raises(RenderError, match=reason) as refused:
        read_logo(path)
    assert str(refused.value).startswith(f"{path}: the logo ")
    assert "\n" not in str(refused.value)


def test_one_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"nowhere\.svg: the logo cannot be read \(No such file"):
        read_logo(tmp_path / "nowhere.svg")


def test_what_drawing_programs_write_is_taken(write: Write) -> None:
    drawing = SVG.format(
        "<!-- a --><style>/* a */ .a,.b{clip-path:url(#c);fill:#0b6e4f} #r{fill:url(#g)}</style>"
        '<linearGradient id="g"><stop/></linearGradient>'
        '<linearGradient id="h" xlink:href="#g"/><rect id="r"/>'
        '<clipPath id="c"><use xlink:href="#r"/></clipPath><path class="a" mask="url(#m)"/>'
        '<mask id="m"><g clip-path="url(#c)"/></mask><g class="b" id="Frame 1"/>'
        '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
        's:docname="C:\\logo.svg"/>'
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
    )
    assert read_logo(write(drawing)).media_type == "image/svg+xml"


def test_what_a_drawing_says_of_itself_does_no_harm(write: Write) -> None:
    # As drawing programs write: a DOCTYPE, gradients, and pictures within the file.
    held = base64.b64encode(LOGOS["png"]).decode()
    drawing = SVG.format(
        '<defs><linearGradient id="g"/></defs><style>.a{fill:url(#g)}</style>'
        '<rect class="a" style="fill: url( \'#g\' )"/><use xlink:href="#a"/>'
        f'<image href="data:image/png;base64,{held}"/>'
    )
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/SVG/svg11.dtd">'
    assert read_logo(write(f'<?xml version="1.0"?>{kind}{drawing}')).media_type == "image/svg+xml"
