"""Language tags, as HTML and PDF name the language of a document and of its parts (BCP 47)."""

import re
from itertools import takewhile
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
    """Return a language tag as BCP 47 writes it: ``EN-gb`` as ``en-GB``, ``eng`` as ``en``.

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
    known = pycountry.languages.get(**{f"alpha_{len(language)}": language.lower()})
    if known is None:
        raise RenderError(f"{text!r}: there is no language {language!r}; French, say, is fr")
    if script and pycountry.scripts.get(alpha_4=script.title()) is None:
        raise RenderError(f"{text!r}: there is no script {script!r}; Cyrillic, say, is Cyrl")
    if region.isalpha() and pycountry.countries.get(alpha_2=region.upper()) is None:
        raise RenderError(f"{text!r}: there is no country {region!r}; the United Kingdom is GB")
    rest = found["rest"].lower()
    if (twice := _repeated(rest)) is not None:
        raise RenderError(f"{text!r}: {twice!r} stands there twice; write it once")
    # RFC 5646, section 2.2.1: where a language has a code of two letters, it has no other.
    subtags = (getattr(known, "alpha_2", language.lower()), script.title(), region.upper())
    return "-".join(part for part in subtags if part) + rest


def known_language(text: str | None) -> str | None:
    """Return a tag that a person wrote into a brief, if it has the form of one; None if not."""
    return text if text and _TAG.fullmatch(text) else None


def _repeated(rest: str) -> str | None:
    """Return a variant or singleton that a tag has twice, which none may (RFC 5646, 2.2.9)."""
    subtags = rest.partition("-x-")[0].split("-")[1:]
    variants = list(takewhile(lambda subtag: len(subtag) > 1, subtags))
    once = variants + [subtag for subtag in subtags if len(subtag) == 1]
    return next((subtag for subtag in once if once.count(subtag) > 1), None)
