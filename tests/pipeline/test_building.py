"""Building: what is written, what is never overwritten, and the same bytes again."""

import hashlib
import io
import json
import shutil
from pathlib import Path

import pytest

from briefgen.brief import SCHEMA_FILE, dump, load
from briefgen.errors import BriefgenError, EditedBriefError, OutputError, RenderError
from briefgen.pipeline import (
    Options,
    build,
    building,
    extract,
    extract_each,
    write_brief,
    write_each,
)

ONLY_JSON = ("json",)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_all_formats_are_written_beside_the_schema(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    outcome = build([sources], out)
    assert outcome.brief is not None
    assert {path.name for path in outcome.written} == {
        *("brief.json", "brief.md", "brief.html", "brief.pdf", SCHEMA_FILE),
    }
    assert (out / "brief.json").read_text(encoding="utf-8") == dump(outcome.brief)
    assert (out / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert json.loads((out / SCHEMA_FILE).read_bytes())["title"] == "Situation brief 1.0"


def test_the_same_articles_in_any_order_give_the_same_bytes(sources: Path, tmp_path: Path) -> None:
    first, second = sources / "first.txt", sources / "second.txt"
    build([first, second], tmp_path / "a")
    build([second, first], tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_statements_and_figures_of_both_articles_meet_in_one_brief(sources: Path) -> None:
    brief = extract([sources]).brief
    assert brief is not None
    (said,) = [s for s in brief.statements if s.mode == "direct"]
    assert len({span.document for span in said.evidence}) == 2
    assert [actor.name for actor in brief.actors if actor.name.endswith("Dahl")] == ["Liv Dahl"]
    assert {figure.low for figure in brief.casualties} == {12, 30}


def test_a_second_run_replaces_what_the_first_wrote(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([sources], out, formats=ONLY_JSON)
    before = contents(out)
    build([sources], out, formats=ONLY_JSON)
    assert contents(out) == before


@pytest.mark.parametrize("how", ["edited beyond use", "no machine copy", "not ours"])
def test_a_brief_that_cannot_be_merged_is_refused_and_with_force_kept(
    sources: Path, tmp_path: Path, how: str
) -> None:
    out = tmp_path / "out"
    build([sources], out, formats=ONLY_JSON)
    path = out / "brief.json"
    if how == "edited beyond use":
        path.write_bytes(path.read_bytes().replace(b"draft", b"finished"))
    elif how == "no machine copy":
        shutil.rmtree(out / ".briefgen")
    else:
        path.write_bytes(b"not even JSON")
    before = contents(out)
    with pytest.raises(EditedBriefError, match="--force"):
        build([sources], out, formats=ONLY_JSON)
    assert contents(out) == before
    build([sources], out, formats=ONLY_JSON, force=True)
    digest = hashlib.sha256(before["brief.json"]).hexdigest()
    kept = out / "history" / f"{digest}.json"
    assert before["brief.json"] in (path.read_bytes(), kept.exists() and kept.read_bytes())
    assert kept.exists() or how == "no machine copy"
    load(path.read_bytes())
    build([sources], out, formats=ONLY_JSON)


def test_a_copied_brief_is_refused_with_what_to_do(sources: Path, tmp_path: Path) -> None:
    build([sources], tmp_path / "out", formats=ONLY_JSON)
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(tmp_path / "out" / "brief.json", other)
    with pytest.raises(EditedBriefError, match=r"copy \.briefgen/ from there too"):
        build([sources], other, formats=ONLY_JSON)
    shutil.copytree(tmp_path / "out" / ".briefgen", other / ".briefgen")
    assert build([sources], other, formats=ONLY_JSON).kept == ()


def test_an_edited_document_is_kept_and_an_older_one_told(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    page = out / "brief.md"
    assert build([sources], out, formats=("json", "md")).kept == ()
    page.write_bytes(b"my page")
    (kept,) = build([sources], out, formats=("json", "md")).kept
    assert (kept.path, kept.edited, kept.copy.read_bytes()) == (page, True, b"my page")
    outcome = build([sources], out, formats=ONLY_JSON)
    assert (outcome.kept, outcome.older) == ((), (page,))
    assert page.exists()


def test_a_brief_that_differs_in_its_times_alone_is_not_kept(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.json"
    for moment in ("1935000000", "1935000001"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        brief = extract([sources]).brief
        assert brief is not None
        assert write_brief(path, brief) is None
    path.write_text(path.read_text("utf-8").replace('"draft"', '"final"'), encoding="utf-8")
    kept = write_brief(path, brief)
    assert kept is not None
    assert load(kept.copy.read_bytes()).status == "final"
    assert not (tmp_path / ".briefgen").exists()


def test_an_edit_made_while_the_articles_are_read_is_not_lost(
    sources: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    build([sources], out, formats=ONLY_JSON)

    def edit(_step: str, done: int, _total: int) -> None:
        if done:
            (out / "brief.json").write_bytes(b"edited")

    with pytest.raises(EditedBriefError):
        build([sources], out, formats=ONLY_JSON, progress=edit)
    assert (out / "brief.json").read_bytes() == b"edited"


def test_a_deleted_brief_is_made_anew(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([sources], out, formats=ONLY_JSON)
    (out / "brief.json").unlink()
    assert build([sources], out, formats=ONLY_JSON).brief is not None
    assert not (out / "history").exists()


def test_nothing_is_written_where_nothing_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    out = tmp_path / "out"
    outcome = build([tmp_path / "empty.txt", tmp_path / "missing.txt"], out)
    assert outcome.brief is None
    assert len(outcome.refused) == 2
    assert not out.exists()
    assert not write_each([tmp_path / "empty.txt"], out).written
    assert not out.exists()


def test_what_cannot_be_read_keeps_nothing_else_back(sources: Path) -> None:
    (sources / "broken.txt").write_bytes(b"\xff\xfe\x00")
    outcome = extract([sources])
    assert len(outcome.articles) == 2
    assert [Path(error.source).name for error in outcome.refused] == ["broken.txt"]


def test_nothing_is_written_where_a_format_cannot_be_set(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_options: object) -> dict[str, bytes]:
        raise RenderError("no fonts")

    monkeypatch.setattr(building, "render_files", fail)
    with pytest.raises(RenderError):
        build([sources], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_is_told_before_anything_is_read(
    sources: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError, match="out"):
        build([sources], tmp_path / "out")


def test_a_wrong_moment_is_told_before_anything_is_written(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(BriefgenError, match="SOURCE_DATE_EPOCH"):
        build([sources], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_the_user_sets_stands_in_the_brief(sources: Path) -> None:
    options = Options(title="Storm", prepared_by="Harbour desk", marking="TLP:GREEN")
    brief = extract([sources / "first.txt"], options=options).brief
    assert brief is not None
    assert (brief.title, brief.prepared_by, brief.marking) == ("Storm", "Harbour desk", "TLP:GREEN")
    assert brief.created_at == "2031-04-26T20:00:00+00:00"
    assert brief.generator is not None
    assert brief.generator.model


def test_standard_input_is_read(sources: Path) -> None:
    path = sources / "first.txt"
    piped = extract(["-"], stdin=io.BytesIO(path.read_bytes())).brief
    named = extract([path]).brief
    assert piped is not None
    assert named is not None
    assert piped.statements == named.statements
    assert piped.id == named.id


def test_one_brief_for_each_document(sources: Path, tmp_path: Path) -> None:
    body = (sources / "second.txt").read_text(encoding="utf-8").partition("\n\n")[2]
    records = [{"text": f"Record {number}. {body}"} for number in (0, 1)]
    (sources / "list.json").write_text(json.dumps(records), encoding="utf-8")
    (sources / "empty.txt").touch()
    (sources / "copy.txt").write_bytes((sources / "first.txt").read_bytes())
    steps: list[tuple[int, int]] = []
    outcome = write_each(
        [sources], tmp_path / "out", progress=lambda _step, done, total: steps.append((done, total))
    )
    names = {path.stem for path in outcome.written}
    assert names == {"first", "second", "list-0", "list-1", "copy"}
    assert {path.stem for path in (tmp_path / "out").glob("*.json")} == names
    assert len(outcome.refused) == 1
    assert steps == [(done, 5) for done in range(6)]
    for path in outcome.written:
        brief = load(path.read_bytes())
        assert len(brief.documents) == 1
        assert (path.parent / str(brief.schema_)).is_file()


def test_a_brief_is_never_written_over_its_article(tmp_path: Path) -> None:
    article = tmp_path / "storm.json"
    text = "The port authority closed the harbour to all ferries on Thursday, it said in a note."
    article.write_text(json.dumps({"text": text}), encoding="utf-8")
    before = article.read_bytes()
    with pytest.raises(OutputError, match="is one of the articles"):
        write_each([tmp_path], tmp_path)
    assert article.read_bytes() == before


def test_each_brief_is_the_one_that_its_article_alone_gives(sources: Path) -> None:
    outcomes, refused = extract_each([sources])
    assert refused == ()
    for outcome in outcomes:
        assert outcome.brief is not None
        alone = extract([outcome.articles[0].source]).brief
        assert alone is not None
        assert alone.statements == outcome.brief.statements
        assert alone.id == outcome.brief.id


def test_every_extracted_item_says_something_and_rests_on_words(sources: Path) -> None:
    outcome = extract([sources])
    assert outcome.ungrounded == 0
    assert outcome.brief is not None
    texts = {article.document.id: article.text for article in outcome.articles}
    brief = outcome.brief
    for item in (*brief.actors, *brief.statements, *brief.measures, *brief.casualties):
        assert any(span.part == "content" for span in item.evidence)
        assert all(texts[s.document][s.start : s.end] == s.exact for s in item.evidence)
    for said in (*brief.statements, *brief.measures):
        assert said.text.strip() == said.text != ""
