import io
import json
import os
import random
import sys
from datetime import date
from pathlib import Path

import pytest

from briefgen.brief import Brief, dump, load
from briefgen.documents import Reading, read_sources
from briefgen.errors import (
    BinaryInputError,
    BriefgenError,
    EmptyInputError,
    EncodingInputError,
    InputError,
    LanguageInputError,
    MalformedInputError,
    OversizeInputError,
    UnreadableInputError,
)

STORM = "The harbour of Beira was closed on Friday after a storm, the transport ministry said."
REPAIR = "Minister Rui Langa said that the repairs would take a month."
HEADER = "Title: Storm Closes Harbour\nPublisher: Coast Daily\nPublished: 3 August 2031\n"
SPANISH = (
    "El puerto fue cerrado el viernes después de una tormenta, según informó el ministerio de "
    "transporte. Los barcos tuvieron que esperar fuera de la bahía durante toda la noche."
)


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def paths(reading: Reading) -> list[str | None]:
    return [article.document.path for article in reading.articles]


def refusal(reading: Reading) -> InputError:
    assert not reading.articles
    (error,) = reading.refused
    return error


def test_a_file_with_a_header(tmp_path: Path) -> None:
    file = write(
        tmp_path / "storm.txt", f"{HEADER}Authors: Ana Mucavele and Tomas Nhaca\n\n{STORM}\n"
    )
    (article,) = read_sources([file]).articles
    document = article.document
    assert article.text == STORM
    assert document.title == "Storm Closes Harbour"
    assert document.publisher == "Coast Daily"
    assert document.published_on == date(2031, 8, 3)
    assert document.published_on_text == "3 August 2031"
    assert document.authors == ["Ana Mucavele", "Tomas Nhaca"]
    assert (document.path, document.language, document.characters) == (
        "storm.txt",
        "en",
        len(STORM),
    )
    assert document.id == f"document-storm-closes-harbour-{(document.sha256 or '')[:6]}"
    assert article.source == str(file)


def test_origin_leads_into_the_file_behind_its_header(tmp_path: Path) -> None:
    raw = f"\ufeffTitle: Storm\r\n\r\n{STORM}\xa0 \r\n\r\n{REPAIR}\r\n"
    file = write(tmp_path / "storm.txt", raw)
    (article,) = read_sources([file]).articles
    for word in ("The", "Beira", "Minister", "month"):
        assert article.origin.raw(article.text.index(word)) == raw.index(word)


@pytest.mark.parametrize(
    "opening",
    [
        "Note: the title is wrong\nTitle: A",
        "Title: A\nthe ministry said so",
        "Breaking: harbour shut",
    ],
)
def test_lines_that_are_not_all_header_fields_are_text(tmp_path: Path, opening: str) -> None:
    file = write(tmp_path / "a.txt", f"{opening}\n\n{STORM}")
    (article,) = read_sources([file]).articles
    assert article.text == f"{opening}\n\n{STORM}"


def test_the_sidecar_comes_before_the_header_and_the_caller_before_both(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", f"{HEADER}\n{STORM}")
    sidecar = {"publisher": "Bay Post", "published_on": "2031-08-04", "x_desk": "Africa"}
    write(tmp_path / "a.meta.json", json.dumps(sidecar))
    (article,) = read_sources([tmp_path]).articles
    document = article.document
    assert (document.title, document.publisher) == ("Storm Closes Harbour", "Bay Post")
    assert (document.published_on, document.published_on_text) == (date(2031, 8, 4), None)
    assert document.model_extra == {"x_desk": "Africa"}
    (article,) = read_sources([file], published=date(2031, 8, 5), publisher="Me").articles
    assert (article.document.published_on, article.document.publisher) == (date(2031, 8, 5), "Me")


def test_date_and_publisher_of_the_caller_serve_one_article_only(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORM)
    write(tmp_path / "b.txt", REPAIR)
    with pytest.raises(BriefgenError, match="single article, 2 were named"):
        read_sources([tmp_path], publisher="Me")


def test_datelines_date_undated_articles_that_name_a_year(tmp_path: Path) -> None:
    write(tmp_path / "full.txt", f"BEIRA, Aug. 3, 2031 (Reuters) — {STORM}")
    write(tmp_path / "yearless.txt", f"BEIRA, Aug. 4 (Reuters) — {STORM}")
    write(tmp_path / "headed.txt", f"Published: 2031-08-09\n\nBEIRA, Aug. 5, 2031 — {STORM}")
    found = {
        a.document.path: (a.document.published_on, a.document.published_on_text)
        for a in read_sources([tmp_path]).articles
    }
    assert found == {
        "full.txt": (date(2031, 8, 3), "Aug. 3, 2031"),
        "yearless.txt": (None, "Aug. 4"),
        "headed.txt": (date(2031, 8, 9), None),
    }


def test_a_short_headline_is_the_title_and_a_standfirst_is_not(tmp_path: Path) -> None:
    headline = write(tmp_path / "a.txt", f"Storm Closes Harbour\n\n{STORM}\n\n{REPAIR}")
    (article,) = read_sources([headline]).articles
    assert article.document.title == "Storm Closes Harbour"
    assert [block.kind for block in article.blocks] == ["heading", "paragraph", "paragraph"]
    dated = write(tmp_path / "c.txt", f"Sunday, 3 August 2031\n\n{STORM}\n\n{REPAIR}")
    assert read_sources([dated]).articles[0].document.title is None
    untitled = write(tmp_path / "b.txt", f"{STORM}\n\n{REPAIR}")
    (article,) = read_sources([untitled]).articles
    assert article.document.title is None
    assert article.document.id == f"document-{(article.document.sha256 or '')[:8]}"


def test_folders_are_searched_for_articles_only(tmp_path: Path) -> None:
    for number, name in enumerate(
        ["b.txt", "a/c.md", "a/.hidden.txt", ".git/d.txt", "README.md", "LICENSE.txt", "e.csv"]
    ):
        write(tmp_path / name, f"{STORM} It was storm number {number}.")
    reading = read_sources([tmp_path])
    assert sorted(map(str, paths(reading))) == ["a/c.md", "b.txt"]
    assert not reading.refused


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    assert paths(read_sources([write(tmp_path / "README.md", STORM)])) == ["README.md"]


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORM)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    reading = read_sources([tmp_path])
    assert paths(reading) == ["a.txt"]
    assert [Path(error.source).name for error in reading.refused] == ["self.txt"]


def test_order_of_sources_changes_nothing(tmp_path: Path) -> None:
    files = [
        write(tmp_path / f"{n}.txt", f"Published: 2031-08-{n % 5 + 1:02}\n\n{STORM} Report {n}.")
        for n in range(12)
    ]
    files += [write(tmp_path / "copy.txt", f"{STORM} Report 3."), tmp_path / "missing.txt"]
    files += [write(tmp_path / "undated.txt", REPAIR), write(tmp_path / "empty.txt", "")]
    expected = read_sources(files)
    days = [article.document.published_on or date.max for article in expected.articles]
    assert days == sorted(days)
    assert len(expected.articles) == 13
    assert "3.txt" in paths(expected)
    for seed in range(5):
        shuffled = random.Random(seed).sample(files, len(files))  # noqa: S311
        reading = read_sources(shuffled)
        assert reading.articles == expected.articles
        assert list(map(str, reading.refused)) == list(map(str, expected.refused))


@pytest.mark.parametrize(
    ("name", "content", "error", "reason"),
    [
        ("a.txt", b"", EmptyInputError, "is empty"),
        ("a.txt", b" \n\n ", EmptyInputError, "is empty"),
        ("a.txt", "\u00a0\n".encode(), EmptyInputError, "white space"),
        ("a.txt", HEADER.encode(), EmptyInputError, "holds a header and no text"),
        ("a.md", b"![a picture](x.png)\n", EmptyInputError, "holds no text"),
        ("a.html", b"<html><body></body></html>", EmptyInputError, "no article text"),
        ("a.json", b"[]", EmptyInputError, "empty list"),
        ("a.json", b'{"text": " "}', EmptyInputError, "`text` is empty"),
        ("a.txt", b"%PDF-1.7\n", BinaryInputError, "is a PDF"),
        ("a.pdf", b"%PDF-1.7\n", BinaryInputError, "is a PDF"),
        ("a.docx", b"PK\x03\x04...", BinaryInputError, "Office document"),
        ("a.txt", b"some\x00text", BinaryInputError, "a NUL at byte 4"),
        ("a.txt", b"line\ncaf\xe9", EncodingInputError, "byte 8, on line 2, is 0xE9"),
        ("a.txt", "storm".encode("utf-16"), EncodingInputError, "UTF-16"),
        ("a.txt", b"x" * 2001, OversizeInputError, "2,001 bytes, the limit is 2,000"),
        ("a.csv", b"a,b", UnreadableInputError, 'the ending ".csv"'),
        ("article", b"text", UnreadableInputError, "has no ending"),
        ("a.meta.json", b"{}", UnreadableInputError, "name the article"),
        ("a.txt", SPANISH.encode(), LanguageInputError, "is in Spanish (es); the"),
        ("a.txt", b"Language: fr\n\nBonjour", LanguageInputError, "said to be in French (fr)"),
        ("a.txt", b"Title: A\nPublished: 3/8\n\nText", MalformedInputError, "line 2: Publ"),
        ("a.txt", b"Title: A\nTitle: B\n\nText", MalformedInputError, "line 2: the"),
        ("a.json", b'{"text": 1}', MalformedInputError, "`text`: is a number"),
        ("a.json", b'"text"', MalformedInputError, "this is a string"),
        ("a.json", b'{"title": "A"}', MalformedInputError, "has no `text`"),
        ("a.json", b'{"text": "A", "tilte": "B"}', MalformedInputError, "did you mean `title`?"),
        ("a.json", b'{"text": "A", "published": "B"}', MalformedInputError, "`published_on`?"),
        ("a.json", b'{"texte": "A"}', MalformedInputError, "texte"),
        ("a.json", b'{"text": "A", "authors": "B"}', MalformedInputError, "`authors`: "),
        ("a.json", b'{"text": "A", "published_on": "May"}', MalformedInputError, "YYYY-MM-DD"),
        ("a.json", b'{"text": ', MalformedInputError, "line 1, column 10"),
        ("a.json", b"[" * 100_000, OversizeInputError, "limit"),
        ("a.json", b'{"format_version": "1.0"}', MalformedInputError, "is a brief"),
    ],
)  # fmt: skip
def test_refusals_name_file_and_reason(
    tmp_path: Path, name: str, content: bytes, error: type[InputError], reason: str
) -> None:
    file = write(tmp_path / name, content)
    found = refusal(read_sources([file], max_bytes=2000))
    assert type(found) is error
    assert str(found).startswith(f"{file}: ")
    assert reason in found.reason
    assert "\n" not in str(found)


def test_one_bad_file_keeps_no_other_back(tmp_path: Path) -> None:
    write(tmp_path / "bad.txt", b"\xff\xff")
    write(tmp_path / "good.txt", STORM)
    reading = read_sources([tmp_path, tmp_path / "missing.txt"])
    assert paths(reading) == ["good.txt"]
    assert [Path(error.source).name for error in reading.refused] == ["bad.txt", "missing.txt"]


def test_deeply_nested_json_is_refused(tmp_path: Path) -> None:
    error = refusal(read_sources([write(tmp_path / "a.json", "[" * 200_000)]))
    assert isinstance(error, MalformedInputError)


def test_language_in_the_header_settles_the_question(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", f"Language: en-GB\n\n{SPANISH}")
    (article,) = read_sources([file]).articles
    assert article.document.language == "en-GB"
    write(file, f"Language: English\n\n{SPANISH}")
    assert read_sources([file]).articles[0].document.language == "en"


def test_a_folder_without_articles_is_one_refusal(tmp_path: Path) -> None:
    write(tmp_path / "e.csv", "a,b")
    assert isinstance(refusal(read_sources([tmp_path])), EmptyInputError)


def test_a_broken_sidecar_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORM)
    write(tmp_path / "a.meta.json", '{"publihser": "B"}')
    error = refusal(read_sources([tmp_path]))
    assert error.source == str(tmp_path / "a.txt")
    assert "a.meta.json: unknown key `publihser`: did you mean `publisher`?" in error.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a named pipe" in refusal(read_sources([tmp_path / "pipe.txt"])).reason
    assert "a named pipe" in refusal(read_sources([tmp_path])).reason


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_files_without_permission_are_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", STORM)
    file.chmod(0)
    assert "may not be read" in refusal(read_sources([file])).reason


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_names_that_are_no_text_can_be_written_down(tmp_path: Path) -> None:
    write(Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9\n.txt")), STORM)
    (article,) = read_sources([tmp_path]).articles
    assert article.document.path == "caf\ufffd\ufffd.txt"
    assert read_sources(["no\nsuch"]).refused[0].source == "no\ufffdsuch"


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (f"{HEADER}\n{STORM}", "Storm Closes Harbour"),
        (json.dumps({"text": STORM, "title": "From JSON"}), "From JSON"),
        (
            f"<!DOCTYPE html><title>Page</title><article><p>{STORM}</p><p>{REPAIR}</p></article>",
            "Page",
        ),
    ],
)
def test_standard_input(data: str, title: str) -> None:
    (article,) = read_sources(["-"], stdin=io.BytesIO(data.encode())).articles
    assert article.document.title == title
    assert article.document.path is None
    assert article.source == "-"


def test_any_limit_will_do(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", STORM)
    assert paths(read_sources([file], max_bytes=10**30)) == ["a.txt"]
    assert isinstance(refusal(read_sources([file], max_bytes=0)), OversizeInputError)


@pytest.mark.parametrize("word", ["x", "A.", " ", "' ", "\u0301", "(", "1 ", "a\n", "“"])
def test_monotonous_text_is_no_trap(tmp_path: Path, word: str) -> None:
    write(tmp_path / "a.txt", "Author: " + word * 200_000 + "y\n\nA" + word * 200_000 + "yy.")
    reading = read_sources([tmp_path])
    assert len(reading.articles) + len(reading.refused) == 1


def test_a_window_of_days_dates_an_article(tmp_path: Path) -> None:
    window = {"earliest": "2031-08-01", "latest": "2031-08-03"}
    write(tmp_path / "b.json", json.dumps({"text": STORM, "published_on": window}))
    write(tmp_path / "a.json", json.dumps({"text": REPAIR, "published_on": "2031-08-02"}))
    assert paths(read_sources([tmp_path])) == ["b.json", "a.json"]


def test_standard_input_is_limited() -> None:
    error = refusal(read_sources(["-"], stdin=io.BytesIO(b"x" * 50), max_bytes=10))
    assert isinstance(error, OversizeInputError)


def test_lists_in_json_give_one_document_each(tmp_path: Path) -> None:
    records = [
        {"text": STORM, "published_on": "2031-08-03T10:00:00Z"},
        {"txet": "x"},
        {"text": REPAIR},
    ]
    reading = read_sources([write(tmp_path / "wire.json", json.dumps(records))])
    assert paths(reading) == ["wire.json#0", "wire.json#2"]
    assert [error.source for error in reading.refused] == [f"{tmp_path}/wire.json#1"]


def test_lone_surrogates_in_json_do_not_reach_the_brief(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.json",
        r'{"text": "A storm \ud800 came.", "title": "\udfff", "x_a": ["\ud800"]}',
    )
    reading = read_sources([file])
    documents = [article.document for article in reading.articles]
    brief = Brief(format_version="1.0", id="b", title="t", documents=documents)
    assert load(dump(brief).encode("utf-8")) == brief


def test_the_seeds_of_the_project_are_read() -> None:
    reading = read_sources([Path(__file__).parents[2] / "seeds"])
    assert len(reading.articles) >= 3
    assert not reading.refused
    for article in reading.articles:
        assert article.document.title
        assert article.document.published_on
        assert any(block.kind == "heading" for block in article.blocks)


def test_a_text_that_two_files_carry_is_one_article_and_a_repeat(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("The harbour is shut until Monday.\n", encoding="utf-8")
    reading = read_sources([tmp_path])
    assert [article.document.path for article in reading.articles] == ["a.txt"]
    assert [article.document.path for article in reading.repeats] == ["b.txt"]


def test_a_folder_that_briefgen_wrote_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The harbour is shut until Monday.\n", encoding="utf-8")
    (tmp_path / "out" / ".briefgen").mkdir(parents=True)
    (tmp_path / "out" / ".briefgen" / "base.json").touch()
    (tmp_path / "history").mkdir()
    (tmp_path / "history" / f"{'0a' * 32}.md").write_text("What it held.\n", encoding="utf-8")
    (tmp_path / "out" / "brief.md").write_text("# A brief of ours\n", encoding="utf-8")
    reading = read_sources([tmp_path])
    assert [article.document.path for article in reading.articles] == ["a.txt"]
    assert reading.refused == ()


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("SPLIT, Croatia (Hina) - The harbour is shut.", "SPLIT, Croatia (Hina) -"),
        ("PORT LOUIS, 3 August 2031 -- The harbour is shut.", "PORT LOUIS, 3 August 2031 --"),
        ("SPLIT — The harbour is shut.", "SPLIT —"),
        ("3 August 2031 - Two ferries collided.", "3 August 2031 -"),
        ("August 3, 2031 (Hina) — More than 300 people left.", "August 3, 2031 (Hina) —"),
        ("3 August 2031 - as planned - two ferries left.", None),
        ("UNICEF — the children's agency — shut the harbour.", None),
        ("The harbour - a big one - is shut.", None),
        ("NATO - The alliance - is shut.", None),
        ("Port Louis (Hina) – The harbour is shut.", "Port Louis (Hina) –"),
        ("Split, Croatia (Hina) - The harbour is shut.", "Split, Croatia (Hina) -"),
        ("The harbour (a big one) - shut for good - is old.", None),
        ("Liv Dahl (Hina) took the last ferry.", None),
    ],
)
def test_a_dateline_is_parted_from_its_paragraph(
    tmp_path: Path, opening: str, dateline: str | None
) -> None:
    (tmp_path / "a.txt").write_text(f"{opening} Ferries sail again.\n", encoding="utf-8")
    (article,) = read_sources([tmp_path]).articles
    parted = [article.text[b.start : b.end] for b in article.blocks if b.kind == "heading"]
    assert parted == ([dateline] if dateline else [])


@pytest.mark.parametrize(
    ("before", "parted"),
    [
        ("By Liv Dahl", True),
        ("Two ferries collide in the harbour of Split.\n\nBy Liv Dahl and Ola Berg", True),
        ("The harbour of Split was shut after two ferries collided in the fog. " * 3, False),
    ],
)
def test_a_dateline_may_follow_headline_and_byline(
    tmp_path: Path, *, before: str, parted: bool
) -> None:
    report = "SPLIT, 3 August 2031 (Hina) — The harbour is shut. Ferries sail again."
    (tmp_path / "a.txt").write_text(f"{before}\n\n{report}\n", encoding="utf-8")
    (article,) = read_sources([tmp_path]).articles
    headings = [article.text[b.start : b.end] for b in article.blocks if b.kind == "heading"]
    assert ("SPLIT, 3 August 2031 (Hina) —" in headings) == parted
    assert (article.document.published_on is not None) == parted


def test_the_dates_of_a_chronology_are_no_datelines(tmp_path: Path) -> None:
    entries = "3 August 2031 - The harbour is shut.\n\n5 August 2031 - Ferries sail again.\n"
    (tmp_path / "a.txt").write_text(entries, encoding="utf-8")
    (article,) = read_sources([tmp_path]).articles
    assert article.document.published_on is None
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]
