"""The text of a brief that git compares: one item a block, one field a line."""

from pathlib import Path

from briefgen.brief import load
from briefgen.diff import readable

FERRY = load((Path(__file__).parents[2] / "briefs" / "valid" / "ferry.json").read_bytes())


def test_an_item_is_a_block_and_a_field_a_line() -> None:
    blocks = readable(FERRY).split("\n\n")
    (said,) = [block for block in blocks if block.startswith("statements statement-torrent\n")]
    assert "  text: The boat was overloaded\n" in said
    assert "  speaker: actor-livia-torrent\n" in said
    assert "start 129, end 152, exact The boat was overloaded" in said


def test_every_value_stands_on_one_line() -> None:
    note = "first\nsecond\\third\r"
    said = FERRY.statements[0].model_copy(update={"note": note})
    text = readable(FERRY.model_copy(update={"statements": [said]}))
    assert "  note: first\\nsecond\\\\third\\r\n" in text


def test_the_order_of_lists_does_not_count() -> None:
    turned = FERRY.model_copy(update={"actors": FERRY.actors[::-1]})
    assert readable(turned) == readable(FERRY)


def test_members_of_lists_stand_on_lines_of_their_own() -> None:
    actor = FERRY.actors[0].model_copy(update={"aliases": ["A. One", "A. Two"]})
    text = readable(FERRY.model_copy(update={"actors": [actor]}))
    assert "  aliases: A. One\n  aliases: A. Two\n" in text
