"""Commands that read a brief take its PDF as well; those that edit one leave a PDF alone."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.brief import load
from briefgen.render import render_pdf

Run = Callable[..., subprocess.CompletedProcess[str]]

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"


@pytest.fixture(scope="module")
def ferry() -> bytes:
    return render_pdf(load(FERRY.read_bytes()))


@pytest.fixture
def pdf(ferry: bytes, tmp_path: Path) -> Path:
    """The ferry's brief as PDF, in the folder in which commands run."""
    path = tmp_path / "ferry.pdf"
    path.write_bytes(ferry)
    return path


def test_validate_reads_it(run: Run, pdf: Path) -> None:
    done = run("validate", pdf.name, "--sources", str(FERRY.parents[1] / "sources"))
    assert (done.returncode, done.stdout) == (0, "1 brief, nothing wrong\n")


def test_the_limit_is_of_the_brief_too(run: Run, pdf: Path) -> None:
    limit = str(pdf.stat().st_size)
    assert run("validate", pdf.name, "--max-bytes", limit).returncode == 0
    refused = run("validate", pdf.name, "--max-bytes", "100")
    assert (refused.returncode, refused.stdout) == (2, "")


def test_diff_reads_two(run: Run, pdf: Path, tmp_path: Path) -> None:
    data = json.loads(FERRY.read_text(encoding="utf-8"))
    data["casualties"][0]["verification"] = "verified"
    later = load(json.dumps(data).encode("utf-8"))
    (tmp_path / "later.pdf").write_bytes(render_pdf(later))
    same = run("diff", pdf.name, str(FERRY))
    assert (same.returncode, same.stdout) == (0, "The two briefs say the same.\n")
    told = run("diff", pdf.name, "later.pdf")
    assert told.returncode == 1
    assert "Figure now verified, was claimed" in told.stdout


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (("render", "ferry.pdf", "--format", "md"), "ferry.md"),
        (("export", "ferry.pdf", "--csv-figures", "figures.csv"), "figures.csv"),
    ],
    ids=["render", "export"],
)
def test_documents_and_tables_are_made_of_it(
    run: Run, pdf: Path, tmp_path: Path, words: tuple[str, ...], made: str
) -> None:
    assert pdf.exists()
    assert run(*words, "--quiet").returncode == 0
    from_json = [str(FERRY) if word == pdf.name else word for word in words]
    other = "out" if words[0] == "render" else "figures-of-json.csv"
    last = ["-o", other] if words[0] == "render" else []
    assert run(*(other if word == made else word for word in from_json), *last).returncode == 0
    expected = tmp_path / other / made if words[0] == "render" else tmp_path / other
    assert (tmp_path / made).read_bytes() == expected.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "ferry.pdf", "--fix"),
        ("resolve", "ferry.pdf"),
        ("review", "apply", "ferry.pdf", "decisions.json"),
        ("update", "ferry.pdf", "late.txt"),
        ("merge", "ferry.pdf", "ferry.pdf", "ferry.pdf", "-o", "merged.json"),
        ("log", "ferry.pdf"),
    ],
    ids=lambda words: words[0],
)
def test_what_would_edit_it_leaves_it_alone(
    run: Run, pdf: Path, ferry: bytes, words: tuple[str, ...]
) -> None:
    (pdf.parent / "decisions.json").write_text("{}", encoding="utf-8")
    done = run(*words)
    assert done.returncode == 2
    reason = "is a PDF, which is not edited; name the JSON of its brief"
    assert done.stderr == f"briefgen: ferry.pdf: {reason}\n"
    assert pdf.read_bytes() == ferry


def test_a_pdf_without_a_brief_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    for words in (("validate", "other.pdf"), ("diff", "other.pdf", str(FERRY))):
        done = run(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("briefgen: other.pdf: is a PDF")
        assert done.stderr.count("\n") == 1
