"""One brief for each code, beside what is said of it; and briefs with nothing wrong."""

import re
from pathlib import Path

import pytest

from briefgen.validate import CODES, check, text_report

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"
FINDINGS = Path(__file__).resolve().parents[2] / "docs" / "findings.md"
VALID = sorted(path.name for path in (BRIEFS / "valid").glob("*.json"))


@pytest.fixture(autouse=True)
def _in_their_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BRIEFS)


@pytest.mark.parametrize("code", CODES)
def test_invalid_brief_has_the_finding_that_it_is_named_for(code: str) -> None:
    brief = Path("invalid") / f"{code}.json"
    report = check(brief.read_bytes(), brief.as_posix(), Path("sources"))
    assert [finding.code for finding in report.findings] == [code]
    assert text_report([report]) == brief.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", VALID)
def test_valid_brief_has_no_finding(name: str) -> None:
    brief = Path("valid") / name
    assert check(brief.read_bytes(), name, Path("sources")).findings == ()


def test_there_is_no_brief_without_a_code() -> None:
    assert {path.stem for path in Path("invalid").glob("*.json")} == set(CODES)


def test_every_code_is_documented_in_the_order_of_the_table() -> None:
    headings = re.findall(r"^### (.+)$", FINDINGS.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(CODES)


def test_every_documented_code_has_a_paragraph() -> None:
    sections = re.split(r"^##+ ", FINDINGS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    described = {section.partition("\n")[0]: section.partition("\n")[2] for section in sections}
    assert [code for code in CODES if not described[code].strip()] == []
