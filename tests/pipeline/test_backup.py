"""What a file held is kept beside it before it is replaced, and nothing is ever lost."""

import os
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.pipeline.backup import replace_with_backup


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_backups_are_numbered_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(b"0")
    for number in range(3):
        backup = replace_with_backup(path, str(number).encode(), str(number + 1).encode())
        assert backup.read_bytes() == str(number).encode()
    assert path.read_bytes() == b"3"
    assert names(tmp_path) == ["b.json", "b.json.bak", "b.json.bak1", "b.json.bak2"]


def test_a_backup_is_read_by_nobody_who_may_not_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(b"0")
    path.chmod(0o600)
    backup = replace_with_backup(path, b"0", b"1")
    assert (backup.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o600, 0o600)


def test_what_somebody_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(b"edited")
    with pytest.raises(OutputError, match="was changed meanwhile; nothing was written"):
        replace_with_backup(path, b"0", b"1")
    assert (path.read_bytes(), names(tmp_path)) == (b"edited", ["b.json"])


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"0")
    (tmp_path / "b.json").symlink_to("real.json")
    replace_with_backup(tmp_path / "b.json", b"0", b"1")
    assert (tmp_path / "b.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"1"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="is no ordinary file"):
        replace_with_backup(tmp_path / "pipe", b"0", b"1")
    assert names(tmp_path) == ["pipe"]


def test_where_no_backup_can_be_made_nothing_is_written(tmp_path: Path) -> None:
    # Too long for a file system with four characters more.
    path = tmp_path / ("b" * 250 + ".json")
    path.write_bytes(b"0")
    with pytest.raises(OutputError, match="cannot be written"):
        replace_with_backup(path, b"0", b"1")
    assert (path.read_bytes(), names(tmp_path)) == (b"0", [path.name])
