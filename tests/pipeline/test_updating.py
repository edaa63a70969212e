"""Updating: what people wrote stays, what is new joins it, and every version is kept."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import Brief, digest, dump, load
from briefgen.errors import EditedBriefError, InvalidBriefError, OutputError, UnreadableInputError
from briefgen.pipeline import Options, Outcome, Update, build, update, updating
from briefgen.pipeline.memory import read_memory
from briefgen.pipeline.merging import merge_people

EARLIER = """Title: Warning of a storm
Publisher: Coast Wire
Published: 2031-04-30

Officials said 3 people were missing. The port authority suspended all trains on Wednesday.
"""
FIRST = """Title: Ferries stay in port
Publisher: Harbour Daily
Published: 2031-05-01

The port authority closed the harbour to all ferries on Thursday.

"No ferry will sail from this harbour this week," Liv Dahl, the harbour master, said on Thursday.

At least 12 people were killed in the storm, the port authority said. Officials said about 200
people were displaced. It is unclear when the harbour will reopen.
"""
SECOND = """Title: Storm leaves more dead
Publisher: Coast Wire
Published: 2031-05-02

About 30 people were killed in the storm, hospital officials said on Friday.

"No ferry will sail from this harbour this week," said Liv Dahl, the harbour master.

The government declared a state of emergency on Friday.
"""
JSON_ONLY = ("json",)
Edit = Callable[[dict[str, Any]], None]


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return write(tmp_path / "day1", "first.txt", FIRST)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return write(tmp_path / "day2", "second.txt", SECOND)


@pytest.fixture
def built(first: Path, tmp_path: Path) -> Path:
    build([first], tmp_path / "out", formats=JSON_ONLY)
    return tmp_path / "out" / "brief.json"


def edit(path: Path, change: Edit) -> Brief:
    data = json.loads(path.read_bytes())
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return load(path.read_bytes())


def read(path: Path) -> Brief:
    return load(path.read_bytes())


def of_update(outcome: Outcome) -> Update:
    assert outcome.update is not None
    return outcome.update


def direct(data: dict[str, Any]) -> dict[str, Any]:
    (found,) = [statement for statement in data["statements"] if statement["mode"] == "direct"]
    return found


def test_words_reviews_notes_and_answers_of_people_stay(built: Path, second: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        direct(data).update(text="Ferries stay in port all week.", reviewed="confirmed")
        data["casualties"][0]["note"] = "counted twice, by telephone"
        data["open_questions"][0].update(status="answered", answer="On 9 May.")

    before = edit(built, change)
    update(built, [second])
    after = read(built)
    (said,) = [s for s in after.statements if s.text == "Ferries stay in port all week."]
    assert said.reviewed == "confirmed"
    assert len({span.document for span in said.evidence}) == 2
    assert after.casualties[0].note == "counted twice, by telephone"
    (asked,) = [q for q in after.open_questions if q.id == before.open_questions[0].id]
    assert (asked.status, asked.answer) == ("answered", "On 9 May.")
    assert {figure.low for figure in after.casualties} == {12, 30, 200}
    assert [(r.low, r.high, r.open_above) for r in after.casualty_ranges if r.kind == "killed"] == [
        (12, 30, True)
    ]


def test_an_answer_survives_each_further_build(
    built: Path, first: Path, second: Path, tmp_path: Path
) -> None:
    def answer(data: dict[str, Any]) -> None:
        data["open_questions"][0].update(status="answered", answer="On 9 May.")

    edit(built, answer)
    for sources in ([first, second], [second], [first], [first, second]):
        build(sources, tmp_path / "out", formats=JSON_ONLY)
        (asked,) = [q for q in read(built).open_questions if q.answer]
        assert (asked.status, asked.answer) == ("answered", "On 9 May.")
    assert read(built).version == 2


def test_an_article_of_an_earlier_day_changes_no_id(built: Path, tmp_path: Path) -> None:
    before = read(built)
    update(built, [write(tmp_path / "day0", "earlier.txt", EARLIER)])
    after = read(built)
    for section in ("documents", "actors", "statements", "measures", "casualties"):
        known = {item.id: item for item in getattr(after, section)}
        for item in getattr(before, section):
            mine = {(span.document, span.start) for span in getattr(item, "evidence", ())}
            theirs = {
                (span.document, span.start) for span in getattr(known[item.id], "evidence", ())
            }
            assert mine <= theirs
    assert (after.id, after.title) == (before.id, before.title)
    assert len([actor for actor in after.actors if actor.name == "officials"]) == 2


def test_a_deleted_item_does_not_come_back_and_is_named_no_more(built: Path, second: Path) -> None:
    def without_speaker(data: dict[str, Any]) -> None:
        (gone,) = [actor["id"] for actor in data["actors"] if actor["name"] == "Liv Dahl"]
        data["actors"] = [actor for actor in data["actors"] if actor["id"] != gone]
        data["statements"] = [s for s in data["statements"] if s.get("speaker") != gone]
        data["highlights"] = []

    edit(built, without_speaker)
    outcome = update(built, [write(second.parent, "new.txt", SECOND.replace("week,", "month,"))])
    after = read(built)
    assert "Liv Dahl" not in [actor.name for actor in after.actors]
    (new,) = [s for s in after.statements if "this month" in s.text]
    assert new.speaker is None
    missing = of_update(outcome).merge.missing
    assert [(found.item, found.field) for found in missing] == [(new.id, "speaker")]
    assert not any("this week" in statement.text for statement in after.statements)


def test_a_rejected_figure_stays_rejected_and_out_of_ranges(built: Path, second: Path) -> None:
    def reject(data: dict[str, Any]) -> None:
        data["casualties"][0]["reviewed"] = "rejected"
        data["casualty_ranges"] = [r for r in data["casualty_ranges"] if r["kind"] != "killed"]
        data["highlights"] = []

    rejected = edit(built, reject).casualties[0]
    repeated = SECOND.replace("About 30", "At least 12").replace(
        "hospital officials", "the port authority"
    )
    update(built, [write(second.parent, "repeated.txt", repeated)])
    after = read(built)
    (same,) = [figure for figure in after.casualties if figure.low == 12]
    assert (same.id, same.reviewed) == (rejected.id, "rejected")
    assert "killed" not in [span.kind for span in after.casualty_ranges]
    assert not any("12" in line.text for line in after.highlights)


def test_what_a_person_and_the_articles_both_changed_is_the_persons(
    built: Path, first: Path
) -> None:
    edit(built, lambda data: direct(data).update(said_on="2031-04-29"))
    text = FIRST.replace("said on Thursday", "said on Wednesday")
    outcome = update(built, [write(first.parent, "first.txt", text)])
    (said,) = [s for s in read(built).statements if s.mode == "direct"]
    assert str(said.said_on) == "2031-04-29"
    (conflict,) = [c for c in of_update(outcome).merge.conflicts if c.field == "said_on"]
    assert (conflict.item, conflict.ours, conflict.theirs) == (said.id, "2031-04-29", "2031-04-30")
    kept = (read(built).model_extra or {})["x_conflicts"]
    assert conflict.to_data() in kept


def test_a_changed_text_replaces_its_document_under_the_same_id(built: Path, first: Path) -> None:
    edit(built, lambda data: data["documents"][0].update(note="called the paper"))
    before = read(built)
    outcome = update(built, [write(first.parent, "first.txt", FIRST.replace("200", "240"))])
    (document,) = read(built).documents
    assert (document.id, document.note) == (before.documents[0].id, "called the paper")
    assert document.sha256 != before.documents[0].sha256
    assert of_update(outcome).revised == (document.id,)
    assert {figure.low for figure in read(built).casualties} == {12, 240}


def test_another_article_of_the_same_file_name_is_another_document(
    built: Path, tmp_path: Path
) -> None:
    update(built, [write(tmp_path / "day2", "first.txt", SECOND)])
    assert [document.path for document in read(built).documents] == ["first.txt", "first.txt"]


def test_the_version_goes_up_and_the_one_before_is_kept(built: Path, second: Path) -> None:
    edited = edit(built, lambda data: data.update(status="final", prepared_by="Night desk"))
    written = built.read_bytes()
    outcome = update(built, [second])
    after = read(built)
    assert after.supersedes is not None
    assert (after.version, after.supersedes.version, after.status) == (2, 1, "draft")
    assert after.prepared_by == "Night desk"
    assert after.supersedes.sha256 == digest(edited)
    history = built.parent / "history"
    assert (history / f"{digest(edited)}.json").read_text(encoding="utf-8") == dump(edited)
    assert written in [path.read_bytes() for path in history.iterdir()]
    assert outcome.brief == after


def test_nothing_new_writes_nothing(built: Path, first: Path, second: Path) -> None:
    edit(built, lambda data: direct(data).update(text="Ferries stay in port."))
    update(built, [second])
    files = {path: path.stat().st_mtime_ns for path in built.parent.rglob("*")}
    for sources in ([second], [first, second]):
        outcome = update(built, sources)
        assert not of_update(outcome).is_new
        assert outcome.written == ()
    assert {path: path.stat().st_mtime_ns for path in built.parent.rglob("*")} == files


def test_the_documents_beside_the_brief_are_made_anew(built: Path, second: Path) -> None:
    page = built.with_suffix(".md")
    page.write_text("my own page", encoding="utf-8")
    outcome = update(built, [second])
    assert "hospital officials" in page.read_text(encoding="utf-8")
    assert not built.with_suffix(".html").exists()
    assert [kept.path for kept in outcome.kept] == [page]
    assert outcome.kept[0].copy.read_text(encoding="utf-8") == "my own page"


def test_without_a_memory_every_word_is_a_persons(built: Path, second: Path) -> None:
    for file in (built.parent / ".briefgen").iterdir():
        file.unlink()
    before = read(built)
    outcome = update(built, [second])
    assert of_update(outcome).unknown
    after = read(built)
    assert {item.id for item in before.statements} <= {item.id for item in after.statements}
    assert [actor.name for actor in after.actors].count("Liv Dahl") == 1
    assert {figure.low for figure in after.casualties} == {12, 30, 200}
    edit(built, lambda data: direct(data).update(text="Ferries stay."))
    assert not of_update(update(built, [second])).unknown


def test_wishes_of_the_command_line_replace_what_stood_there(built: Path, second: Path) -> None:
    edit(built, lambda data: data.update(marking="TLP:RED", title="Storm"))
    update(built, [second], options=Options(marking="TLP:GREEN"))
    assert (read(built).marking, read(built).title) == ("TLP:GREEN", "Storm")


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (lambda data: data["statements"][0].update(speaker="actor-nobody"), "actor-nobody"),
        (lambda data: data["statements"][0].pop("text"), "the key `text` is missing"),
    ],
)
def test_a_brief_with_errors_is_not_touched(
    built: Path, second: Path, broken: Edit, message: str
) -> None:
    data = json.loads(built.read_bytes())
    broken(data)
    built.write_text(json.dumps(data), encoding="utf-8")
    before = {path: path.read_bytes() for path in built.parent.rglob("*") if path.is_file()}
    with pytest.raises(InvalidBriefError, match=message):
        update(built, [second])
    with pytest.raises(EditedBriefError, match=rf"brief\.json:1:\d+: .*{message}.*--force"):
        build([second], built.parent)
    assert before == {p: p.read_bytes() for p in built.parent.rglob("*") if p.is_file()}


def test_no_brief_and_no_article_are_told(built: Path, second: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="briefgen build"):
        update(tmp_path / "missing.json", [second])
    outcome = update(built, [tmp_path / "nothing.txt"])
    assert outcome.brief is None
    assert [error.source for error in outcome.refused] == [str(tmp_path / "nothing.txt")]


def test_an_edit_that_is_saved_meanwhile_stops_the_update(
    built: Path, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renders = updating.render_files

    def saved_meanwhile(brief: Brief, *_: object, **__: object) -> Mapping[str, bytes]:
        edit(built, lambda data: data.update(title="Saved meanwhile"))
        return renders(brief, ())

    monkeypatch.setattr(updating, "render_files", saved_meanwhile)
    with pytest.raises(OutputError, match="changed meanwhile"):
        update(built, [second])
    assert (read(built).title, read(built).version) == ("Saved meanwhile", 1)


OTHER = """Title: Strike at the mill
Publisher: Valley Post
Published: 2031-05-02

Officials said 3 people were injured at the mill on Friday.
"""


def test_groups_that_are_not_named_stay_apart_in_a_merge_of_people(
    built: Path, first: Path, tmp_path: Path
) -> None:
    base = read(built)
    sides = []
    for name, text in (("ours", OTHER), ("theirs", EARLIER)):
        build([first], tmp_path / name, formats=JSON_ONLY)
        update(tmp_path / name / "brief.json", [write(tmp_path / f"{name}-in", "new.txt", text)])
        sides.append(read(tmp_path / name / "brief.json"))
    merged = merge_people(base, *sides)
    assert merged.conflicts == ()
    groups = [actor for actor in merged.brief.actors if actor.name.casefold() == "officials"]
    assert len(groups) == 3
    assert all(len({span.document for span in actor.evidence}) == 1 for actor in groups)


def test_what_follows_from_the_items_of_both_is_drawn_anew(
    built: Path, first: Path, tmp_path: Path
) -> None:
    base = read(built)
    sides = []
    for name, people in (("ours", 30), ("theirs", 80)):
        build([first], tmp_path / name, formats=JSON_ONLY)
        text = SECOND.replace("About 30", f"About {people}").replace("hospital", f"{name} hospital")
        update(tmp_path / name / "brief.json", [write(tmp_path / f"{name}-in", "new.txt", text)])
        sides.append(read(tmp_path / name / "brief.json"))
    merged = merge_people(base, *sides)
    assert merged.conflicts == ()
    (killed,) = [span for span in merged.brief.casualty_ranges if span.kind == "killed"]
    assert (killed.low, killed.high) == (12, 80)
    (line,) = [line.text for line in merged.brief.highlights if line.text.startswith("Killed")]
    assert "12 to 80" in line


def test_a_highlight_that_a_person_reworded_is_theirs_in_a_merge(
    built: Path, first: Path, second: Path, tmp_path: Path
) -> None:
    base = read(built)
    ours = edit(built, lambda data: data["highlights"][0].update(text="Twelve dead at least."))
    build([first], tmp_path / "theirs", formats=JSON_ONLY)
    update(tmp_path / "theirs" / "brief.json", [second])
    merged = merge_people(base, ours, read(tmp_path / "theirs" / "brief.json")).brief
    assert "Twelve dead at least." in [line.text for line in merged.highlights]


def test_a_stop_between_the_two_files_of_the_memory_loses_no_article(
    built: Path, second: Path, tmp_path: Path
) -> None:
    base = built.parent / ".briefgen" / "base.json"
    before = base.read_bytes()
    update(built, [second])
    # The items are replaced before the base is: this is what a stop between the two leaves.
    base.write_bytes(before)
    known = {document.id for document in read(built).documents}
    update(built, [write(tmp_path / "day0", "earlier.txt", EARLIER)])
    after = read(built)
    assert known < {document.id for document in after.documents}
    assert {figure.low for figure in after.casualties} == {3, 12, 30, 200}
    assert len({actor.id for actor in after.actors}) == len(after.actors)


def test_the_files_of_the_memory_are_replaced_in_that_order(built: Path) -> None:
    memory = read_memory(built, read(built))
    assert memory is not None
    assert list(memory.files(built)) == [".briefgen/items.json", ".briefgen/base.json"]


def test_the_memory_of_another_brief_counts_for_nothing(
    built: Path, second: Path, tmp_path: Path
) -> None:
    build([second], tmp_path / "other", formats=JSON_ONLY)
    shutil.copy(built, tmp_path / "other" / "brief.json")
    outcome = update(tmp_path / "other" / "brief.json", [second])
    assert of_update(outcome).unknown
    assert {figure.low for figure in read(tmp_path / "other" / "brief.json").casualties} == {
        *(12, 30, 200)
    }


def test_a_brief_that_was_renamed_keeps_its_memory(built: Path, second: Path) -> None:
    edit(built, lambda data: data.update(measures=[], highlights=[]))
    renamed = built.rename(built.with_name("situation.json"))
    assert not of_update(update(renamed, [second])).unknown
    assert not any("closed the harbour" in measure.text for measure in read(renamed).measures)


def test_a_corrected_article_under_another_name_is_no_second_one(
    built: Path, tmp_path: Path
) -> None:
    edit(built, lambda data: data["casualties"][0].update(note="asked twice"))
    text = FIRST.replace("about 200", "about 240")
    outcome = update(built, [write(tmp_path / "corrected", "ferries-2.txt", text)])
    assert len(read(built).documents) == 1
    assert len(of_update(outcome).revised) == 1
    assert read(built).casualties[0].note == "asked twice"


def test_evidence_of_people_moves_with_its_words_or_is_told(built: Path, first: Path) -> None:
    def by_hand(data: dict[str, Any]) -> None:
        kept = direct(data)
        manual = {**kept, "id": "statement-by-hand", "origin": "manual", "text": "A note."}
        gone = {**kept, "id": "statement-of-old", "origin": "manual", "text": "Another."}
        span = next(s for s in data["casualties"][1]["evidence"] if s.get("part") is None)
        gone["evidence"] = [span]
        data["statements"] += [manual, gone]

    edit(built, by_hand)
    text = FIRST.replace("The port", "On Thursday the port").replace("about 200", "about 240")
    outcome = update(built, [write(first.parent, "first.txt", text)])
    body = text.partition("\n\n")[2]
    kept = next(s for s in read(built).statements if s.id == "statement-by-hand")
    assert all(body.find(span.exact) >= 0 for span in kept.evidence)
    assert of_update(outcome).lost == ("statement-of-old",)
