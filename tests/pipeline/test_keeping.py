"""Files of our own are told from those that a person wrote, and nothing of theirs is lost."""

import contextlib
from pathlib import Path

import pytest

from briefgen.pipeline.keeping import RECORD_FILE, read_record, replace_keeping, write_keeping


def _history(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((folder / "history").glob("*"))]


def test_what_briefgen_wrote_is_replaced_without_a_word(tmp_path: Path) -> None:
    write_keeping(tmp_path, {"a.md": b"one"}, hidden={".briefgen/x": b""})
    assert write_keeping(tmp_path, {"a.md": b"two"}, hidden={".briefgen/x": b""}) == ()
    assert (tmp_path / "a.md").read_bytes() == b"two"
    assert not (tmp_path / "history").exists()


@pytest.mark.parametrize("edited", [True, False])
def test_what_a_person_wrote_is_kept(tmp_path: Path, edited: bool) -> None:  # noqa: FBT001
    if edited:
        write_keeping(tmp_path, {"a.md": b"one"}, hidden={".briefgen/x": b""})
    (tmp_path / "a.md").write_bytes(b"my words")
    (kept,) = write_keeping(tmp_path, {"a.md": b"two"}, hidden={".briefgen/x": b""})
    assert kept.edited is edited
    assert kept.copy.read_bytes() == b"my words"
    assert (tmp_path / "a.md").read_bytes() == b"two"


def test_a_run_that_was_stopped_behind_the_record_makes_nothing_look_edited(
    tmp_path: Path,
) -> None:
    write_keeping(tmp_path, {"a.md": b"one"}, hidden={".briefgen/x": b""})
    before = (tmp_path / "a.md").read_bytes()
    write_keeping(tmp_path, {"a.md": b"two"}, hidden={".briefgen/x": b""})
    (tmp_path / "a.md").write_bytes(before)
    assert read_record(tmp_path).wrote("a.md", before)
    assert write_keeping(tmp_path, {"a.md": b"three"}, hidden={".briefgen/x": b""}) == ()


@pytest.mark.parametrize("renamed", range(5))
@pytest.mark.parametrize("times", [1, 2])
def test_a_run_that_is_stopped_at_any_renaming_makes_nothing_look_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renamed: int, times: int
) -> None:
    hidden = {".briefgen/base": b""}
    write_keeping(tmp_path, {"a.md": b"a0", "b.md": b"b0"}, hidden=hidden)
    write_keeping(tmp_path, {"a.md": b"a1", "b.md": b"b1"}, hidden=hidden)
    rename = Path.replace
    for attempt in range(times):
        left = renamed

        def stop(source: Path, target: Path) -> Path:
            nonlocal left
            if not left:
                raise KeyboardInterrupt
            left -= 1
            return rename(source, target)

        files = {"a.md": b"a stopped %d" % attempt, "b.md": b"b stopped %d" % attempt}
        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", stop)
            with contextlib.suppress(KeyboardInterrupt):
                write_keeping(tmp_path, files, hidden=hidden)
    assert write_keeping(tmp_path, {"a.md": b"a2", "b.md": b"b2"}, hidden=hidden) == ()
    names = {entry.name for entry in tmp_path.iterdir()}
    assert names == {".briefgen", "a.md", "b.md"}


def test_the_record_of_a_second_equal_run_is_the_same(tmp_path: Path) -> None:
    hidden = {".briefgen/base": b""}
    records = []
    for data in (b"one", b"two", b"two"):
        write_keeping(tmp_path, {"a.md": data}, hidden=hidden)
        records.append((tmp_path / RECORD_FILE).read_bytes())
    assert records[1] == records[2] != records[0]


def test_an_empty_file_holds_nothing_to_keep(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    assert write_keeping(tmp_path, {"a.md": b"one"}) == ()


def test_a_broken_record_keeps_rather_than_loses(tmp_path: Path) -> None:
    write_keeping(tmp_path, {"a.md": b"one"}, hidden={".briefgen/x": b""})
    (tmp_path / RECORD_FILE).write_bytes(b"{nonsense")
    assert len(write_keeping(tmp_path, {"a.md": b"two"}, hidden={".briefgen/x": b""})) == 1
    assert _history(tmp_path) == [b"one"]


def test_a_single_file_gets_no_record_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"mine")
    kept = replace_keeping(path, b"ours", lambda _present: False)
    assert kept is not None
    assert kept.copy.read_bytes() == b"mine"
    assert replace_keeping(path, b"ours anew", lambda present: present == b"ours") is None
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.json", "history"]
