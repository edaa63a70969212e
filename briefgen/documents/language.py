"""Telling English from other languages, without a network and mostly without a model."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Frequent words that English shares with no other language of its neighbourhood; "in", "on",
# "was", "for" and "of" are left out because German, Dutch, French or Danish have them too.
_ENGLISH = frozenset(
    "the and that with from were has have had which who whom whose said says this these those his "
    "their they them not been will would could should after before it its".split()
)
# So many of a text's words are in that table when it is English, even under foreign names.
_ENGLISH_SHARE = 0.08
# Too little to judge by: a headline, a list of names.
_FEWEST_LETTERS = 80
# For scripts that write no spaces between words, or in which nothing here is English.
_FEWEST_FOREIGN_LETTERS = 20
# How sure the language model has to be that a text is not English.
_CERTAINTY = 0.99
# More does not change the verdict.
_SAMPLE = 20_000

_WORD = re.compile(r"[^\W\d_]+")

# English names of languages that news comes in (ISO 639-1).
LANGUAGE_NAMES = {
    "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ms": "Malay", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def foreign_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that a text is in, None for English.

    None also for what cannot be told: short texts, and those that mix English with another
    language. Common English words decide first; only a text that lacks them is given to the
    language identifier, whose model takes a second to load.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters < _FEWEST_FOREIGN_LETTERS:
        return None
    if letters < _FEWEST_LETTERS and _is_latin(words):
        return None
    if sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return None
    ranking = _identify(sample)
    chances = dict(ranking)
    return None if chances.get("en", 0.0) > 1 - _CERTAINTY else ranking[0][0]


def describe_language(code: str) -> str:
    """Return a language's English name and code: "Spanish (es)"."""
    name = LANGUAGE_NAMES.get(primary_subtag(code))
    return f"{name} ({code})" if name else f'the language "{code}"'


def primary_subtag(tag: str) -> str:
    """Return the language of a BCP 47 tag: "en" of "en-GB"."""
    return tag.partition("-")[0].lower()


def _is_latin(words: list[str]) -> bool:
    first_letters = [word[0] for word in words]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in first_letters)
    return 2 * latin >= len(first_letters)


def _identify(text: str) -> list[tuple[str, float]]:
    return [(str(code), float(chance)) for code, chance in _identifier().rank(text)]


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
