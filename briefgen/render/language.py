"""Language tags, as HTML and PDF name the language of a document and of its parts (BCP 47)."""

import re
from typing import Final

from briefgen.errors import RenderError

DEFAULT_LANGUAGE: Final = "en"

# RFC 5646, section 2.1, without what nobody writes today: extended language subtags, tags that are
# for private use as a whole, and the grandfathered ones. No language of 4 to 8 letters exists.
_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)",
    re.IGNORECASE,
)


def language_tag(text: str) -> str:
    """Return a language tag as BCP 47 writes it: ``EN-gb`` as ``en-GB``.

    Args:
        text: a tag; its language, script and region have to be ones that there are (ISO 639, ISO
            15924, ISO 3166).

    Raises:
        RenderError: it is none.
    """
    # Its tables take a moment to load, and most documents are in the language that ships.
    import pycountry

    found = _TAG.fullmatch(text)
    if found is None:
        raise RenderError(f"{text!r} is no language tag; write one such as fr, pt-BR or zh-Hant")
    language, script, region = (found[part] or "" for part in ("language", "script", "region"))
    known = {f"alpha_{len(language)}": language.lower()}
    if pycountry.languages.get(**known) is None:
        raise RenderError(f"{text!r}: there is no language {language!r}; French, say, is fr")
    if script and pycountry.scripts.get(alpha_4=script.title()) is None:
        raise RenderError(f"{text!r}: there is no script {script!r}; Cyrillic, say, is Cyrl")
    if region.isalpha() and pycountry.countries.get(alpha_2=region.upper()) is None:
        raise RenderError(f"{text!r}: there is no country {region!r}; the United Kingdom is GB")
    subtags = (language.lower(), script.title(), region.upper())
    return "-".join(part for part in subtags if part) + found["rest"].lower()


def is_language_tag(text: str) -> bool:
    """Whether a text has the form of a language tag, be there such a language or not."""
    return _TAG.fullmatch(text) is not None
