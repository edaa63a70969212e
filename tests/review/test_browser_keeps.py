"""What the browser keeps of a review: by the brief, and for the versions that come after it."""

import json

from playwright.sync_api import expect

from briefgen.brief import Brief
from briefgen.review import apply_decisions, read_decisions, review_page
from tests.review.desk import Desk, Opened


def test_decisions_are_kept_by_the_brief_they_were_made_on(
    desk: Desk, made: str, brief: Brief, texts: dict[str, str]
) -> None:
    desk.open(made).press("j", "c")
    again = desk.open(made)
    expect(again.page.locator("#counter")).to_contain_text("1 of")
    again.press("u")
    expect(again.page.locator("#counter")).to_contain_text("0 of")
    again.press("j", "c")
    other = brief.model_copy(update={"version": brief.version + 1})
    later = desk.open(review_page(other, texts), name="later.html")
    expect(later.page.locator("#counter")).to_contain_text("0 of")


def test_what_a_stranger_left_in_the_storage_is_passed_over(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    key = opened.page.evaluate(
        "() => 'briefgen-review:' + JSON.parse(document.getElementById('review').textContent)"
        ".brief.sha256"
    )
    strange = {
        "changes": {
            "statement-torrent": {"reviewed": "<b>"},
            "measure-port": {"reviewed": "confirmed"},
            "nobody": {"reviewed": "confirmed"},
            "actor-livia-torrent": {"kind": "group"},
        },
        "log": [{"id": "measure-port", "before": 7}, 3],
    }
    opened.page.evaluate("([k, v]) => localStorage.setItem(k, v)", [key, json.dumps(strange)])
    again = desk.open(made)
    expect(again.page.locator("#counter")).to_contain_text("1 of")
    assert again.complaints == []


def test_what_the_brief_has_of_an_earlier_review_is_shown_as_such(
    desk: Desk, made: str, brief: Brief, texts: dict[str, str]
) -> None:
    opened = desk.open(made)
    opened.press("j", "c", "r")
    opened.page.keyboard.type("Not said there.")
    opened.press("Enter")
    decided = read_decisions(json.dumps(opened.kept()).encode(), "decisions.json")
    later = desk.open(review_page(apply_decisions(brief, decided).brief, texts), name="later.html")
    badges = later.page.locator(".badge")
    assert badges.all_text_contents()[:3] == [
        "Confirmed earlier",
        "Rejected earlier",
        "Not reviewed",
    ]
    expect(later.page.locator("#counter")).to_contain_text("2 of")
    # What was applied is not offered again.
    expect(later.page.locator("#elsewhere")).to_be_hidden()
    later.press("j")
    later.page.locator(".card.chosen .confirm").click()
    assert badges.first.text_content() == "Not reviewed"
    later.page.select_option("#filter-status", "now")
    expect(later.page.locator(".card:visible")).to_have_count(1)


def newer(brief: Brief) -> Brief:
    """The next version, in which one statement says something else."""
    changed = brief.statements[0].model_copy(update={"negated": True})
    statements = [changed, *brief.statements[1:]]
    return brief.model_copy(update={"version": brief.version + 1, "statements": statements})


def test_decisions_that_were_not_exported_are_offered_to_the_next_version(
    desk: Desk, made: str, brief: Brief, texts: dict[str, str]
) -> None:
    before = desk.open(made)
    total = before.page.locator(".card").count()
    before.press("j", *"c" * total)
    expect(before.page.locator("#elsewhere")).to_be_hidden()
    later = desk.open(review_page(newer(brief), texts), name="later.html")
    expect(later.page.locator("#elsewhere-count")).to_have_text(
        f"This browser keeps {total - 1} decisions made on another version of this brief."
    )
    later.page.locator("#take-over").click()
    expect(later.page.locator("#elsewhere")).to_be_hidden()
    expect(later.page.locator("#counter")).to_contain_text(f"{total - 1} of {total}")
    ids = [one["id"] for one in later.kept()["decisions"]]
    assert brief.statements[0].id not in ids
    later.press("u")
    expect(later.page.locator("#counter")).to_contain_text(f"{total - 2} of {total}")
    again = desk.open(review_page(newer(brief), texts), name="later.html")
    expect(again.page.locator("#counter")).to_contain_text(f"{total - 2} of {total}")
    expect(again.page.locator("#elsewhere-count")).to_contain_text("keeps a decision made")
    again.page.locator("#leave-there").click()
    expect(again.page.locator("#elsewhere")).to_be_hidden()
    expect(again.page.locator("#counter")).to_contain_text(f"{total - 2} of {total}")


def test_of_another_brief_nothing_is_offered(
    desk: Desk, made: str, brief: Brief, texts: dict[str, str]
) -> None:
    desk.open(made).press("j", "c")
    other = brief.model_copy(update={"id": "brief-other"})
    opened = desk.open(review_page(other, texts), name="other.html")
    opened.page.evaluate("localStorage.setItem('briefgen-review:strange', '{')")
    opened.page.reload()
    expect(opened.page.locator("#elsewhere")).to_be_hidden()
    assert opened.complaints == []


def _decided(opened: Opened) -> int:
    return len(opened.kept()["decisions"])


def test_without_a_storage_the_review_is_warned_of_and_done(desk: Desk, made: str) -> None:
    refused = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    desk.context.add_init_script(refused)
    opened = desk.open(made)
    expect(opened.page.locator("#unkept")).to_be_visible()
    opened.press("j", "c", "c", "u")
    assert _decided(opened) == 1
    assert opened.complaints == []


def test_a_full_storage_is_warned_of_when_it_is_full(desk: Desk, made: str) -> None:
    desk.context.add_init_script(
        "const set = Storage.prototype.setItem;"
        "Storage.prototype.setItem = function (key, value) {"
        " if (value.length > 10) throw new DOMException('full', 'QuotaExceededError');"
        " set.call(this, key, value) }"
    )
    opened = desk.open(made)
    expect(opened.page.locator("#unkept")).to_be_hidden()
    opened.press("j", "c")
    expect(opened.page.locator("#unkept")).to_be_visible()
    assert _decided(opened) == 1
    assert opened.complaints == []


def test_a_review_goes_on_after_its_export(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    opened.press("j", "c", "c")
    assert _decided(opened) == 2
    opened.press("u")
    assert _decided(opened) == 1


def test_windows_with_the_same_brief_show_the_same(desk: Desk, made: str) -> None:
    one, other = desk.open(made), desk.open(made)
    other.press("j", "c")
    expect(one.page.locator("#counter")).to_contain_text("1 of")
    one.press("u")
    expect(other.page.locator("#counter")).to_contain_text("0 of")
