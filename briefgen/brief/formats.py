"""The formats `date` and `date-time` of the schema: their patterns, and the calendar."""

import re
from datetime import date, datetime

DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
TIMESTAMP_PATTERN = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$"
)


def wrong_date(words: str) -> str | None:
    """Return what is wrong with a date, or None: a pattern does not know how long February is."""
    if not re.fullmatch(DATE_PATTERN, words):
        return "not a date of the form YYYY-MM-DD"
    try:
        date.fromisoformat(words)
    except ValueError:
        return "no such day in the calendar"
    return None


def wrong_timestamp(words: str) -> str | None:
    """Return what is wrong with an RFC 3339 time, or None."""
    if not re.fullmatch(TIMESTAMP_PATTERN, words):
        return "not an RFC 3339 time with offset, such as 2030-05-01T09:30:00+00:00"
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return "no such moment in the calendar"
    return None
