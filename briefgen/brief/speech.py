"""How a statement is worded: quotation marks around direct speech, and the verb in the past."""

import re
from collections.abc import Mapping
from typing import Final

from briefgen.brief.characters import clean
from briefgen.brief.items import Statement

_PAIRS: Final = (("“", "”"), ('"', '"'))
_DOUBLE_MARKS: Final = re.compile('[“”"]')
_BEFORE_OPENING: Final = " \N{NO-BREAK SPACE}([-–—‘'"

# Verbs of speech whose participle is not made with -ed; for these, past and participle agree or
# the participle is what "has not ..." needs.
_PARTICIPLES: Final[Mapping[str, str]] = {
    "admit": "admitted",
    "beg": "begged",
    "brag": "bragged",
    "cast": "cast",
    "choose": "chosen",
    "concur": "concurred",
    "deadpan": "deadpanned",
    "dub": "dubbed",
    "extol": "extolled",
    "feel": "felt",
    "find": "found",
    "forbid": "forbidden",
    "foresee": "foreseen",
    "forget": "forgotten",
    "give": "given",
    "have": "had",
    "hear": "heard",
    "hold": "held",
    "know": "known",
    "lay": "laid",
    "make": "made",
    "mean": "meant",
    "plan": "planned",
    "prefer": "preferred",
    "put": "put",
    "quip": "quipped",
    "read": "read",
    "rebut": "rebutted",
    "refer": "referred",
    "regret": "regretted",
    "rule out": "ruled out",
    "say": "said",
    "see": "seen",
    "seek": "sought",
    "set out": "set out",
    "show": "shown",
    "sing": "sung",
    "slam": "slammed",
    "snap": "snapped",
    "speak": "spoken",
    "submit": "submitted",
    "swear": "sworn",
    "tell": "told",
    "think": "thought",
    "understand": "understood",
    "write": "written",
}
_PAST: Final[Mapping[str, str]] = {
    "choose": "chose",
    "forbid": "forbade",
    "foresee": "foresaw",
    "forget": "forgot",
    "give": "gave",
    "know": "knew",
    "see": "saw",
    "show": "showed",
    "sing": "sang",
    "speak": "spoke",
    "swear": "swore",
    "write": "wrote",
}
# Verbs that say themselves that something was not said: "Declined to confirm the figures".
_REFUSING: Final = frozenset({"decline", "refuse"})
# Adverbs stand as they are: "Reportedly: ...".
_HEARSAY: Final = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
# What introduces a clause needs no colon after the verb: "Denied that ...".
_CONJUNCTIONS: Final = frozenset(
    {"how", "if", "that", "what", "when", "where", "whether", "which", "who", "why"}
)
# Of direct speech the marks say as much as these verbs.
PLAIN_CUES: Final = frozenset({"say", "tell", "according to"})


def _regular(verb: str) -> str:
    head, space, rest = verb.partition(" ")
    if head.endswith("e"):
        past = f"{head}d"
    elif re.search(r"[^aeiou]y$", head):
        past = f"{head[:-1]}ied"
    else:
        past = f"{head}ed"
    return f"{past}{space}{rest}"


def lead_in(statement: Statement) -> str | None:
    """Return the words that introduce a statement: "Denied:", "Has not said:"; None without a verb.

    Before "that" and its like there is no colon.

    A statement that is negated always has one: a reader must not take it for said.
    """
    lead = _verb(statement)
    if lead is None:
        return None
    opening = clean(statement.text).partition(" ")[0].casefold()
    return lead if opening in _CONJUNCTIONS else f"{lead}:"


def attribution(who: str, statement: Statement) -> str:
    """Say who says a statement, and how where that is more than "said": "Ana Lind denied:".

    What follows is the text of the statement: "Ana Lind:", "The port has not confirmed:".

    Args:
        who: the speaker.
        statement: what they say.
    """
    lead = lead_in(statement)
    if lead is None or (not statement.negated and (statement.cue or "say") in PLAIN_CUES):
        return f"{who}:"
    return f"{who} {lead[0].lower()}{lead[1:]}"


def _verb(statement: Statement) -> str | None:
    cue = clean(statement.cue or "")
    if cue in _HEARSAY:
        return cue.capitalize()
    if cue.startswith("be "):
        return f"Was {'not ' if statement.negated else ''}{cue.removeprefix('be ')}"
    if cue == "per" or not re.fullmatch("[a-z]+( (out|up|down|on))?", cue):
        return "Has not said" if statement.negated else None
    if statement.negated and cue not in _REFUSING:
        return f"Has not {_PARTICIPLES.get(cue) or _regular(cue)}"
    past = _PAST.get(cue) or _PARTICIPLES.get(cue) or _regular(cue)
    return past[:1].upper() + past[1:]


def _with_single_marks(text: str) -> str | None:
    """Return a text with its double marks made single; None where they do not pair."""
    opened = False
    out: list[str] = []
    for index, character in enumerate(text):
        if not _DOUBLE_MARKS.match(character):
            out.append(character)
            continue
        before = text[index - 1] if index else " "
        fits = character != "“" if opened else before in _BEFORE_OPENING and character != "”"
        if not fits:
            return None
        opened = not opened
        out.append("‘" if opened else "’")
    return None if opened else "".join(out)


def quoted(text: str) -> str:
    """Set direct speech in one pair of curly quotation marks, whatever marks it came with.

    Marks within the speech become single ones. Where they do not pair, or where the speech is
    several quotations in a row, its marks stay as they are.
    """
    words = clean(text)
    # The comma before 'he said' belongs to the report, not to the speech.
    words = re.sub(r',(?=[”"]?$)', "", words)
    for start, end in _PAIRS:
        if words[0] == start and words[1:].endswith(end):
            inner = _with_single_marks(words[1:-1].strip())
            return words if inner is None else f"“{inner}”"
    inner = _with_single_marks(words)
    return f"“{words if inner is None else inner}”"
