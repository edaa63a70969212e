"""Briefs that are worked with have no error, and none is written that has."""

from typing import Final

from briefgen.brief import Brief, dump, load
from briefgen.errors import InvalidBriefError
from briefgen.validate import check

# Ranges are derived anew in all that is done with a brief here.
_MENDED_HERE: Final = frozenset({"figure-range"})


def sound_brief(data: bytes, name: str) -> Brief:
    """Read a brief that has no error; its evidence is not held against documents.

    A range that does not follow from its figures is no error here: it will be derived anew.

    Args:
        data: the file's bytes.
        name: the file, as the user named it.

    Raises:
        InvalidBriefError: naming its first error.
    """
    _refuse_errors(data, name)
    return load(data, name)


def refuse_unsound(brief: Brief, name: str) -> bytes:
    """Return the canonical JSON of a brief that is about to be written.

    Args:
        brief: the brief.
        name: what it is, for the message.

    Raises:
        InvalidBriefError: when it has an error; it must not be written.
    """
    data = dump(brief).encode("utf-8")
    _refuse_errors(data, name)
    return data


def _refuse_errors(data: bytes, name: str) -> None:
    report = check(data, name)
    errors = [
        found
        for found in report.findings
        if found.severity == "error" and found.code not in _MENDED_HERE
    ]
    if not errors:
        return
    first, *others = errors
    more = f" (and {len(others)} more)" if others else ""
    raise InvalidBriefError(
        f"{name}:{first.line}:{first.column}: {first.message}{more}; `briefgen validate` shows it"
    )
