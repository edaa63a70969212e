"""Writing: all or nothing, with the rights that a file had, and never over a device."""

import os
import stat
import threading
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.pipeline import write_atomically, write_together


def test_a_file_is_written_and_its_folder_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "brief.json"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["brief.json"]


def test_a_new_file_has_the_usual_rights_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    path = tmp_path / "brief.json"
    write_atomically(path, b"one")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    path.chmod(0o640)
    write_atomically(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    target = tmp_path / "target.json"
    target.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_atomically(pipe, b"brief")
    reader.join()
    assert read == [b"brief"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("bad", ["folder", "file/below", "name" * 100])
def test_where_one_file_cannot_be_written_none_is_touched(tmp_path: Path, bad: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    good = tmp_path / "good"
    good.write_bytes(b"old")
    with pytest.raises(OutputError, match="cannot be written"):
        write_together({good: b"new", tmp_path / bad: b"new"})
    assert good.read_bytes() == b"old"
    assert {entry.name for entry in tmp_path.iterdir()} == {"folder", "file", "good"}


def test_a_run_that_is_stopped_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.json"
    path.write_bytes(b"old")

    def stop(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_message_names_the_file_and_the_reason(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_atomically(tmp_path, b"")
    assert str(caught.value) == f"{tmp_path}: cannot be written: it is a folder"
