"""Documents beside a brief: at their path, elsewhere, changed, or not there."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.validate import check

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"
SOURCE = FERRY.parents[1] / "sources" / "ferry.txt"

Change = Callable[[dict[str, Any]], object]


def found(folder: Path, change: Change | None = None) -> list[tuple[str, str, str | None]]:
    data = json.loads(FERRY.read_text("utf-8"))
    if change:
        change(data["documents"][0])
    findings = check(json.dumps(data).encode(), "b", [folder]).findings
    return [(finding.code, finding.pointer, finding.mend) for finding in findings]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "may").mkdir()
    shutil.copy(SOURCE, tmp_path / "may" / "harbour.txt")
    (tmp_path / "other.txt").write_text("Another article, of another day.", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("path", ["ferry.txt", "other.txt", "../ferry.txt", "may"])
def test_a_document_found_elsewhere_by_its_digest_is_named(folder: Path, path: str) -> None:
    moved = [("evidence-path", "/documents/0/path", 'write "may/harbour.txt"')]
    assert found(folder, lambda it: it.update(path=path)) == moved


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it.update(path="may/harbour.txt"),
        lambda it: it.update(path=None),
        lambda it: it.pop("path"),
    ],
)
def test_a_document_at_its_path_or_without_one_is_right(folder: Path, change: Change) -> None:
    assert found(folder, change) == []


def test_a_single_source_has_one_path() -> None:
    assert found(SOURCE) == []
    moved = [("evidence-path", "/documents/0/path", 'write "ferry.txt"')]
    assert found(SOURCE, lambda it: it.update(path="harbour.txt")) == moved


def test_what_is_neither_at_its_path_nor_known_by_its_digest_is_not_there(folder: Path) -> None:
    (folder / "may" / "harbour.txt").unlink()
    (missing,) = found(folder)
    assert missing[:2] == ("evidence-no-document", "/documents/0")


def test_a_changed_document_at_its_path_is_the_one_that_is_meant(folder: Path) -> None:
    (folder / "may" / "harbour.txt").rename(folder / "ferry.txt")
    with (folder / "ferry.txt").open("a", encoding="utf-8") as article:
        article.write(" More is not known.")
    assert [code for code, *_ in found(folder)] == ["evidence-digest"]
