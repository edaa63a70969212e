"""A house's own style: what stands in its folder goes first, and nothing outside of it is read."""

import base64
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pikepdf
import pytest

from briefgen.brief import Brief
from briefgen.diff import compare
from briefgen.errors import RenderError
from briefgen.render import (
    Look,
    open_house,
    render_changes_html,
    render_changes_markdown,
    render_html,
    render_markdown,
    render_pdf,
)
from briefgen.render.environment import environment
from briefgen.render.fetching import TemplateFetcher
from briefgen.render.folders import search_path, template_folder
from briefgen.render.logo import Logo
from briefgen.render.look import DEFAULT_LOOK

HEADER = "html/sections/header.html.j2"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files of a house, by their names, and return its folder."""

    def written(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "house"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return folder

    return written


@pytest.fixture
def small() -> Brief:
    return Brief(format_version="1.0", id="brief-empty", title="Nothing yet")


def look_of(folder: Path) -> Look:
    return Look(house=open_house(folder))


def test_a_template_takes_the_place_of_ours_and_can_extend_it(brief: Brief, write: Write) -> None:
    extends = '{% extends "briefgen/html/sections/header.html.j2" %}'
    own = f"{extends}{{% block title %}}<p>Our own</p>{{{{ super() }}}}{{% endblock %}}"
    page = render_html(brief, look=look_of(write({HEADER: own})))
    assert re.search(r'<header class="report">\s*<p>Our own</p>\s*<p class="kicker">', page)
    assert "<h1>Quay collapse at Ponta Dourada</h1>" in page
    assert "Our own" not in render_html(brief)


def test_what_ours_includes_is_the_house_s(brief: Brief, write: Write) -> None:
    files = {
        "html/page.html.j2": '{% extends "briefgen/html/page.html.j2" %}'
        "{% block foot %}<footer>At the foot</footer>{% endblock %}",
        "html/sections/making.html.j2": "<p>Made by hand</p>",
    }
    page = render_html(brief, look=look_of(write(files)))
    assert page.index("Made by hand") < page.index("At the foot") < page.index("</main>")


def test_markdown_and_changes_have_the_templates_of_the_house(brief: Brief, write: Write) -> None:
    look = look_of(
        write(
            {
                "markdown/sections/header.md.j2": "# {{ brief.header.title }}: *ours*\n",
                "markdown/changes.md.j2": "{{ brief.reports }} *for us*",
                "html/changes.html.j2": "<h1>{{ brief.reports }} for us</h1>",
            }
        )
    )
    assert render_markdown(brief, look=look).startswith("# Quay collapse at Ponta Dourada: *ours*")
    changes = compare(brief, brief)
    assert render_changes_markdown(changes, look=look) == "Report 2 to Report 2 *for us*\n"
    assert "<h1>Report 2 to Report 2 for us</h1>" in render_changes_html(changes, look=look)


def test_every_expression_is_escaped(small: Brief, write: Write) -> None:
    hostile = small.model_copy(update={"title": "<script>alert(1)</script>"})
    folder = write({HEADER: '<p title="{{ brief.header.title }}">{{ brief.header.title }}</p>'})
    page = render_html(hostile, look=look_of(folder))
    assert "<script>" not in page
    assert page.count("<script") == page.count("</script") == 1


def test_rules_of_the_house_follow_ours_on_screen_and_paper(small: Brief, write: Write) -> None:
    look = look_of(write({"styles/house.css": "h1 { color: {{ palette.light.accent }}; }"}))
    page = render_html(small, look=look)
    style = page[page.index("<style>") : page.index("</style>")]
    assert style.rstrip().endswith("h1 { color: #1f4e79; }")
    assert render_pdf(small, look=look) != render_pdf(small)


FAULTY = {
    "undefined": ("<p>\n{{ brief.header.titel }}</p>", 2, "HeaderView has no titel"),
    "unknown": ("{{ nothing }}", 1, "'nothing' is undefined"),
    "syntax": ("<p>\n\n{{ brief.header.title }</p>", 3, "unexpected '}'"),
    "unclosed": ("{% if brief %}", 1, "Unexpected end of template"),
    "filter": ("a\n{{ 1 | nothing }}", 2, "No filter named 'nothing'"),
    "include": ('a\n{% include "nothing.html.j2" %}', 2, "there is no template nothing.html.j2"),
    "arithmetic": ("a\n{{ 1 / 0 }}", 2, "division by zero"),
    "recursion": (f'{{% include "{HEADER}" %}}', 1, "the template calls itself without end"),
    "sandbox": ("{{ ''.__class__.__mro__ }}", 1, "access to attribute '__class__' of 'str' object"),
    "mutation": ("{{ brief.counts.append(1) }}", 1, "tuple has no append"),
    "function": ("{{ embed.args }}", 1, "function has no args"),
    "globals": ("{{ embed.__globals__ }}", 1, "access to attribute '__globals__'"),
    "chance": ("{{ [1, 2] | random }}", 1, "No filter named 'random'"),
    "outside": ('{% include "../../secret.txt" %}', 1, "there is no template ../../secret.txt"),
    "embed outside": (
        '{{ embed("../secret.png") }}',
        1,
        "there is no ../secret.png in the folders",
    ),
    "embed long": ('{{ embed("a" * 300 ~ ".png") }}', 1, f"there is no {'a' * 300}.png in the"),
    "embed text": ('{{ embed("styles/house.css") }}', 1, "styles/house.css is no font or image"),
}


@pytest.mark.parametrize("kind", FAULTY)
def test_a_fault_is_named_with_its_file_and_line(kind: str, small: Brief, write: Write) -> None:
    text, line, reason = FAULTY[kind]
    folder = write({HEADER: text})
    (folder.parent / "secret.txt").write_text("SECRET", encoding="utf-8")
    (folder.parent / "secret.png").write_bytes(PIXEL)
    with pytest.raises(RenderError) as raised:
        render_html(small, look=look_of(folder))
    message = str(raised.value)
    assert message.startswith(f"{folder / HEADER}:{line}: {reason}")
    assert message.endswith("; docs/templates.md says what templates know")
    assert "\n" not in message


def test_an_unclosed_comment_is_named_with_its_file_and_line(write: Write) -> None:
    folder = write({"styles/house.css": "h1{}\n@media print{#a{color:red}}"})
    with pytest.raises(RenderError) as raised:
        open_house(folder)
    assert str(raised.value) == (
        f"{folder / 'styles/house.css'}:2: {{# begins a comment that does not end; where none is "
        "meant, write { #; docs/templates.md says what templates know"
    )


@pytest.mark.parametrize("name", ["html/chart.html.j2", "styles/base.css", "styles/house.css"])
def test_syntax_is_read_when_the_folder_is_opened(name: str, write: Write) -> None:
    folder = write({name: "\n{% macro %}"})
    with pytest.raises(RenderError, match=re.escape(f"{folder / name}:2: ")):
        open_house(folder)


def test_what_is_not_utf_8_is_named(write: Write) -> None:
    folder = write({HEADER: b"caf\xe9"})
    with pytest.raises(RenderError, match=re.escape(f"{folder / HEADER}: is not UTF-8")):
        open_house(folder)


def test_a_fault_in_our_templates_is_none_of_the_house(small: Brief, write: Write) -> None:
    # The house takes away what ours needs.
    folder = write({"html/macros.html.j2": "{% macro nothing() %}{% endmacro %}"})
    with pytest.raises(RenderError, match=r"header\.html\.j2:\d+: .* has no text; restore the"):
        render_html(small, look=look_of(folder))


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (None, "no such folder; name the folder of your templates"),
        ({"page.html.j2": "", "html/own.html.j2": ""}, "nothing in it takes the place of"),
        ({"review/page.html.j2": ""}, "nothing in it takes the place of"),
    ],
)
def test_a_folder_that_changes_nothing_is_refused(
    files: dict[str, str | bytes] | None, reason: str, write: Write, tmp_path: Path
) -> None:
    folder = write(files) if files else tmp_path / "nowhere"
    with pytest.raises(RenderError, match=reason):
        open_house(folder)


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("html/sections/heder.html.j2", "is html/sections/header.html.j2 meant?"),
        ("styles/hous.css", "is styles/house.css meant?"),
        ("Style/house.css", "is styles/house.css meant?"),
        ("house.css", "is styles/house.css meant?"),
        ("fonts/Amrel.woff2", "name it as one of ours, or in a file that is"),
    ],
)
def test_a_file_that_nothing_reads_is_named(name: str, mend: str, write: Write) -> None:
    folder = write({"html/sections/making.html.j2": "", name: ""})
    with pytest.raises(RenderError) as raised:
        open_house(folder)
    assert str(raised.value) == (
        f"{folder / name}: takes the place of no file of briefgen, and no other file of the folder "
        f"names it; {mend}"
    )


def test_parts_that_templates_of_the_house_name_are_its_own(small: Brief, write: Write) -> None:
    own = {HEADER: '{% include "desk/line.html.j2" %}', "html/desk/line.html.j2": "<p>The desk</p>"}
    assert "<p>The desk</p>" in render_html(small, look=look_of(write(own)))


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "house").write_text("", encoding="utf-8")
    with pytest.raises(RenderError, match="house: is a file; name the folder"):
        open_house(tmp_path / "house")


def test_no_symbolic_link_leads_out_of_the_folder(
    small: Brief, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "secret.html.j2").write_text("SECRET", encoding="utf-8")
    folder = write({HEADER: '{% include "linked.html.j2" %}', "styles/house.css": ""})
    (folder / "html" / "linked.html.j2").symlink_to(tmp_path / "secret.html.j2")
    with pytest.raises(RenderError, match=r"there is no template linked\.html\.j2"):
        render_html(small, look=look_of(folder))


def test_fonts_and_images_of_both_folders_are_read_for_a_pdf(small: Brief, write: Write) -> None:
    font = (template_folder() / "fonts" / "NotoSansHebrew-Bold.ttf").read_bytes()
    css = (
        '@font-face { font-family: "Amrel"; src: url("fonts/Amrel.ttf"); }\n'
        '@font-face { font-family: "Ours"; src: url("fonts/NotoSerif-Italic.ttf"); }\n'
        '@font-face { font-family: "Held"; src: url("{{ embed("fonts/Amrel.ttf") }}"); }\n'
        'h1 { font-family: "Ours"; } .own { font-family: "Amrel"; } .held { font-family: "Held"; }'
    )
    own = (
        '<h1>{{ brief.header.title }}</h1><p class="own">\u05d0</p><p class="held">\u05d1</p>'
        '<img src="images/dot.png" alt="A dot">'
    )
    files = {"fonts/Amrel.ttf": font, "images/dot.png": PIXEL, "styles/house.css": css, HEADER: own}
    written = render_pdf(small, look=look_of(write(files)))
    with pikepdf.open(io.BytesIO(written)) as pdf:
        page = pdf.pages[0]
        names = {str(font.BaseFont).partition("+")[2] for font in page.Resources.Font.values()}
        assert any(name.startswith("Amrel") for name in names)
        assert any(name.startswith("Ours") for name in names)
        assert any(name.startswith("Held") for name in names)
        assert len(list(page.get_images())) == 1


@pytest.mark.parametrize(
    "address",
    ["../secret.png", "https://example.org/x.png", "file:///etc/hostname", "images/no.png"],
)
def test_a_pdf_reads_nothing_else(address: str, small: Brief, write: Write) -> None:
    folder = write({HEADER: f'<h1>A</h1><img src="{address}" alt="A dot">'})
    (folder.parent / "secret.png").write_bytes(PIXEL)
    with pytest.raises(RenderError, match=r"house: a file that the PDF needs cannot be read: .*"):
        render_pdf(small, look=look_of(folder))


def test_the_fetcher_stays_in_the_two_folders(write: Write, tmp_path: Path) -> None:
    house = open_house(write({"styles/house.css": "", "images/dot.png": PIXEL}))
    (tmp_path / "secret.png").write_bytes(PIXEL)
    (house.folder / "images" / "linked.png").symlink_to(tmp_path / "secret.png")
    fetcher = TemplateFetcher(search_path(house))
    response = fetcher.fetch((template_folder() / "images" / "dot.png").as_uri())
    assert response.read() == PIXEL
    response.close()
    for path in (
        f"{house.folder.as_uri()}/../secret.png",
        f"{house.folder.as_uri()}/images/..%2F..%2Fsecret.png",
        f"{house.folder.as_uri()}/images/linked.png",
        f"{house.folder.as_uri()}-other/dot.png",
    ):
        with pytest.raises(ValueError, match="file of the templates"):
            fetcher.fetch(path)


@pytest.mark.parametrize(
    "name", ["images/dot.png", "logo.png", "fonts/NotoSans-Italic.ttf", "images/a%20dot.png"]
)
def test_a_page_lets_in_all_that_a_template_can_embed(
    name: str, small: Brief, write: Write
) -> None:
    own = {HEADER: f'<img src="{{{{ embed("{name}") }}}}" alt="">', "logo.png": PIXEL}
    folder = write(own | {"images/dot.png": PIXEL, "images/a%20dot.png": PIXEL})
    page = render_html(small, look=look_of(folder))
    assert "form-action 'none'; font-src data:; img-src data:\">" in page
    path = folder / name if (folder / name).exists() else template_folder() / name
    assert base64.b64encode(path.read_bytes()).decode() in page


@pytest.mark.parametrize("name", ["a dot.png", "a%20dot.png"])
def test_a_pdf_finds_files_whose_names_are_quoted_in_addresses(
    name: str, small: Brief, write: Write
) -> None:
    image = f'<img src="images/{quote(name)}" alt="A dot">'
    folder = write({HEADER: f"<h1>A</h1>{image}", f"images/{name}": PIXEL})
    with pikepdf.open(io.BytesIO(render_pdf(small, look=look_of(folder)))) as pdf:
        assert len(list(pdf.pages[0].get_images())) == 1


def test_documents_with_different_logos_share_their_templates() -> None:
    logos = [Logo(bytes([number]), "image/png") for number in range(3)]
    made = {id(environment("markdown", Look(logo=logo))) for logo in logos}
    assert len(made) == 1
    assert environment("html", Look()) is environment("html", DEFAULT_LOOK)
