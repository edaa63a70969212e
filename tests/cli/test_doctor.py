"""The doctor says what is missing and what to do about it, and works when it is."""

import ctypes
from pathlib import Path

import pytest

from briefgen.pipeline import doctor
from briefgen.pipeline.doctor import Check, examine


def by_name(model: str | None = None) -> dict[str, Check]:
    return {check.name: check for check in examine(model)}


def test_all_is_well_where_the_tests_run() -> None:
    assert [check for check in examine() if not check.fine] == []


def test_missing_model_is_named_with_what_to_do() -> None:
    check = by_name("en_no_such_model")["language model"]
    assert check.found == "en_no_such_model is not installed"
    assert check.mend == "install that pipeline's package, or leave out --model"


def test_model_of_another_language_is_no_use(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "de", "version": "1.0"}', encoding="utf-8")
    assert not by_name(str(tmp_path))["language model"].fine


def test_missing_library_is_said_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ctypes.CDLL:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", missing)
    check = by_name()["Pango"]
    assert check.found == "not found; without it there is no PDF"
    assert "libpango-1.0-0" in (check.mend or "")


def test_missing_fonts_templates_and_schema_are_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(doctor, "resource_folder", lambda _name: tmp_path)
    checks = by_name()
    assert [name for name in ("fonts", "templates", "schema") if checks[name].fine] == []


def test_version_out_of_bounds_is_not_fine() -> None:
    assert not doctor._package("pytest", "pytest", (9999,), None).fine
    assert not doctor._package("pytest", "pytest", (1,), (2,)).fine
    assert doctor._package("nothing", "no-such-package-here", (1,), None).found == "not installed"
