"""What a person rejected is shown nowhere, and neither is what rests on it alone."""

from briefgen.brief import Brief
from briefgen.render import render_html, render_markdown
from briefgen.render.compose import compose


def reject(brief: Brief, name: str, item_id: str) -> Brief:
    """Return the brief with one item of a list rejected, and nothing derived anew."""
    items = [
        item.model_copy(update={"reviewed": "rejected"}) if item.id == item_id else item
        for item in getattr(brief, name)
    ]
    assert items != getattr(brief, name)
    return brief.model_copy(update={name: items})


def test_a_rejected_figure_leaves_its_range(brief: Brief) -> None:
    before = compose(brief)
    after = compose(reject(brief, "casualties", "casualty-killed-union"))
    assert before.key_figures[0].value == "41 to 60 or more"
    assert after.key_figures[0].value == "41 to 45"
    assert len(after.figures) == len(before.figures) - 1


def test_highlights_and_questions_go_with_what_they_are_about(brief: Brief) -> None:
    after = compose(reject(brief, "casualties", "casualty-killed-union"))
    assert not any("41 people" in item.text for item in after.highlights)
    assert "How many people were killed?" not in [item.question for item in after.questions]


def test_a_rejected_document_takes_along_what_it_alone_carries(brief: Brief) -> None:
    document = brief.documents[2]
    after = reject(brief, "documents", document.id)
    for output in (render_html(after), render_markdown(after)):
        assert "Nobody will be left alone" not in output
        assert "Lisbon Gazetteer" not in output
        assert "They told us in March" in output


def test_a_rejected_actor_is_not_named(brief: Brief) -> None:
    after = reject(brief, "actors", "actor-rui-falcao")
    view = compose(after)
    uncertain = view.speakers[-1]
    assert uncertain.name == "Speaker not certain"
    assert any("They told us in March" in item.text for item in uncertain.statements)
    assert "Rui Falcão" not in [item.name for item in view.actors]


def test_notes_are_numbered_in_the_order_of_reading(brief: Brief) -> None:
    view = compose(brief)
    first = [ref.number for item in (*view.corrections, *view.highlights) for ref in item.notes]
    assert list(dict.fromkeys(first)) == list(range(1, len(set(first)) + 1))
    assert [note.number for note in view.notes] == list(range(1, len(view.notes) + 1))


def test_notes_link_back_to_each_place_that_refers_to_them(brief: Brief) -> None:
    anchors = [anchor for note in compose(brief).notes for anchor in note.anchors]
    assert len(anchors) == len(set(anchors))
    assert all(note.anchors for note in compose(brief).notes)


def test_what_says_nothing_in_anybodys_name_is_shown_on_request_only(brief: Brief) -> None:
    asked = brief.statements[0].model_copy(
        update={
            "id": "statement-asked",
            "speaker": None,
            "mode": "indirect",
            "cue": "ask",
            "text": "whether the quay was safe",
            "evidence": [span for span in brief.statements[0].evidence if span.part == "content"],
        }
    )
    topic = brief.statements[0].model_copy(
        update={
            "id": "statement-topic",
            "mode": "indirect",
            "cue": "refer",
            "text": "the quay wall",
        }
    )
    longer = brief.model_copy(update={"statements": [*brief.statements, asked, topic]})
    without, with_all = render_markdown(longer), render_markdown(longer, attitudes=True)
    assert "whether the quay was safe" not in without
    assert "the quay wall" not in without
    assert "whether the quay was safe" in with_all
    assert "the quay wall" in with_all


def test_reworded_speech_is_no_quotation(brief: Brief) -> None:
    reworded = "“Nobody will be left alone with the bill.”"
    statements = [
        item.model_copy(update={"text": reworded}) if item.id == "statement-quintao-2" else item
        for item in brief.statements
    ]
    after = brief.model_copy(update={"statements": statements})
    markdown = render_markdown(after)
    assert "Said: Nobody will be left alone with the bill." in markdown
    page, _, _ = render_html(after).partition('<script type="application/json"')
    assert "“Nobody" not in markdown + page
