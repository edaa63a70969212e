"""JSON without fault, read by Python's own decoder, made as strict as the scanner is.

It takes a tenth of the scanner's time: the scanner is for what is faulty, and leaves the objects
and lists without fault to it.
"""

import json
from typing import Final, NoReturn

# Deeper than any brief; Python's decoder gives up at some depth of its own.
MAX_DEPTH: Final = 100
# No count of people comes near it; Python itself refuses integers of more than 4,300 digits.
MAX_DIGITS: Final = 300

_INFINITE: Final = frozenset({float("inf"), float("-inf")})


def read_sound(text: str, start: int, depth: int = MAX_DEPTH) -> tuple[object, int]:
    """Return the JSON value that begins at an offset, and the offset behind it.

    Args:
        text: the text.
        start: where the value begins, white space passed over.
        depth: how deep objects and lists may be nested.

    Raises:
        ValueError: when the scanner would find fault with it.
        RecursionError: as ``ValueError``, for very deep nesting.
    """
    value, end = _DECODER.raw_decode(text, start)
    if text.find("\\u", start, end) >= 0:
        # Half of a character has no UTF-8: this raises.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    if _is_deeper(value, depth):
        raise ValueError
    return value, end


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError
    return members


def _finite(words: str) -> float:
    value = float(words)
    if value in _INFINITE:
        raise ValueError
    return value


def _short(words: str) -> int:
    if len(words) > MAX_DIGITS:
        raise ValueError
    return int(words)


def _refuse(_word: str) -> NoReturn:
    raise ValueError


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_without_repeats,
    parse_float=_finite,
    parse_int=_short,
    parse_constant=_refuse,
)


def _is_deeper(value: object, depth: int) -> bool:
    level: list[dict[str, object] | list[object]] = []
    if isinstance(value, dict | list):
        level = [value]
    for _ in range(depth):
        level = [
            member
            for container in level
            for member in (container.values() if isinstance(container, dict) else container)
            if isinstance(member, dict | list)
        ]
        if not level:
            return False
    return bool(level)
