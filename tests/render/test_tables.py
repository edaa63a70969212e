"""Tables of a brief: rows that a spreadsheet reads again as what the brief says."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, DateWindow, load
from briefgen.render import figures_table, tables

FERRY = load((Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json").read_bytes())


def rows(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def with_statement(**fields: object) -> Brief:
    said = FERRY.statements[0].model_copy(update=fields)
    return FERRY.model_copy(update={"statements": [said]})


def statement(brief: Brief) -> dict[str, str]:
    (row,) = rows(tables(brief)["statements.csv"])
    return row


def test_a_row_is_an_item_with_names_beside_ids_and_its_words() -> None:
    row = statement(FERRY)
    assert row["text"] == row["quote"] == "The boat was overloaded"
    assert (row["speaker"], row["speaker_name"]) == ("actor-livia-torrent", "Livia Torrent")
    assert (row["publisher"], row["published_on"]) == ("Amrel Gazette", "2031-05-07")


def test_every_kind_has_a_table_and_an_empty_one_its_heading() -> None:
    empty = Brief(format_version="1.0", id="brief-x", title="Nothing")
    found = tables(empty)
    assert set(found) == {
        *("documents.csv", "actors.csv", "statements.csv", "measures.csv", "casualties.csv"),
        *("casualty_ranges.csv", "open_questions.csv"),
    }
    for name, data in found.items():
        assert data.decode("utf-8-sig").startswith("id,"), name
        assert rows(data) == []


def test_figures_stand_in_one_table_with_source_days_and_words() -> None:
    killed, children = rows(figures_table(FERRY))
    assert (killed["low"], killed["high"], killed["qualifier"]) == ("14", "", "at_least")
    assert (killed["asserted_by_name"], killed["since"]) == ("coast guard", "2031-05-05/2031-05-06")
    assert (children["group_role"], children["subset_of"]) == ("child", killed["id"])
    assert children["quote"] == "Three of them were children"


def test_what_was_rejected_is_left_out() -> None:
    assert rows(tables(with_statement(reviewed="rejected"))["statements.csv"]) == []


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1"])
def test_no_cell_is_a_formula(words: str) -> None:
    assert statement(with_statement(text=words))["text"] == f"'{words.strip()}"


def test_lists_and_windows_are_one_cell() -> None:
    window = DateWindow.model_validate_json('{"earliest": "2031-05-01", "latest": "2031-05-03"}')
    brief = with_statement(said_on=window, about=["actor-coast-guard", "actor-livia-torrent"])
    row = statement(brief)
    assert row["said_on"] == "2031-05-01/2031-05-03"
    assert row["about_name"] == "coast guard; Livia Torrent"


@given(st.text(min_size=1))
def test_any_text_is_one_cell_of_one_line(words: str) -> None:
    row = statement(with_statement(text=words, note="last"))
    assert row["note"] == "last"
    assert "\n" not in row["text"]
    assert not row["text"].startswith(("=", "+", "-", "@"))
