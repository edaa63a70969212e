"""Countries in words: from "Iran", "the U.S.", "Burmese" or "Nairobi" to ISO 3166-1, and back.

The words are those of ``country_words.tsv``; formal names that are not in it come from pycountry.
What a word alone can tell:

- A country word is capitalised or in capitals: "turkey" is a bird, "us" a pronoun. In a headline
  set in capitals "US" is taken for the country.
- A word of several countries names none: Congo and Congolese, Dominican, Korea and Korean, the
  Virgin Islands, the Islamic Republic. The longest match decides: "South Korean", "Dominican
  Republic". Guinea, Niger and Samoa are the states so called; their neighbours have longer or other
  words (Guinea-Bissau; Nigeria and Nigerian, beside Nigerien; American Samoa).
- What else a word may be, it cannot tell: Georgia is also a state of the U.S.; Jordan, Chad, Dane
  and Finn are also first names, Jersey also a shirt, Washington also a state and a surname, and
  Brussels often means the EU. Callers that know a phrase to be a person or a body must not ask.
- "English" is left out: it is far more often the language. England, Scotland, Wales and Northern
  Ireland are GB; other parts of states, peoples without a state and former states are not listed.
- Kosovo is XK: ISO 3166-1 has assigned it no code, but leaves XK to its users, and the European
  Commission, the IMF and Unicode CLDR use it so. Gaza and the West Bank are PS, as in ISO 3166-1.
  Nothing here takes a stand on a territory's status.
- The EU, the UN and NATO are no countries.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

# Names that have a country's name in them and name something else, or something across borders.
_NOT_COUNTRIES = (
    "Latin America",
    "North America",
    "South America",
    "Central America",
    "Latin American",
    "Latin Americans",
    "North American",
    "North Americans",
    "South American",
    "South Americans",
    "Central American",
    "Central Americans",
    "Inter-American",
    "Pan-American",
    "Organization of American States",
    "British Columbia",
    "British Columbian",
    "New Mexico",
    "New England",
    "New Jersey",
    "Jersey City",
    "Jersey Shore",
    "New South Wales",
    "New Guinea",
    "Guinea pig",
    "Guinea pigs",
    "Atlanta, Georgia",
    "Savannah, Georgia",
    "University of Georgia",
    "West Indian",
    "West Indians",
    "Indian subcontinent",
    "North Pole",
    "South Pole",
    "Indian Ocean",
    "Irish Sea",
    "Norwegian Sea",
    "Philippine Sea",
    "Solomon Sea",
    "South China Sea",
    "East China Sea",
    "Sea of Japan",
    "Gulf of Guinea",
    "Gulf of Mexico",
    "Gulf of America",
    "Gulf of Oman",
    "Gulf of Thailand",
    "Mozambique Channel",
    "Jordan River",
    "River Jordan",
    "Jordan Valley",
    "Niger River",
    "River Niger",
    "Niger Delta",
    "Niger State",
    "Lake Chad",
    "Lake Malawi",
    "Turkish Republic of Northern Cyprus",
)
# Capitals whose name is better known for another place: Canada's St. John's, California's San Jose,
# Australia's Victoria.
_CAPITALS_KNOWN_ELSEWHERE = ("Saint John's", "San José", "Victoria")

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼʽ`´", "'"))
# Initials ("U.S.", "D.C"), a shortened "Saint", a word, or a sign that stands for a word. "US$" is
# a currency.
_WORD = re.compile(
    r"(?<!\w)(?:(?:[A-Z]\.)+[A-Z](?![\w$])\.?|(?:St|ST)\.(?=\s)|[^\W\d_]++(?![\w$]))|[,&]"
)
_BETWEEN_WORDS = re.compile(r" *\n? *|['‐‑-]")
# Written small in the table; a headline may capitalise them, or abbreviate.
_SAME_WORD = {"Of": "of", "And": "and", "&": "and", "St": "Saint", "ST": "SAINT"}
_ARTICLES = frozenset({"the", "The", "THE"})


@dataclass(frozen=True, slots=True)
class _Country:
    alpha2: str
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words that name the country or its people."""
        return (self.name, *self.other_names, *self.adjectives, *self.people)


@dataclass(frozen=True, slots=True)
class _Index:
    """Phrases by their key. None is the meaning of a phrase that names no single country."""

    meanings: dict[str, str | None]
    longest: dict[str, int]
    """The first word of each key, and how many words the longest key that begins so has."""

    def first_match(self, words: list[str], start: int) -> tuple[int, str | None]:
        """Length in words of the longest phrase that begins at a word, 0 for none; its country."""
        for length in range(self.longest.get(words[start], 0), 0, -1):
            key = " ".join(words[start : start + length])
            if start + length <= len(words) and key in self.meanings:
                return length, self.meanings[key]
        return 0, None


def country_of(words: str) -> str | None:
    """Tell which country a name, a demonym or an adjective stands for.

    Args:
        words: the whole of it, capitalised: "Iran", "the Islamic Republic of Iran", "U.S.",
            "Britons", "South Korean". An article, a possessive and marks around it do not matter.

    Returns:
        The ISO 3166-1 alpha-2 code (XK for Kosovo), or None when the words are no country's or are
        those of several.
    """
    key = _key(words)
    if key is None:
        return None
    meanings = _country_index().meanings
    return meanings[key] if key in meanings else _formal_names().get(key)


def country_name(alpha2: str) -> str:
    """Return the short name of a country as news uses it: "Syria", "South Korea", "United States".

    Args:
        alpha2: an ISO 3166-1 alpha-2 code, or XK.

    Returns:
        The name; the code itself where no country has it.
    """
    if alpha2 in _countries():
        return _countries()[alpha2].name
    import pycountry

    country = pycountry.countries.get(alpha_2=alpha2)
    return country.name if country else alpha2


def capital_country(words: str) -> str | None:
    """Return the alpha-2 code of the country whose capital or seat of government is named, or None.

    Args:
        words: the name alone: "Tehran", "Kiev", "Washington, D.C."
    """
    key = _key(words)
    return None if key is None else _capital_index().meanings.get(key)


def countries_in(text: str) -> list[str]:
    """Find the country words of a phrase.

    Args:
        text: any text; words within a word and in lower case do not count, and of two words that
            overlap the longer counts ("the North Korean foreign ministry": KP).

    Returns:
        Alpha-2 codes, in the order of their first mention.
    """
    index = _country_index()
    found: dict[str, None] = {}
    for words in _runs(_folded(text)):
        position = 0
        while position < len(words):
            length, alpha2 = index.first_match(words, position)
            if alpha2:
                found[alpha2] = None
            position += length or 1
    return list(found)


def _folded(text: str) -> str:
    """The text without accents, apostrophes made alike: news writes both Brasília and Brasilia."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text.translate(_APOSTROPHES)


def _runs(text: str) -> Iterator[list[str]]:
    """Words as they stand in a key; nothing but a space or a hyphen parts those of a run."""
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        if run and not _BETWEEN_WORDS.fullmatch(text, end, match.start()):
            yield run
            run = []
        end = match.end()
        word = match[0].replace(".", "")
        if word not in _ARTICLES:
            run.append(_SAME_WORD.get(word, word))
    if run:
        yield run


def _key(words: str) -> str | None:
    """The form in which a phrase is looked up, or None when it is no single phrase."""
    text = _folded(words).strip(" \t\n\"'“”()[],;:!?")
    text = text.removesuffix("'s").removesuffix(".")
    matches = list(_WORD.finditer(text))
    if not matches or matches[0].start() > 0 or matches[-1].end() < len(text):
        return None
    runs = list(_runs(text))
    return " ".join(runs[0]) if len(runs) == 1 else None


@cache
def _countries() -> dict[str, _Country]:
    table = resources.files(__package__).joinpath("country_words.tsv").read_text(encoding="utf-8")
    countries = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            alpha2, name, *lists = line.split("\t")
            columns = [tuple(column.split(";")) if column else () for column in lists]
            names, adjectives, people, capitals = columns + [()] * (4 - len(columns))
            people = tuple(form for noun in people for form in _singular_and_plural(noun))
            countries[alpha2] = _Country(alpha2, name, names, adjectives, people, capitals)
    return countries


def _singular_and_plural(noun: str) -> tuple[str, ...]:
    singular = noun.removesuffix("(s)")
    return (noun,) if singular == noun else (singular, singular + "s")


@cache
def _country_index() -> _Index:
    meanings = [(word, c.alpha2) for c in _countries().values() for word in c.words]
    return _indexed(meanings, _NOT_COUNTRIES)


@cache
def _capital_index() -> _Index:
    meanings = [(capital, c.alpha2) for c in _countries().values() for capital in c.capitals]
    return _indexed(meanings, _CAPITALS_KNOWN_ELSEWHERE)


def _indexed(meanings: Iterable[tuple[str, str]], nowhere: Iterable[str]) -> _Index:
    by_key: dict[str, str | None] = {}
    for phrase, alpha2 in meanings:
        for key in _both_cases(phrase):
            by_key[key] = alpha2 if by_key.get(key, alpha2) == alpha2 else None
    by_key.update((key, None) for phrase in nowhere for key in _both_cases(phrase))
    longest: dict[str, int] = {}
    for key in by_key:
        words = key.split(" ")
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return _Index(by_key, longest)


def _both_cases(phrase: str) -> tuple[str, ...]:
    key = _key(phrase)
    return (key, key.upper()) if key else ()


@cache
def _formal_names() -> dict[str, str]:
    """Names and formal names of ISO 3166-1 by key, loaded when the table has no answer."""
    import pycountry

    names: dict[str, str] = {}
    for country in pycountry.countries:
        fields = dict(country)
        for field in ("name", "common_name", "official_name"):
            for key in _both_cases(fields.get(field, "")):
                names.setdefault(key, country.alpha_2)
    return names
