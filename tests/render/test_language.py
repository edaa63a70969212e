"""Language tags: those of BCP 47, in its spelling."""

import pytest

from briefgen.brief import Brief
from briefgen.errors import RenderError
from briefgen.render import render_html
from briefgen.render.language import known_language, language_tag


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("en", "en"),
        ("EN-gb", "en-GB"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("kab", "kab"),
        ("eng", "en"),
        ("DEU-1996", "de-1996"),
        ("de-a-bbb-ccc-b-bbb-x-a-a", "de-a-bbb-ccc-b-bbb-x-a-a"),
        ("pt-x-Desk", "pt-x-desk"),
    ],
)
def test_a_tag_is_written_as_it_should_be(given: str, tag: str) -> None:
    assert language_tag(given) == tag


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("english", "is no language tag"),
        ("pt_BR", "is no language tag"),
        ("", "is no language tag"),
        ('en"><b', "is no language tag"),
        ("xx", "there is no language 'xx'"),
        ("en-UK", "there is no country 'UK'"),
        ("sr-Kyrl", "there is no script 'Kyrl'"),
        ("de-DE-1996-1996", "'1996' stands there twice"),
        ("en-a-bb-A-cc", "'a' stands there twice"),
    ],
)
def test_another_is_refused(given: str, reason: str) -> None:
    with pytest.raises(RenderError, match=reason):
        language_tag(given)


def in_languages(brief: Brief, *tags: str) -> Brief:
    documents = [
        document.model_copy(update={"language": tag})
        for document, tag in zip(brief.documents, tags, strict=False)
    ]
    return brief.model_copy(update={"documents": [*documents, *brief.documents[len(tags) :]]})


def test_the_words_of_a_source_in_another_language_say_so(brief: Brief) -> None:
    foreign = render_html(in_languages(brief, "pt-PT"))
    assert '<p class="words" lang="pt-PT">' in foreign
    assert 'attribution: <span lang="pt-PT">' in foreign
    assert ' lang="' not in render_html(brief).replace('<html lang="en">', "")


def test_what_is_no_tag_is_not_put_into_the_page(brief: Brief) -> None:
    assert known_language('pt" onclick="x') is None
    page = render_html(in_languages(brief, "Portuguese, mostly"))
    assert ' lang="' not in page.replace('<html lang="en">', "")
