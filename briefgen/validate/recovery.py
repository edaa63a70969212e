"""How a scan goes on after a fault: what was meant, and where the next member begins.

In a brief a member has a line of its own, so that a slip seldom reaches behind the line's end. A
bracket that is lost or one too many is told by the key that stands where none can.
"""

import re
from typing import Final

from briefgen.validate.brackets import CLOSING, Open, is_deeper, is_key, mismatch, opened
from briefgen.validate.findings import Fault
from briefgen.validate.structure import Stop, Structure
from briefgen.validate.tokens import shorten, shown

# What a value that no JSON value begins like reaches to: the comma, bracket or end of its line.
_TO_NEXT: Final = re.compile(r'(?:"(?:[^"\\\n\r]|\\.)*"|,(?=[0-9]{3}(?![0-9]))|[^,}\]\n\r])+')
_NUMBERS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_SEPARATORS: Final = re.compile(r"[.,](?=\d{3}(?!\d))")
# Words follow a number, or signs of "about" and "at least" stand before it; no other text does.
_LETTER_FIRST: Final = re.compile(r"[^\W\d_]")
# What people and other scripts write for a comma and a colon.
_COMMAS: Final = frozenset(";；，、،؛.")
_COLONS: Final = re.compile(r"=>|->|:=|[=;：]")
_MEMBER: Final = re.compile(r'["{\[0-9-]')
_SPACE: Final = re.compile(r"\s*")
_BLANKS: Final = re.compile(r"[ \t]*")
_UNBALANCED: Final = ("(", "{", "[")


def faulty_value(structure: Structure, *, in_list: bool) -> None:
    """Pass over what stands where a value must and is none."""
    start, text = structure.at, structure.text
    end = _end_of_stretch(structure)
    words = text[start:end]
    if in_list or not words or words.endswith(_UNBALANCED):
        message = f"{shown(text[start])} stands where a value must"
        structure.stop("json-syntax", start, start + 1, message)
    structure.faults.append(faulty_words(words, start))
    structure.at = end
    structure.put_unread(start, end)


def faulty_words(words: str, start: int) -> Fault:
    """Return what is wrong with words that stand for a value, and the number in them."""
    end = start + len(words)
    numbers = _NUMBERS.findall(words)
    if not numbers or _LETTER_FIRST.match(words):
        message = f"{_quoted(words)} is no JSON value"
        return Fault("json-syntax", start, end, message, 'put a text in `"`')
    message = f"{_quoted(words)} is no JSON number"
    mend = "write one number: `low` and `high` hold the two ends"
    if len(numbers) == 1:
        digits = _SEPARATORS.sub("", numbers[0])
        mend = f"write {int(digits)}" if digits.isdecimal() else "write a whole number"
    return Fault("json-number", start, end, message, mend)


def rest_of_value(structure: Structure, start: int) -> int:
    """Return where a number or word ends with all that stands behind it on its line.

    Args:
        structure: the scan.
        start: the offset behind the number or word.
    """
    text = structure.text
    blanks = _BLANKS.match(text, start)
    behind = blanks.end() if blanks else start
    if text[behind : behind + 1] in {"", "\n", "\r", ",", "}", "]", ":", *_COMMAS}:
        return start
    if text.startswith(("//", "/*", "#", "<!--", "--", "{", "["), behind) or is_key(text, behind):
        return start
    stretch = _TO_NEXT.match(text, behind)
    return behind + len(stretch[0].rstrip()) if stretch else start


def for_a_comma(structure: Structure) -> bool:
    """Take what stands for a comma; behind the last member it is one too many.

    Returns:
        whether there is any.
    """
    at, top = structure.at, structure.stack[-1]
    if structure.text[at] not in _COMMAS or top.last != "value":
        return False
    behind = _next(structure.text, at + 1)
    structure.at = at + 1
    what = shown(structure.text[at])
    if behind in CLOSING.values() and behind:
        structure.fault("json-syntax", at, at + 1, f"{what} stands behind the value", "remove it")
    else:
        structure.fault("json-syntax", at, at + 1, f"{what} stands for a comma", "write `,`")
        top.last, top.comma = "comma", at
    return True


def behind_value(structure: Structure) -> bool:
    """Take what stands behind a value on its line, and is neither a comma nor another member.

    Returns:
        whether there is any.
    """
    at, text, top = structure.at, structure.text, structure.stack[-1]
    if top.bracket == "[" or text[at] in "{[" or is_key(text, at):
        return False
    if "\n" in text[structure.behind_value : at] or "\r" in text[structure.behind_value : at]:
        return False
    end = _end_of_stretch(structure)
    words = text[at:end]
    if not words or words.endswith(_UNBALANCED) or words.startswith(('"', ":")):
        return False
    structure.fault(
        "json-syntax", at, end, f"{_quoted(words)} stands behind the value", "remove it"
    )
    structure.at = end
    return True


def no_key(structure: Structure, top: Open) -> None:
    """Pass over what stands where a key must and is none."""
    at, text = structure.at, structure.text
    if text[at] in CLOSING:
        message = f"{shown(text[at])} stands where a key must"
        structure.fault("json-syntax", at, at + 1, message, "put its key and `:` before it")
        structure.open(text[at], attached=False)
        structure.at = at + 1
        return
    end = _end_of_stretch(structure)
    words = text[at:end]
    if not words or words.endswith(_UNBALANCED):
        message = f"{shown(text[at])} stands where a key must"
        structure.stop("json-syntax", at, at + 1, message)
    mend = "put its key and `:` before it" if words[0].isdigit() else "remove it"
    structure.at = end
    if text.startswith(",", end):
        # The comma behind it goes with it, or else the one before.
        structure.at = end + 1
    elif top.last == "comma" and _next(text, end) == "}":
        mend += ", and the comma before it" if mend == "remove it" else ""
        top.last = "value"
    structure.fault("json-syntax", at, end, f"{_quoted(words)} stands where a key must", mend)


def colon(structure: Structure, top: Open) -> None:
    """Take the colon behind a key, or what stands for it; where there is none, say so."""
    at, text = structure.at, structure.text
    if text.startswith(":", at) and not text.startswith(":=", at):
        structure.at = at + 1
        if text.startswith(":", at + 1):
            structure.fault(
                "json-syntax", at + 1, at + 2, "a second colon stands here", "remove it"
            )
            structure.at = at + 2
    elif match := _COLONS.match(text, at):
        structure.fault(
            "json-syntax", *match.span(), f"`{match[0]}` stands for a colon", "write `:`"
        )
        structure.at = match.end()
    elif text[at : at + 1] not in {"", ",", "}"}:
        message = f"no colon stands behind the key `{shorten(top.key or '')}`"
        structure.fault("json-syntax", *top.key_span, message, "put `:` behind it")


def key_for_value(structure: Structure, top: Open, *, is_deeper_than_key: bool) -> None:
    """Go on where the key of a member stands in the place of another's value."""
    at = structure.at
    if is_deeper_than_key and structure.may_guess():
        _open_before(structure, "{")
        return
    message = f"the key `{shorten(top.key or '')}` has no value"
    structure.fault("json-syntax", *top.key_span, message, "put a value and a comma behind it")
    structure.put_unread(at, at)
    top.last = "comma"


def key_in_list(structure: Structure, top: Open, *, reopen: bool) -> None:
    """Go on where a key stands in a list: a bracket was lost, or the last one was too many.

    Args:
        structure: the scan.
        top: the list.
        reopen: whether to take the bracket before it for one too many.
    """
    structure.brackets_are_wrong = True
    text, at = structure.text, structure.at
    last = top.value[-1] if isinstance(top.value, list) and top.value else None
    key = is_key(text, at)
    again = isinstance(last, dict) and key is not None and key.strip("\"'") in last
    first = structure.may_guess()
    if first and (top.last == "bracket" or again or len(structure.stack) == 1):
        _open_before(structure, "{")
    elif first and reopen and structure.reopen("{"):
        _one_too_many(structure)
    elif len(structure.stack) > 1:
        close_before_next(structure, top)
    else:
        structure.stop("json-syntax", at, at + 1, "a key stands in a list")


def value_for_key(structure: Structure, top: Open) -> bool:
    """Go on with a list that ended too early, where its next member stands in place of a key.

    Returns:
        whether there is such a list.
    """
    text, at = structure.text, structure.at
    if top.last != "comma" or not _MEMBER.match(text, at) or is_key(text, at):
        return False
    if not structure.may_guess() or not structure.reopen("["):
        return False
    structure.brackets_are_wrong = True
    _one_too_many(structure)
    return True


def _one_too_many(structure: Structure) -> None:
    """Say of the bracket that ended what was opened again that it is one too many."""
    top = structure.stack[-1]
    end = top.node.end
    what = opened(top, structure.lines)
    message = f"`{CLOSING[top.bracket]}` closes the {what} here, and it goes on"
    structure.fault("json-syntax", end - 1, end, message, "remove it")


def list_for_value(structure: Structure, top: Open) -> bool:
    """Go on as if a list began here, where a value stands on a line below its key.

    Returns:
        whether it does.
    """
    if not is_deeper(structure.text, structure.at, top.key_span[0]) or not structure.may_guess():
        return False
    _open_before(structure, "[")
    return True


def _open_before(structure: Structure, bracket: str) -> None:
    structure.brackets_are_wrong = True
    at = structure.at
    message = f"the `{bracket}` before this is missing"
    structure.fault("json-syntax", at, at + 1, message, f"put `{bracket}` here")
    structure.open(bracket).is_implied = True


def close_others(structure: Structure) -> bool:
    """Close what should have been closed before a bracket of the wrong kind.

    Returns:
        whether the bracket closes something then.
    """
    structure.brackets_are_wrong = True
    found = mismatch(structure.text, structure.at, structure.stack, structure.lines)
    structure.faults.append(found.fault)
    if found.ended is None:
        raise Stop
    if found.ended == 0:
        pass_over(structure)
    for _ in range(found.ended - 1):
        structure.pop()
    return found.ended > 0


def pass_over(structure: Structure) -> None:
    """Pass over a bracket that is one too many."""
    structure.at += 1
    structure.behind_value = structure.at


def goes_on(structure: Structure, what: str) -> None:
    """Say of a closing bracket that what it closes goes on, and pass over it."""
    at = structure.at
    structure.brackets_are_wrong = True
    message = f"`{structure.text[at]}` ends {what} here, and it goes on"
    structure.fault("json-syntax", at, at + 1, message, "remove it")
    pass_over(structure)


def close_before_next(structure: Structure, top: Open) -> None:
    """Close what should have been closed before what stands here."""
    structure.brackets_are_wrong = True
    at = structure.at
    message = f"the {opened(top, structure.lines)} is not closed before this"
    mend = f"close it with `{CLOSING[top.bracket]}`"
    structure.fault("json-syntax", at, at + 1, message, mend)
    structure.pop()
    if structure.text[at] not in CLOSING.values():
        structure.stack[-1].last = "comma"


def behind_the_end(structure: Structure) -> None:
    """Say that something follows after the end; what, tells whether the end is in doubt."""
    text, at = structure.text, structure.at
    structure.brackets_are_wrong = True
    message = "something follows after the end of the brief"
    mend = "remove it, or the bracket before it that ends the brief too early"
    if text[at] in CLOSING:
        message = "another JSON text follows after the end of the brief"
        mend = "put each brief into a file of its own"
    structure.fault("json-syntax", at, len(text.rstrip()), message, mend)
    if text[at] not in "{[]}":
        raise Stop


def _next(text: str, at: int) -> str:
    """Return the first character behind white space, or ""."""
    space = _SPACE.match(text, at)
    behind = space.end() if space else at
    return text[behind : behind + 1]


def _end_of_stretch(structure: Structure) -> int:
    """Return where that ends which begins here, at the latest at the end of the line."""
    stretch = _TO_NEXT.match(structure.text, structure.at)
    return structure.at + len(stretch[0].rstrip()) if stretch else structure.at


def _quoted(words: str) -> str:
    """Return words for a message; unseen characters by their number."""
    return shown(words) if len(words) == 1 else f"`{shorten(words)}`"
