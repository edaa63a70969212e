"""What the commands print, write and exit with, run as a user runs them."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.brief import SCHEMA_FILE, dump_schema
from briefgen.cli.options import DEFAULT_MAX_BYTES
from briefgen.documents import DEFAULT_MAX_BYTES as DOCUMENTS_MAX_BYTES

Run = Callable[..., subprocess.CompletedProcess[str]]

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"
FERRY = BRIEFS / "valid" / "ferry.json"


def test_limit_is_that_of_the_documents() -> None:
    assert DEFAULT_MAX_BYTES == DOCUMENTS_MAX_BYTES


def test_build_leaves_out_what_it_cannot_read_and_says_so(
    run: Run, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    done = run(
        "build", "ferry.txt", "empty.txt", "missing.txt", "-o", "out", "--marking", "TLP:RED"
    )
    assert done.returncode == 2
    names = {Path(line).name for line in done.stdout.splitlines()}
    assert names == {"brief.html", "brief.json", "brief.md", "brief.pdf", SCHEMA_FILE}
    brief = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    assert brief["marking"] == "TLP:RED"
    assert [document["path"] for document in brief["documents"]] == [article.name]
    complaints = done.stderr.splitlines()
    assert complaints[0].startswith("briefgen: empty.txt: is empty")
    assert complaints[1].startswith("briefgen: missing.txt: no such file")
    checked = run("validate", "out/brief.json", "--sources", ".")
    assert (checked.returncode, checked.stdout) == (0, "1 brief, nothing wrong\n")


@pytest.mark.usefixtures("article")
def test_build_never_overwrites_edits_without_force(run: Run, tmp_path: Path) -> None:
    assert run("extract", "ferry.txt", "-o", "out/brief.json").returncode == 0
    before = (tmp_path / "out" / "brief.json").read_bytes()
    refused = run("build", "ferry.txt", "-o", "out")
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert (tmp_path / "out" / "brief.json").read_bytes() == before


def test_extract_each_writes_a_brief_for_each_document(
    run: Run, article: Path, tmp_path: Path
) -> None:
    other = article.read_text("utf-8").replace("14", "15")
    (tmp_path / "later.txt").write_text(other, encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    done = run("extract", "--each", ".", "-o", "briefs")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0].startswith("briefgen: picture.txt: is a picture")
    written = {path.name for path in (tmp_path / "briefs").glob("*.json")} - {SCHEMA_FILE}
    assert written == {"ferry.json", "later.json"}


def test_extract_prints_the_brief_alone(run: Run, article: Path) -> None:
    done = run("extract", "-", "--quiet", stdin=article.read_text("utf-8"))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["title"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Usage:"),
        (["nonsense"], "No such command"),
        (["build"], "Missing argument"),
        (["build", "x.txt"], "Missing option"),
        (["extract", "--each", "x.txt"], "name a folder"),
        (["extract", "x.txt", "--published", "2031-02-30"], "no date such as"),
        (["extract", "x.txt", "--max-bytes", "0"], "--max-bytes"),
        (["render", "x.json"], "x.json: no such file"),
        (["render", "."], ".: is a folder"),
        (["extract", "x.txt", "-o", "."], ".: is a folder; name a file, or use --each"),
        (["render", "x.json", "--format", "docx"], "none of md, html, pdf"),
        (["validate", "x.json", "--sources", "nowhere"], "nowhere"),
        (["validate", "x.json"], "x.json: no such file"),
        (["validate", "x.json", "-q", "-v"], "exclude each other"),
        (["extract", "nowhere.txt"], "nowhere.txt: no such file"),
        (["schema", "-o", "/dev/null/x"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(
    run: Run, words: list[str], message: str
) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not words or len(done.stderr.splitlines()) == 1


def test_render_writes_beside_the_brief_or_where_it_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ferry.json").write_bytes(FERRY.read_bytes())
    done = run("render", "ferry.json", "--format", "md,html")
    assert (done.returncode, done.stdout.split()) == (0, ["ferry.md", "ferry.html"])
    again = run("render", "-", "--format", "md", "-o", "new", stdin=FERRY.read_text("utf-8"))
    assert (again.returncode, again.stdout.strip()) == (0, "new/brief.md")
    assert (tmp_path / "new" / "brief.md").read_bytes() == (tmp_path / "ferry.md").read_bytes()


def test_validate_exits_by_what_it_finds(run: Run) -> None:
    warned = BRIEFS / "invalid" / "review-final.json"
    wrong = BRIEFS / "invalid" / "figure-bounds.json"
    assert run("validate", str(FERRY)).returncode == 0
    assert run("validate", str(FERRY), "--quiet").stdout == ""
    assert run("validate", str(warned)).returncode == 0
    assert run("validate", str(warned), "--strict").returncode == 1
    assert run("validate", str(wrong), str(FERRY)).returncode == 1
    assert run("validate", str(wrong), "missing.json").returncode == 2


def test_validate_reads_standard_input_and_writes_json(run: Run) -> None:
    done = run("validate", "-", "--format", "json", stdin="{")
    assert done.returncode == 1
    assert [found["code"] for found in json.loads(done.stdout)["findings"]] == ["json-truncated"]


def test_validate_refuses_what_is_too_large(run: Run) -> None:
    done = run("validate", "-", "--max-bytes", "3", stdin="{    }")
    assert done.returncode == 2
    assert "larger than 3 bytes" in done.stderr


def test_schema_is_printed_or_written(run: Run, tmp_path: Path) -> None:
    assert run("schema").stdout == dump_schema()
    assert run("schema", "--out", "new/s.json").stdout == ""
    assert (tmp_path / "new" / "s.json").read_text("utf-8") == dump_schema()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_that_asks_the_program(run: Run, shell: str) -> None:
    script = run("completion", shell)
    assert script.returncode == 0
    assert f"_BRIEFGEN_COMPLETE={shell}_complete" in script.stdout
    answer = run(_BRIEFGEN_COMPLETE="bash_complete", COMP_WORDS="briefgen va", COMP_CWORD="1")
    assert answer.stdout == "plain,validate\n"


def test_a_reader_that_stops_early_is_no_error() -> None:
    program = "import sys; from briefgen.cli import main; sys.exit(main(['schema']))"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (141, b"")


def test_interruption_is_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefgen.cli import main
    from briefgen.cli.group import briefgen

    def interrupted(_context: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(briefgen, "invoke", interrupted)
    assert main(["schema"]) == 130
    assert capsys.readouterr().err == "briefgen: interrupted\n"


def test_extract_and_render_keep_what_a_person_wrote(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The mayor said on Monday that the bridge was closed.\n", encoding="utf-8")
    out, page = tmp_path / "b.json", tmp_path / "b.md"
    assert run("extract", str(article), "-o", str(out)).returncode == 0
    out.write_text(out.read_text(encoding="utf-8").replace("closed", "shut"), encoding="utf-8")
    edited = out.read_bytes()
    again = run("extract", str(article), "-o", str(out))
    assert "is kept as" in again.stderr
    page.write_text("my own page", encoding="utf-8")
    assert "is kept as" in run("render", str(out), "--format", "md").stderr
    history = {path.read_bytes() for path in (tmp_path / "history").iterdir()}
    assert history == {edited, b"my own page"}


def test_a_brief_is_never_written_over_its_article(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "brief.md"
    article.write_text("The mayor said on Monday that the bridge was closed.\n", encoding="utf-8")
    before = article.read_bytes()
    assert run("extract", str(article), "-o", str(article)).returncode == 2
    assert run("build", str(tmp_path), "-o", str(tmp_path)).returncode == 2
    assert article.read_bytes() == before


@pytest.mark.usefixtures("article")
def test_a_file_where_a_folder_is_wanted_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    done = run("extract", "--each", "ferry.txt", "-o", "taken")
    assert (done.returncode, done.stderr) == (2, "briefgen: taken: is a file; name a folder\n")


@pytest.mark.parametrize(
    "text", ["At least 14 people were killed.", "[]", '{"text": "A ferry."}', ""]
)
def test_render_tells_what_is_no_brief(run: Run, text: str) -> None:
    done = run("render", "-", stdin=text)
    assert done.returncode == 2
    assert done.stderr == (
        "briefgen: -: is no brief; name the JSON of one, which `briefgen build` makes of articles\n"
    )


def test_render_tells_the_place_of_a_fault_in_a_brief(run: Run) -> None:
    broken = run("render", "-", stdin=FERRY.read_text("utf-8")[:-20])
    assert broken.stderr.startswith("briefgen: -:205:1: the file ends before the ")
    wrong = run("render", "-", stdin=FERRY.read_text("utf-8").replace('"mode"', '"nonsense"', 1))
    assert wrong.stderr.startswith("briefgen: -:")
    assert "unknown key `nonsense`" in wrong.stderr


def test_render_keeps_articles_beside_the_brief_readable(run: Run, article: Path) -> None:
    (article.parent / "ferry-brief.json").write_bytes(FERRY.read_bytes())
    assert run("render", "ferry-brief.json", "--format", "html").returncode == 0
    page = article.parent / "ferry-brief.html"
    page.write_bytes(page.read_bytes() + b"<!-- mine -->")
    again = run("render", "ferry-brief.json", "--format", "html", "--quiet")
    assert again.stderr.startswith("briefgen: ferry-brief.html: was edited; ")
    assert run("render", "ferry-brief.json", "--format", "html").stderr == ""
    assert not (article.parent / ".briefgen").exists()


def test_the_same_text_twice_is_told_to_who_wants_to_know(
    run: Run, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "later.txt").write_bytes(article.read_bytes())
    words = ("extract", "ferry.txt", "later.txt", "-o", "brief.json")
    assert (
        "briefgen: later.txt: the same text as ferry.txt; read once\n" in run(*words, "-v").stderr
    )
    assert "same text" not in run(*words).stderr


def test_validate_takes_a_single_source(run: Run, article: Path) -> None:
    assert run("extract", article.name, "-o", "brief.json").returncode == 0
    assert run("validate", "brief.json", "--sources", article.name).returncode == 0
    article.write_text("Quite another text stands here now, the editor said.", encoding="utf-8")
    assert run("validate", "brief.json", "--sources", article.name).returncode == 1


def test_render_says_which_lines_rest_on_what_was_rejected(run: Run, tmp_path: Path) -> None:
    text = FERRY.read_text("utf-8")
    rejected = text.replace(
        '"id": "casualty-killed-14",', '"id": "casualty-killed-14",\n"reviewed": "rejected",'
    )
    assert rejected != text
    (tmp_path / "ferry.json").write_text(rejected, encoding="utf-8")
    done = run("render", "ferry.json", "--format", "md")
    assert done.returncode == 0
    assert "highlight-1: rests on what was rejected; no document shows it\n" in done.stderr
    assert run("render", "ferry.json", "--format", "md", "--quiet").stderr == ""
