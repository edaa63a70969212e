"""How documents look: the colours, language and paper that are asked for, and no others."""

import io
import re

import pikepdf
import pytest

from briefgen.brief import Brief
from briefgen.diff import Changes, compare
from briefgen.render import (
    DEFAULT_LOOK,
    Look,
    palette_of,
    render_changes_html,
    render_changes_pdf,
    render_html,
    render_markdown,
    render_pdf,
)

WINE = Look(palette=palette_of("#7a1f3d"))
LEMON = Look(palette=palette_of("#fff44f"))


@pytest.fixture
def changes(brief: Brief) -> Changes:
    return compare(brief, brief.model_copy(update={"title": "Quay and crane collapse"}))


def ours() -> set[str]:
    """The colours of the default look that are made from its accent."""
    palette = DEFAULT_LOOK.palette
    schemes = (palette.light, palette.dark)
    return {one for s in schemes for one in (s.accent, s.accent_ink, s.band, s.bar)}


def colours(page: str) -> set[str]:
    return set(re.findall(r"#[0-9a-f]{6}\b", page))


def test_no_colour_of_another_accent_is_left(brief: Brief, changes: Changes) -> None:
    assert ours() <= colours(render_html(brief))
    assert not ours() & colours(render_html(brief, look=WINE))
    assert not ours() & colours(render_changes_html(changes, look=WINE))


def test_drawings_and_styles_have_the_same_colours(brief: Brief) -> None:
    page = render_html(brief, look=LEMON)
    light = LEMON.palette.light
    drawings = "".join(re.findall("<svg.*?</svg>", page, re.DOTALL))
    assert {light.accent_ink, light.band} <= colours(drawings)
    assert light.accent not in colours(drawings)
    assert colours(drawings) <= {colour for _, colour in light.properties()}
    assert f"--accent-ink: {light.accent_ink};" in page


def painted(data: bytes) -> set[str]:
    """The colours of lines and areas of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream)]
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn?|SCN?)\b", b"\n".join(streams))
    return {"#" + "".join(f"{round(float(part) * 255):02x}" for part in one) for one in found}


def test_a_pdf_is_painted_in_the_accent(brief: Brief, changes: Changes) -> None:
    light, usual = WINE.palette.light, DEFAULT_LOOK.palette.light
    plain, wine = painted(render_pdf(brief)), painted(render_pdf(brief, look=WINE))
    assert {usual.accent_ink, usual.band} <= plain
    assert {light.accent_ink, light.band} <= wine
    assert not ours() & wine
    assert not ours() & painted(render_changes_pdf(changes, look=WINE))


def test_the_language_is_that_of_the_whole_document(brief: Brief, changes: Changes) -> None:
    look = Look(language="pt-BR")
    assert '<html lang="pt-BR">' in render_html(brief, look=look)
    assert '<html lang="pt-BR">' in render_changes_html(changes, look=look)
    # The sources are English, and now in another language than the document.
    assert '<p class="words" lang="en">' in render_html(brief, look=look)
    with pikepdf.open(io.BytesIO(render_pdf(brief, look=look))) as pdf:
        assert str(pdf.Root.Lang) == "pt-BR"


def test_markdown_has_no_colours(brief: Brief) -> None:
    assert render_markdown(brief, look=WINE) == render_markdown(brief)


def test_looks_are_not_mixed_up(brief: Brief) -> None:
    plain = render_html(brief)
    render_html(brief, look=WINE)
    assert render_html(brief) == plain
