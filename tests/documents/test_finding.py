import json
from pathlib import Path

import pytest

from briefgen.brief import Document
from briefgen.documents import SourceFolder, find_text, read_sources

STORM = "The harbour of Beira was closed on Friday after a storm."
REPAIR = "Minister Rui Langa said that the repairs would take a month."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    (folder / "wire").mkdir(parents=True)
    (folder / "storm.txt").write_text(f"Title: Storm\n\n{STORM}\n", encoding="utf-8")
    records = [{"text": REPAIR}, {"text": f"{REPAIR} Perhaps two."}]
    (folder / "wire" / "b.json").write_text(json.dumps(records), encoding="utf-8")
    (folder / "c.md").write_text("# Cranes\n\nTwo *cranes* fell.", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("Not below the folder.", encoding="utf-8")
    return folder


def test_every_document_of_a_folder_is_found_again(folder: Path) -> None:
    articles = read_sources([folder]).articles
    assert len(articles) == 4
    sources = SourceFolder(folder)
    for article in articles:
        assert sources.find(article.document) == article.text
        assert find_text(article.document, folder) == article.text


def test_a_file_that_was_named_is_found_by_itself_and_in_its_folder(folder: Path) -> None:
    (article,) = read_sources([folder / "storm.txt"]).articles
    assert find_text(article.document, folder / "storm.txt") == STORM
    assert find_text(article.document, folder) == STORM


def test_a_file_that_was_moved_is_found_by_its_digest(folder: Path) -> None:
    (article,) = read_sources([folder / "storm.txt"]).articles
    (folder / "storm.txt").rename(folder / "wire" / "renamed.txt")
    assert find_text(article.document, folder) == STORM
    assert find_text(article.document, folder / "wire" / "renamed.txt") == STORM


def test_a_file_that_was_changed_is_returned_as_it_is(folder: Path) -> None:
    (article,) = read_sources([folder / "storm.txt"]).articles
    (folder / "storm.txt").write_text("It was no storm.", encoding="utf-8")
    assert find_text(article.document, folder) == "It was no storm."


def test_a_document_that_is_gone_is_not_found(folder: Path) -> None:
    (article,) = read_sources([folder / "storm.txt"]).articles
    (folder / "storm.txt").unlink()
    assert find_text(article.document, folder) is None
    assert find_text(article.document, folder / "missing") is None
    assert find_text(Document(id="document-x"), folder) is None


@pytest.mark.parametrize(
    "path", ["../secret.txt", "wire/../../secret.txt", "wire", "", "wire/b.json#9"]
)
def test_paths_lead_nowhere_but_to_files_below_the_folder(folder: Path, path: str) -> None:
    assert find_text(Document(id="document-x", path=path), folder) is None
    outside = str(folder.parent / "secret.txt")
    assert find_text(Document(id="document-x", path=outside), folder) is None


def test_files_in_other_languages_are_looked_up_too(folder: Path) -> None:
    spanish = "Los barcos tuvieron que esperar fuera de la bahía durante toda la noche. " * 3
    (folder / "es.txt").write_text(spanish, encoding="utf-8")
    assert find_text(Document(id="document-x", path="es.txt"), folder) == spanish.strip()


def test_sources_may_be_in_several_places(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "late"
    other.mkdir()
    (other / "storm.txt").write_text("Title: Storm\n\nThe harbour is open.\n", encoding="utf-8")
    for article in (*read_sources([folder]).articles, *read_sources([other]).articles):
        for places in ((folder, other), (other, folder)):
            assert SourceFolder(*places).find(article.document) == article.text
    changed = read_sources([folder / "storm.txt"]).articles[0].document
    assert SourceFolder(other).find(changed) == "The harbour is open."
