"""The page in a browser: a review by keyboard and by hand, and that it asks nobody for anything."""

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from briefgen.brief import Brief
from briefgen.review import apply_decisions, read_decisions, review_page
from tests.review.desk import Desk


def test_a_whole_review_by_keyboard_is_exported_and_applied(
    desk: Desk, made: str, brief: Brief, tmp_path: Path
) -> None:
    opened = desk.open(made)
    page = opened.page
    total = page.locator(".card").count()
    opened.press("j")
    wordings = []
    for number in range(1, total + 1):
        wordings.append(opened.chosen())
        if wordings[-1] == "“The boat was overloaded”":
            opened.press("e")
            page.keyboard.type("The boat was far too full")
            opened.press("Enter", "r")
            page.keyboard.type("Said by her deputy.")
            opened.press("Enter")
        else:
            opened.press("c")
        expect(page.locator("#counter")).to_have_text(f"{number} of {total} reviewed")
    assert len(set(wordings)) > 1
    opened.press("x")
    with page.expect_download() as download:
        opened.press("Enter")
    path = tmp_path / "decisions.json"
    download.value.save_as(path)
    assert download.value.suggested_filename == f"{brief.id}-{brief.version}-decisions.json"
    applied = apply_decisions(brief, read_decisions(path.read_bytes(), str(path)))
    assert len(applied.changed) == total
    assert applied.unapplied == ()
    statement = applied.brief.statements[0]
    assert (statement.text, statement.reviewed, statement.note) == (
        "The boat was far too full",
        "rejected",
        "Said by her deputy.",
    )
    assert {item.reviewed for item in applied.brief.actors} == {"confirmed"}
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith("blob:")] == [page.url]


def test_keys_move_undo_and_leave(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    opened.press("k")
    last = opened.chosen()
    opened.press("j")
    assert opened.chosen() == last
    expect(page.locator("#said")).to_contain_text("This is the last item")
    opened.press("c")
    expect(page.locator("#counter")).to_contain_text("1 of")
    opened.press("u")
    expect(page.locator("#counter")).to_contain_text("0 of")
    opened.press("u")
    expect(page.locator("#said")).to_contain_text("Nothing to undo")
    opened.press("r", "Escape")
    expect(page.locator(".ask")).to_have_count(0)
    assert opened.kept()["decisions"] == []
    opened.press("?")
    expect(page.locator("#help")).to_be_visible()
    opened.press("Enter")
    expect(page.locator("#help")).to_be_hidden()
    opened.press("?")
    page.locator("#keys-on").uncheck()
    opened.press("Escape", "c")
    expect(page.locator("#counter")).to_contain_text("0 of")


def test_every_key_that_is_listed_is_heard(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    listed = opened.page.locator("#help tbody kbd").all_text_contents()
    assert listed == ["j", "k", "c", "r", "e", "u", "t", "/", "x", "Esc", "?"]
    opened.press("/")
    expect(opened.page.locator("#filter-text")).to_be_focused()


def test_items_lead_to_words_and_words_to_items(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    page.locator(".pick", has_text="overloaded").click()
    chosen = page.locator("mark.chosen")
    assert "".join(chosen.all_text_contents()) in '"The boat was overloaded,"'
    expect(chosen.first).to_be_in_viewport()
    # The words that name who said it are set apart from what was said.
    assert "".join(page.locator("mark.named").all_text_contents()) == "said Livia"
    page.locator("mark", has_text="Torrent").first.click()
    assert opened.chosen() == "Livia Torrent"
    expect(page.locator(".card.chosen .pick")).to_be_focused()
    # Words on which several items rest lead to each in turn.
    words = page.locator("mark", has_text="Three of them")
    seen = set()
    for _ in range(4):
        words.first.click()
        seen.add(page.locator(".card.chosen").get_attribute("id"))
    assert len(seen) == len({token.split(":")[0] for token in _items(words.first)})


def _items(mark: Any) -> list[str]:  # noqa: ANN401 -- playwright's locator
    return str(mark.get_attribute("data-items")).split()


def test_filters_show_what_fits_and_say_how_much(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    visible = page.locator(".card:visible")
    total = visible.count()
    page.select_option("#filter-kind", "casualties")
    assert visible.count() == 2
    expect(page.locator("#shown")).to_have_text(f"2 of {total} shown")
    page.select_option("#filter-actor", "actor-coast-guard")
    expect(page.locator(".card:visible .kind").first).to_have_text("Casualty figure")
    page.locator("#clear").click()
    assert visible.count() == total
    page.select_option("#filter-source", "none")
    expect(page.locator(".card:visible .kind")).to_have_text(["Highlight"])
    page.locator("#clear").click()
    page.fill("#filter-text", "OVERLOADED boat")
    assert visible.count() == 1
    expect(page.locator("mark:not(.out)").first).to_contain_text("The boat")
    page.fill("#filter-text", "nothing at all")
    expect(page.locator("#nothing")).to_be_visible()
    page.locator("#clear").click()
    page.select_option("#filter-status", "unreviewed")
    page.locator("#items").focus()
    opened.press("j", "c")
    assert visible.count() == total - 1
    expect(page.locator(".card.chosen")).to_be_visible()


def test_a_wording_that_a_question_cannot_have_is_not_taken(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    opened.page.locator(".kind-open_questions .pick").click()
    opened.press("e")
    opened.page.keyboard.type("Nobody knows.")
    opened.press("Enter")
    expect(opened.page.locator(".ask")).to_be_visible()
    assert opened.page.evaluate("document.activeElement.validationMessage") != ""


def test_hostile_words_stay_words(desk: Desk, hostile: tuple[Brief, dict[str, str]]) -> None:
    opened = desk.open(review_page(*hostile))
    page = opened.page
    expect(page).to_have_title("Review: <!--<script> – Report 2")
    for _ in range(page.locator(".card").count()):
        opened.press("j", "e")
        page.keyboard.type("<img src=x onerror=\"document.title='taken'\">")
        opened.press("Enter", "c")
    assert page.locator("img, iframe, body script:not([id]):not([type])").count() == 0
    expect(page).to_have_title("Review: <!--<script> – Report 2")
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_a_key_that_is_held_decides_once_and_is_not_typed(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    keyboard = opened.page.keyboard
    opened.press("j")
    for _ in range(3):
        keyboard.down("c")
    keyboard.up("c")
    expect(opened.page.locator("#counter")).to_contain_text("1 of")
    wording = opened.chosen()
    for _ in range(3):
        keyboard.down("e")
    keyboard.up("e")
    expect(opened.page.locator(".ask textarea")).to_have_value(wording.strip("“”"))
    opened.press("Escape")
    for _ in range(3):
        keyboard.down("j")
    assert opened.page.locator(".card.chosen").get_attribute("data-number") == "5"


def test_the_browsers_own_keys_stay_its_own(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    opened.press("j", "Control+c", "Meta+c", "Alt+c", "Control+e")
    expect(opened.page.locator("#counter")).to_contain_text("0 of")
    expect(opened.page.locator(".ask")).to_have_count(0)
    opened.press("?", "c", "j")
    expect(opened.page.locator("#counter")).to_contain_text("0 of")


def test_what_is_typed_into_a_filter_does_nothing_else(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    opened.press("/")
    page.keyboard.type("jcreutx?/")
    expect(page.locator("#filter-text")).to_have_value("jcreutx?/")
    expect(page.locator(".card.chosen, .ask, dialog[open]")).to_have_count(0)
    page.fill("#filter-text", "overloaded")
    opened.press("Enter")
    assert opened.chosen() == "“The boat was overloaded”"
    expect(page.locator(".card.chosen .pick")).to_be_focused()
    page.locator("#filter-kind").focus()
    opened.press("Escape")
    expect(page.locator(".card.chosen .pick")).to_be_focused()
    expect(page.locator("#filter-text")).to_have_value("overloaded")


def test_an_item_that_a_filter_hides_is_not_decided_on(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    opened.press("j")
    page.select_option("#filter-kind", "open_questions")
    page.locator("#items").focus()
    opened.press("c", "r", "e")
    expect(page.locator("#said")).to_contain_text("No item is chosen")
    expect(page.locator("#counter")).to_contain_text("0 of")
    opened.press("j", "c")
    expect(page.locator("#counter")).to_contain_text("1 of")


def test_at_the_end_the_focus_stays_and_the_review_is_said_to_be_done(
    desk: Desk, made: str
) -> None:
    opened = desk.open(made)
    page = opened.page
    total = page.locator(".card").count()
    opened.press("k", "c")
    expect(page.locator(".card.chosen .pick")).to_be_focused()
    page.select_option("#filter-status", "unreviewed")
    page.locator("#items").focus()
    opened.press("k", "c")
    # The last of those that are shown is gone from them, and the one before it is chosen.
    expect(page.locator(".card:visible .pick").last).to_be_focused()
    opened.press(*"k" * total, *"c" * (total - 2))
    expect(page.locator("#said")).to_have_text(
        f"Confirmed. All {total} are reviewed: x exports the decisions."
    )
    expect(page.locator("#items")).to_be_focused()
    opened.press("u")
    expect(page.locator(".card.chosen .pick")).to_be_focused()


def test_a_reason_goes_with_its_rejection(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    opened.press("j", "r")
    opened.page.keyboard.type("Not said there.")
    opened.press("Enter", "k", "c")
    assert [one["decided"] for one in opened.kept()["decisions"]] == [{"reviewed": "confirmed"}]


def test_names_are_found_without_their_accents(desk: Desk, brief: Brief) -> None:
    actor = brief.actors[0].model_copy(update={"name": "Lívia Törrént", "aliases": []})
    named = brief.model_copy(update={"actors": [actor, *brief.actors[1:]]})
    opened = desk.open(review_page(named, {}))
    found = opened.page.locator(".card:visible")
    for words in ("livia torrent", "LÍVIA", "Törrent"):
        opened.page.fill("#filter-text", words)
        expect(found.filter(has_text="Lívia Törrént").first).to_be_visible()
    opened.page.fill("#filter-text", "livia torrents")
    expect(found).to_have_count(0)


def test_words_from_right_to_left_are_set_so(
    desk: Desk, hostile: tuple[Brief, dict[str, str]]
) -> None:
    opened = desk.open(review_page(*hostile))
    for name in (".card .wording", "#texts p"):
        words = opened.page.locator(name, has_text="\u0634\u0644\u0648\u0645").first
        style = (
            "element => [getComputedStyle(element).direction, getComputedStyle(element).textAlign]"
        )
        assert words.evaluate(style) == ["rtl", "start"]
