import pytest

from briefgen.documents.language import describe_language, foreign_language

# Article 1 of the Universal Declaration of Human Rights, in the United Nations' translations.
FOREIGN = {
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como "
    "están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.",
    "fr": "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués "
    "de raison et de conscience et doivent agir les uns envers les autres dans un esprit de "
    "fraternité.",
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft "
    "und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.",
    "ru": "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены "
    "разумом и совестью и должны поступать в отношении друг друга в духе братства.",
    "fa": "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه "
    "دارای عقل و وجدان هستند و باید نسبت به یکدیگر با روح برادری رفتار کنند.",
    "nl": "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd "
    "met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te "
    "gedragen.",
    "zh": "人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。",
}
ENGLISH = (
    "Five ministers, Ramón Gutiérrez, Nguyễn Thị Hạnh, Oluwaseun Adébáyò, Þorgerður Jónsdóttir and "
    "Krzysztof Wiśniewski, met in Ouagadougou on Monday. They said that the border would stay shut."
)


@pytest.mark.parametrize("code", FOREIGN)
def test_other_languages_are_told(code: str) -> None:
    assert foreign_language(FOREIGN[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "",
        "2031",
        "Storm closes harbour",
        "Ramón Gutiérrez, Nguyễn Thị Hạnh",
        f"{ENGLISH} {FOREIGN['es']}",
        f"{FOREIGN['fa']} {ENGLISH}",
    ],
)
def test_english_short_and_mixed_texts_pass(text: str) -> None:
    assert foreign_language(text) is None


def test_short_text_in_another_script_is_told() -> None:
    assert foreign_language("Все люди рождаются свободными") is not None


def test_names_of_languages() -> None:
    assert describe_language("es") == "Spanish (es)"
    assert describe_language("pt-BR") == "Portuguese (pt-BR)"
    assert describe_language("tlh") == 'the language "tlh"'
