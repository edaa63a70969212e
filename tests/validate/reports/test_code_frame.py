"""The mark stands under the place, whatever the line is made of and however narrow the terminal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.validate import Finding, check, text_report
from briefgen.validate.reports.code_frame import frame, printable, width_of


def finding(line: int, start: int, end: int, end_line: int | None = None) -> Finding:
    return Finding("json-syntax", "error", "b", "", line, start, end_line or line, end, "It")


def columns(words: str) -> list[str]:
    """The columns of a terminal, each with the character in it; a wide one has two."""
    found: list[str] = []
    for character in words:
        if width_of(character) == 0:
            found[-1:] = ["".join([*found[-1:], character])]
        else:
            found += [character, ""][: width_of(character)]
    return found


characters = st.sampled_from('ab "{,漢é…\t\u0301\u200b\x1b🚢')


@given(st.text(characters, max_size=120), st.data(), st.integers(10, 100))
def test_the_mark_is_under_the_place(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    line = f"x{line}"
    start, end = start + 1, end + 1
    shown = frame(finding(1, start + 1, end + 1), [line], width)
    (_, words) = shown.lines[-1]
    assert width_of(words) <= max(width, 20 + len("  1 | ") + 2) - len("  1 | ")
    marked = printable(line[start : max(start + 1, end)].replace("\t", "    "))
    under = "".join(columns(words)[shown.indent : shown.indent + shown.mark])
    combined = marked and width_of(marked[0]) == 0
    assert combined or marked.rstrip().startswith(under.rstrip()) or under.startswith(marked)


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        ("a" * 30, 1, 3, "  1 | aaaaaaaaaaaaaaaaaaaa…\n    | ^^\n"),
        ("a" * 30, 29, 31, "  1 | …aaaaaaaaaaaaaaaaaaaa\n    |                    ^^\n"),
        ("a" * 60, 30, 32, "  1 | …aaaaaaaaaaaaaaaaaaaa…\n    |          ^^\n"),
        ("漢" * 60, 30, 31, "  1 | …漢漢漢漢漢漢漢漢漢漢…\n    |          ^^\n"),
        ("\t\tx", 3, 4, "  1 |         x\n    |         ^\n"),
        ("🚢\ufe0f x", 4, 5, "  1 | 🚢\ufe0f x\n    |    ^\n"),
        ("ab", 3, 3, "  1 | ab\n    |   ^\n"),
    ],
)
def test_shows_as_much_as_there_is_room_for(line: str, start: int, end: int, expected: str) -> None:
    shown = frame(finding(1, start, end), [line], 20)
    ((_, words),) = shown.lines
    assert f"  1 | {words}\n    | {' ' * shown.indent}{'^' * shown.mark}\n" == expected


def test_the_numbers_of_lines_stand_below_each_other() -> None:
    text = "[\n" * 9 + "\n"
    (found,) = check(text.encode(), "b").findings
    report = text_report([check(text.encode(), "b")]).splitlines()
    assert found.line == 11
    assert report[1:4] == ["   9 | [", "  11 |", "     | ^"]


def test_of_several_lines_the_first_is_marked() -> None:
    lines = text_report([check(b'{ /* a\n b */ "x_a": 1}', "b")]).splitlines()
    at = next(number for number, line in enumerate(lines) if "json-comment" in line)
    assert lines[at + 1 : at + 3] == ["  1 | { /* a", "    |   ^^^^"]


def test_two_findings_on_a_line_have_a_mark_each() -> None:
    text = '{"format_version": "1.0", "id": 5, "title": 6}'
    lines = text_report([check(text.encode(), "b")]).splitlines()
    marks = [line.index("^") - len("    | ") for line in lines if "^" in line]
    assert [text[mark] for mark in marks] == ["5", "6"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["[]"], "1 error, 0 warnings"),
        (["[1,]"], "2 errors, 0 warnings; --fix mends 1"),
        (["[]", "[1,]"], "3 errors, 0 warnings in 2 of 2 briefs; --fix mends 1"),
        (["VALID", "VALID"], "2 briefs, nothing wrong"),
        (["VALID", "[]"], "1 error, 0 warnings in 1 of 2 briefs"),
    ],
)
def test_the_last_line_sums_up(texts: list[str], expected: str) -> None:
    valid = json.dumps({"format_version": "1.0", "id": "b", "title": "T"})
    reports = [check(text.replace("VALID", valid).encode(), "b") for text in texts]
    assert text_report(reports).splitlines()[-1] == expected
