"""The grammar of counts: words, digits, ranges, qualifiers, read from text and said in English."""

from briefgen.numbers.count import Count, Qualifier
from briefgen.numbers.grammar import find_counts, read_count
from briefgen.numbers.wording import format_count, format_interval

__all__ = [
    "Count",
    "Qualifier",
    "find_counts",
    "format_count",
    "format_interval",
    "read_count",
]
