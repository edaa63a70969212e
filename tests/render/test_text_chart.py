"""The chart in Markdown: a line for each source, its ends marked by shape, on one scale."""

from briefgen.render.text_chart import text_chart
from briefgen.render.view_chart import Chart, ChartRow, Mark, Tick

WIDTH = 36


def row(
    start: float, end: float, mark: Mark = "claimed", *, below: bool = False, above: bool = False
) -> ChartRow:
    return ChartRow(
        label="Harbour Watch",
        value="a number",
        mark=mark,
        y=0,
        start=start,
        end=end,
        open_below=below,
        open_above=above,
        counted=True,
    )


def lines(*rows: ChartRow) -> list[str]:
    ticks = (Tick(0, "0"), Tick(35, "35"))
    chart = Chart("chart", "", "", 40, 40, 0, 40, (0, 35), ticks, rows)
    return [line[4 : 4 + WIDTH].rstrip() for line in text_chart(chart).split("\n")]


def test_a_line_runs_from_the_low_to_the_high_end() -> None:
    assert lines(row(5, 10))[0] == " " * 5 + "○────○"


def test_a_number_is_one_mark_by_its_verification() -> None:
    marks: tuple[Mark, ...] = ("verified", "claimed", "under_review", "denied", "unknown")
    drawn = lines(*(row(7, 7, mark) for mark in marks))[:-1]
    assert len({line.strip() for line in drawn}) == len(marks)
    assert {len(line) for line in drawn} == {8}


def test_an_open_end_is_an_arrow_that_stays_inside() -> None:
    assert lines(row(0, 20, below=True))[0] == "<" + "─" * 19 + "○"
    assert lines(row(0, 0, below=True))[0] == "<○"
    assert lines(row(30, 30, above=True))[0] == " " * 30 + "○─>"
    assert lines(row(35, 57, above=True))[0] == " " * 34 + "○>"


def test_the_axis_names_both_ends_of_the_scale() -> None:
    assert lines(row(5, 10))[-1] == "0" + " " * 33 + "35"


def test_every_line_is_indented_as_code() -> None:
    chart = Chart("c", "", "", 4, 4, 0, 4, (0, 1), (Tick(0, "0"), Tick(1, "1")), (row(0, 1),))
    assert all(line.startswith("    ") for line in text_chart(chart).split("\n"))
