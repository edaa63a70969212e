"""The date grammar that the extractors share: finding a date as written, and telling the day."""

from briefgen.extract.dates.phrases import DatePhrase, find_dates
from briefgen.extract.dates.resolution import resolve_date

__all__ = ["DatePhrase", "find_dates", "resolve_date"]
