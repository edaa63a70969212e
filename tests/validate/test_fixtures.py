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
    report = check(brief.read_bytes(), brief.as_posix(), [Path("sources")])
    assert [finding.code for finding in report.findings] == [code]
    assert text_report([report]) == brief.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", VALID)
def test_valid_brief_has_no_finding(name: str) -> None:
    brief = Path("valid") / name
    assert check(brief.read_bytes(), name, [Path("sources")]).findings == ()


def test_there_is_no_brief_without_a_code() -> None:
    assert {path.stem for path in Path("invalid").glob("*.json")} == set(CODES)


def test_every_code_is_documented_in_the_order_of_the_table() -> None:
    headings = re.findall(r"^### (.+)$", FINDINGS.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == list(CODES)


EXAMPLES = {
    code: (form, example, message)
    for code, form, example, message in re.findall(
        r"^### ([^\n]+)\n(?:(?!#|```)[^\n]+\n)+\n```(\w+)\n(.*?)\n```\n\n> ([^\n]+)$",
        FINDINGS.read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
}


def holds(brief: bytes, form: str, example: str) -> bool:
    """Whether an example is a piece of a brief: bytes, or lines, some of which are left out."""
    if form == "text":
        return bytes.fromhex(example) in brief
    lines = iter([line.strip() for line in brief.decode("utf-8").splitlines()])
    return all(
        any(
            line.startswith(wanted.removesuffix("…")) if wanted.endswith("…") else line == wanted
            for line in lines
        )
        for wanted in (line.strip() for line in example.splitlines())
        if wanted != "…"
    )


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_paragraph_and_an_example_that_gives_it(code: str) -> None:
    form, example, message = EXAMPLES[code]
    brief = Path("invalid") / f"{code}.json"
    data = brief.read_bytes()
    (finding,) = check(data, brief.as_posix(), [Path("sources")]).findings
    assert (finding.code, finding.message) == (code, message)
    assert holds(data, form, example)


def test_an_example_that_is_no_piece_of_its_brief_is_found_out() -> None:
    assert holds(b"[\n 1,\n 2\n]", "json", "[\n…\n2")
    assert not holds(b"[\n 1,\n 2\n]", "json", "2\n1,")
    assert not holds(b"\xef\xbb", "text", "EF BF")
