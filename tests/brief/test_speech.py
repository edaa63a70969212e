"""How statements are worded: their quotation marks and the verb before them."""

import pytest

from briefgen.brief import Statement
from briefgen.brief.speech import attribution, lead_in, quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We shall see.", "“We shall see.”"),
        ('"We shall see."', "“We shall see.”"),
        ("“We shall see,”", "“We shall see”"),
        ('He said "no" to me', "“He said ‘no’ to me”"),
        ("“They called it “safe”.”", "“They called it ‘safe’.”"),
        ('"One," and "two"', '"One," and "two"'),
        ('12" of rain', '“12" of rain”'),
        ("the 'old' pier", "“the 'old' pier”"),
    ],
)
def test_quotations_have_one_pair_of_marks(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("cue", "negated", "text", "lead"),
    [
        ("say", False, "the dam held", "Said:"),
        ("deny", False, "that the dam leaked", "Denied"),
        ("say", True, "whether the dam held", "Has not said"),
        ("write", True, "the report", "Has not written:"),
        ("urge", False, "all to leave", "Urged:"),
        ("rule out", False, "a strike", "Ruled out:"),
        ("point out", False, "the risk", "Pointed out:"),
        (None, True, "the dam held", "Has not said:"),
        ("according to", False, "the dam held", None),
        ("per", False, "the dam held", None),
        ("decline", True, "to confirm the figures", "Declined:"),
        ("brag", False, "about the dam", "Bragged:"),
        ("show", True, "the report", "Has not shown:"),
        ("reportedly", False, "the dam held", "Reportedly:"),
        ("be confident", False, "that the dam will hold", "Was confident"),
        ("be confident", True, "that the dam will hold", "Was not confident"),
    ],
)
def test_lead_ins(cue: str | None, text: str, lead: str | None, *, negated: bool) -> None:
    statement = Statement(id="s", mode="indirect", text=text, cue=cue, negated=negated)
    assert lead_in(statement) == lead


@pytest.mark.parametrize(
    ("cue", "negated", "text", "who_says"),
    [
        ("say", False, "the dam held", "Ana Lind:"),
        ("according to", False, "the dam held", "Ana Lind:"),
        (None, False, "the dam held", "Ana Lind:"),
        ("say", True, "whether the dam held", "Ana Lind has not said"),
        ("confirm", True, "the toll", "Ana Lind has not confirmed:"),
        ("deny", False, "that the dam leaked", "Ana Lind denied"),
        ("warn", False, "the dam leaks", "Ana Lind warned:"),
    ],
)
def test_who_says_it_and_how(cue: str | None, text: str, who_says: str, *, negated: bool) -> None:
    statement = Statement(id="s", mode="indirect", text=text, cue=cue, negated=negated)
    assert attribution("Ana Lind", statement) == who_says
