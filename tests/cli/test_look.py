"""The options of how documents look, of every command that sets some, as a user gives them."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

BRIEFS = Path(__file__).resolve().parents[1] / "briefs" / "valid"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">'
    '<rect width="30" height="10" fill="#0b6e4f"/></svg>'
)
LOOK = (
    *("--accent", "#0b6e4f", "--logo", "logo.svg", "--logo-alt", "The Amrel desk"),
    *("--lang", "en-gb", "--template-dir", "house", "--paper", "letter"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two briefs, a logo and a house's style."""
    shutil.copy(BRIEFS / "ferry.json", tmp_path / "ferry.json")
    later = (tmp_path / "ferry.json").read_text("utf-8").replace('"announced"', '"in_force"')
    (tmp_path / "later.json").write_text(later, encoding="utf-8")
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    styles = tmp_path / "house" / "styles"
    styles.mkdir(parents=True)
    (styles / "house.css").write_text(".house { color: red; }", encoding="utf-8")
    return tmp_path


def has_the_look(page: Path, pdf: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "--accent: #0b6e4f;" in text
    assert 'alt="The Amrel desk"' in text
    assert '<html lang="en-GB">' in text
    assert ".house { color: red; }" in text
    with pikepdf.open(io.BytesIO(pdf.read_bytes())) as opened:
        assert str(opened.Root.Lang) == "en-GB"
        assert [float(value) for value in opened.pages[0].MediaBox[2:]] == [612, 792]


def test_render_takes_them(run: Run, folder: Path) -> None:
    done = run("render", "ferry.json", "-o", "out", "--format", "html,pdf", *LOOK)
    assert (done.returncode, done.stderr) == (0, "")
    has_the_look(folder / "out" / "ferry.html", folder / "out" / "ferry.pdf")


def test_diff_takes_them(run: Run, folder: Path) -> None:
    for name in ("changes.html", "changes.pdf"):
        done = run("diff", "ferry.json", "later.json", "-o", name, *LOOK)
        assert (done.returncode, done.stderr) == (1, "")
    has_the_look(folder / "changes.html", folder / "changes.pdf")


def test_build_and_update_take_them(run: Run, folder: Path, article: Path) -> None:
    done = run("build", article.name, "-o", "out", "--quiet", *LOOK)
    assert (done.returncode, done.stderr) == (0, "")
    has_the_look(folder / "out" / "brief.html", folder / "out" / "brief.pdf")
    later = article.read_text("utf-8").replace("14 people", "17 people")
    (folder / "later.txt").write_text(later, encoding="utf-8")
    done = run("update", "out/brief.json", "later.txt", "--quiet", *LOOK)
    assert (done.returncode, done.stderr) == (0, "")
    has_the_look(folder / "out" / "brief.html", folder / "out" / "brief.pdf")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--accent", "red"], "Invalid value for --accent: 'red' is no colour"),
        (["--accent", ""], "Invalid value for --accent: '' is no colour"),
        (["--lang", ""], "Invalid value for --lang: '' is no language tag"),
        (["--lang", "english"], "Invalid value for --lang: 'english' is no language tag"),
        (["--logo", "nowhere.svg"], "nowhere.svg: the logo cannot be read (No such file"),
        (["--logo", "ferry.json"], "ferry.json: the logo is neither SVG, PNG nor JPEG"),
        (["--logo-alt", "The desk"], "--logo-alt is the text of a --logo; name that, too."),
        (["--template-dir", "nowhere"], "nowhere: no such folder"),
        (["--template-dir", "."], ".: nothing in it takes the place of"),
        (["--paper", "a5"], "Invalid value for '--paper': 'a5' is not one of"),
        (["--max-items", "0"], "Invalid value for '--max-items': 0 is not in the range"),
    ],
)
def test_what_cannot_be_is_said_in_a_line_before_anything_is_done(
    run: Run, folder: Path, words: list[str], complaint: str
) -> None:
    # The article is not there either: what the look lacks is known first.
    for command in (["render", "ferry.json"], ["build", "nowhere.txt"]):
        done = run(*command, "-o", "out", *words)
        assert done.returncode == 2
        assert done.stderr.startswith(f"briefgen: {complaint}")
        assert len(done.stderr.splitlines()) == 1
    assert not (folder / "out").exists()


def test_a_fault_in_a_template_is_named_as_the_user_named_the_folder(
    run: Run, folder: Path
) -> None:
    sections = folder / "house" / "html" / "sections"
    sections.mkdir(parents=True)
    (sections / "header.html.j2").write_text("\n{{ brief.titel }}", encoding="utf-8")
    done = run("render", "ferry.json", "-o", "out", "--template-dir", "house")
    assert done.returncode == 2
    assert done.stderr == (
        "briefgen: house/html/sections/header.html.j2:2: BriefView has no titel; "
        "docs/templates.md says what templates know\n"
    )


@pytest.mark.usefixtures("folder")
def test_what_has_no_look_takes_none(run: Run) -> None:
    done = run("diff", "ferry.json", "later.json", "--format", "json", "--accent", "#0b6e4f")
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: json has no look; choose --format md, html or pdf.")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["build", "update", "render", "diff"])
def test_help_lists_them_under_a_heading_of_their_own(run: Run, command: str) -> None:
    shown = run(command, "--help").stdout
    options, _, looks = shown.partition("How documents look:\n")
    for name in ("--accent", "--logo", "--logo-alt", "--lang", "--template-dir", "--paper"):
        assert f"  {name} " in looks
        assert f"  {name} " not in options
    assert "--help" in options


def test_items_are_limited(run: Run, folder: Path) -> None:
    for out, words in (("all", []), ("one", ["--max-items", "1"])):
        done = run("render", "ferry.json", "-o", out, "--format", "md", *words)
        assert (done.returncode, done.stderr) == (0, "")
    whole, short = ((folder / out / "ferry.md").read_text("utf-8") for out in ("all", "one"))
    assert "Killed, children" in whole
    assert "Killed, children" not in short
