"""Countries in words: names, demonyms, capitals, and the table they come from."""

import subprocess
import sys
from collections import defaultdict
from importlib import resources

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import countries
from briefgen.brief.countries import (
    capital_country,
    countries_in,
    country_name,
    country_of,
)

# What ISO 3166-1 lists beside the 193 members of the United Nations: 2 observers (PS, VA), Taiwan,
# and territories of other states.
NOT_UN_MEMBERS = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO "
    "MP MQ MS NC NF NU PF PM PN PR PS RE SH SJ SX TC TF TK TW UM VA VG VI WF YT".split()
)
UN_MEMBERS = frozenset(c.alpha_2 for c in pycountry.countries) - NOT_UN_MEMBERS

AMBIGUOUS = {
    "Congo": {"CD", "CG"},
    "Congolese": {"CD", "CG"},
    "Dominican": {"DM", "DO"},
    "Dominicans": {"DM", "DO"},
    "Islamic Republic": {"IR", "MR", "PK"},
    "Korea": {"KP", "KR"},
    "Korean": {"KP", "KR"},
    "Koreans": {"KP", "KR"},
    "Saint Martin": {"MF", "SX"},
    "Virgin Islander": {"VG", "VI"},
    "Virgin Islanders": {"VG", "VI"},
    "Virgin Islands": {"VG", "VI"},
}

TABLE = countries._countries()


@pytest.mark.parametrize(
    ("words", "alpha2"),
    [
        ("Iran", "IR"),
        ("Islamic Republic of Iran", "IR"),
        ("the Islamic Republic of Iran", "IR"),
        ("Iran, Islamic Republic of", "IR"),
        ("U.S.", "US"),
        ("U.S", "US"),
        ("US", "US"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("the United States", "US"),
        ("The United States of America", "US"),
        ("America", "US"),
        ("American", "US"),
        ("Americans", "US"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("Britain", "GB"),
        ("British", "GB"),
        ("Briton", "GB"),
        ("Britons", "GB"),
        ("Scottish", "GB"),
        ("South Korean", "KR"),
        ("North Koreans", "KP"),
        ("DPRK", "KP"),
        ("Korea, Republic of", "KR"),
        ("Guinean", "GN"),
        ("Equatorial Guinean", "GQ"),
        ("Guinea-Bissau", "GW"),
        ("Papua New Guinea", "PG"),
        ("Niger", "NE"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("DR Congo", "CD"),
        ("D.R. Congo", "CD"),
        ("Democratic Republic of Congo", "CD"),
        ("Democratic Republic of the Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Congo-Brazzaville", "CG"),
        ("Georgia", "GE"),
        ("Jordan", "JO"),
        ("Chad", "TD"),
        ("Jersey", "JE"),
        ("Taiwan", "TW"),
        ("Republic of China", "TW"),
        ("People’s Republic of China", "CN"),
        ("Palestinian", "PS"),
        ("Kosovo", "XK"),
        ("Kosovars", "XK"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("TÜRKİYE", "TR"),
        ("Turkey", "TR"),
        ("Turkish", "TR"),
        ("Czech", "CZ"),
        ("Dutch", "NL"),
        ("Swiss", "CH"),
        ("Afghan", "AF"),
        ("Saudi", "SA"),
        ("Emirati", "AE"),
        ("Filipino", "PH"),
        ("Frenchwoman", "FR"),
        ("Myanmar", "MM"),
        ("Burma", "MM"),
        ("Burmese", "MM"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("St. Lucia", "LC"),
        ("St Lucia", "LC"),
        ("ST. LUCIA", "LC"),
        ("Trinidad & Tobago", "TT"),
        ("Trinidad And Tobago", "TT"),
        ("Democratic Socialist Republic of Sri Lanka", "LK"),
        ("Bouvet Island", "BV"),
        ("SOUTH KOREA", "KR"),
        ("KENYA", "KE"),
        ("Kenya's", "KE"),
        ("Kenya’s", "KE"),
        (" “Kenya,” ", "KE"),
        ("United\nKingdom", "GB"),
    ],
)
def test_words_of_a_country(words: str, alpha2: str) -> None:
    assert country_of(words) == alpha2


@pytest.mark.parametrize(
    "words",
    [
        *AMBIGUOUS,
        "the Congo",
        "KOREAN",
        "us",
        "Us",
        "uk",
        "turkey",
        "chad",
        "iran",
        "polish",
        "EU",
        "European Union",
        "UN",
        "U.N.",
        "United Nations",
        "NATO",
        "English",
        "New Mexico",
        "Latin America",
        "the Americas",
        "South American",
        "Kenyan officials",
        "Kenya and Uganda",
        "Kenya; Uganda",
        "Kenya 2",
        "US$",
        "Nairobi",
        "Panamax",
        "",
        " ",
        "the",
        "...",
        "'s",
    ],
)
def test_words_of_no_single_country(words: str) -> None:
    assert country_of(words) is None


@pytest.mark.parametrize(
    ("alpha2", "name"),
    [
        ("IR", "Iran"),
        ("US", "United States"),
        ("RU", "Russia"),
        ("KR", "South Korea"),
        ("KP", "North Korea"),
        ("SY", "Syria"),
        ("GB", "United Kingdom"),
        ("VN", "Vietnam"),
        ("TZ", "Tanzania"),
        ("BO", "Bolivia"),
        ("VE", "Venezuela"),
        ("MD", "Moldova"),
        ("TW", "Taiwan"),
        ("LA", "Laos"),
        ("XK", "Kosovo"),
        ("BV", "Bouvet Island"),
        ("ZZ", "ZZ"),
    ],
)
def test_short_name(alpha2: str, name: str) -> None:
    assert country_name(alpha2) == name


@pytest.mark.parametrize(
    ("words", "alpha2"),
    [
        ("Tehran", "IR"),
        ("Moscow", "RU"),
        ("MOSCOW", "RU"),
        ("Washington", "US"),
        ("Washington, D.C.", "US"),
        ("Washington DC", "US"),
        ("Nairobi", "KE"),
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("Sana’a", "YE"),
        ("N'Djamena", "TD"),
        ("Brasilia", "BR"),
        ("Brasília", "BR"),
        ("Port-au-Prince", "HT"),
        ("Mexico City", "MX"),
        ("Sucre", "BO"),
        ("Pristina", "XK"),
        ("Singapore", "SG"),
        ("Washington Post", None),
        ("San Jose", None),
        ("St. John's", None),
        ("Lagos", None),
        ("Kenya", None),
        ("moscow", None),
        ("", None),
    ],
)
def test_country_of_a_capital(words: str, alpha2: str | None) -> None:
    assert capital_country(words) == alpha2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the North Korean foreign ministry", ["KP"]),
        ("Kenyan and Ugandan envoys, and Kenya's president", ["KE", "UG"]),
        ("a U.S.-led force with British, Swiss and Ivory Coast units", ["US", "GB", "CH", "CI"]),
        ("Guinea-Bissau, Guinea and Equatorial Guinea", ["GW", "GN", "GQ"]),
        ("the Guinea, Bissau and Dakar offices", ["GN"]),
        ("talks in the U.S. Iran declined", ["US", "IR"]),
        ("the Central African Republic's army", ["CF"]),
        ("PERU AND SOUTH SUDAN SIGN PACT", ["PE", "SS"]),
        ("the Greek Cypriot side", ["CY"]),
        ("a Bosnian Serb leader", ["BA"]),
        ("pro-Chilean, anti-Peruvian", ["CL", "PE"]),
        ("a Kenya–Uganda railway", ["KE", "UG"]),
        ("US$5 million, NZ$3, join us, a cold turkey", []),
        ("the South. Korea of old", []),
        ("the Latin American caucus of New Mexico on the Gulf of Mexico", []),
        ("the Organization of American States and the EU", []),
        ("Congolese troops and Korean envoys", []),
        ("the Islamic Republic of Mauritania", ["MR"]),
        ("the Islamic Republic", []),
        ("Panamax, Maliseet, iranian", []),
        ("", []),
    ],
)
def test_countries_in_a_phrase(text: str, found: list[str]) -> None:
    assert countries_in(text) == found


def test_codes_are_those_of_iso_3166_and_kosovo() -> None:
    assert set(TABLE) - {country.alpha_2 for country in pycountry.countries} == {"XK"}


def test_every_un_member_has_an_adjective_and_a_capital() -> None:
    assert len(UN_MEMBERS) == 193
    complete = {code for code, row in TABLE.items() if row.adjectives and row.capitals}
    assert UN_MEMBERS - complete == set()


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.alpha2)
def test_each_word_of_a_row_leads_back_to_it(row: countries._Country) -> None:
    for word in row.words:
        if word in AMBIGUOUS:
            assert row.alpha2 in AMBIGUOUS[word]
        else:
            assert country_of(word) == row.alpha2
            assert country_of(word.upper()) == row.alpha2
            assert countries_in(f"to the {word} ...") == [row.alpha2]
    assert country_name(row.alpha2) == row.name


def test_words_of_two_countries_are_known() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    capitals: defaultdict[str, set[str]] = defaultdict(set)
    for code, row in TABLE.items():
        for word in row.words:
            owners[countries._key(word) or word].add(code)
        for word in row.capitals:
            capitals[countries._key(word) or word].add(code)
    assert {word: codes for word, codes in owners.items() if len(codes) > 1} == AMBIGUOUS
    assert {word: codes for word, codes in capitals.items() if len(codes) > 1} == {}


def test_no_two_words_fall_together_in_capitals() -> None:
    meanings = countries._country_index().meanings
    differ = {key for key, code in meanings.items() if meanings[key.upper()] != code}
    assert differ == set()


def test_formal_names_of_iso_agree_with_the_table() -> None:
    for country in pycountry.countries:
        for name in (country.name, dict(country).get("official_name", country.name)):
            if name not in AMBIGUOUS and "(" not in name:
                assert country_of(name) == country.alpha_2


def test_table_is_sorted_and_clean() -> None:
    table = resources.files("briefgen.brief").joinpath("country_words.tsv")
    lines = [x for x in table.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    assert [line[:2] for line in lines] == sorted(TABLE)
    for line in lines:
        columns = line.split("\t")
        assert 2 <= len(columns) <= 6
        words = [word for column in columns if column for word in column.split(";")]
        assert all(word and word == word.strip() for word in words)


def test_words_of_the_table_need_no_pycountry() -> None:
    program = (
        "import sys; from briefgen.brief import countries as c; "
        "assert c.country_of('Kenyan') == 'KE' and c.country_name('KE') == 'Kenya'; "
        "assert c.countries_in('no country at all') == []; "
        "sys.exit('pycountry' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@given(
    st.text() | st.lists(st.sampled_from(sorted(countries._country_index().meanings))).map(" ".join)
)
def test_any_text_has_an_answer(text: str) -> None:
    codes = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    found = countries_in(text)
    assert len(found) == len(set(found))
    assert {*found, country_of(text), capital_country(text)} <= codes | {None}
    assert country_name(text) or text == ""
    assert countries_in(f"{text}; ") == found


@given(st.sampled_from(sorted(TABLE)), st.sampled_from(sorted(TABLE)))
def test_two_countries_are_found_in_order(first: str, second: str) -> None:
    named = [code for code in (first, second) if country_name(code) not in AMBIGUOUS]
    text = f"Envoys from {country_name(first)}; then {country_name(second)}"
    assert countries_in(text) == list(dict.fromkeys(named))
