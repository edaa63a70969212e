"""The names of the files that ``extract --each`` writes, one for each document."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from briefgen.brief import SCHEMA_FILE

_STANDARD_INPUT = "-"
# A record of a list: the name of the file, and the number of the record.
_RECORD = re.compile(r"(?P<file>.*\.json|-)#(?P<number>[0-9]+)", re.IGNORECASE | re.DOTALL)


def names_for(sources: Sequence[str]) -> list[str]:
    """Return a file name, without ending, for each source.

    It is the source's own. Where several have the same, their folders are put before it, then their
    endings behind it, then a number. Names that differ in nothing but case count as the same, since
    they are on some disks.

    Args:
        sources: the files as the user named them, in canonical order.
    """
    forms = [_forms(source) for source in sources]
    names = [
        next((form for level, form in enumerate(own) if _is_alone(form, level, forms)), own[-1])
        for own in forms
    ]
    taken = {SCHEMA_FILE.removesuffix(".json")}
    unique = []
    for name in names:
        candidate, number = name, 1
        while candidate.casefold() in taken:
            number += 1
            candidate = f"{name}-{number}"
        taken.add(candidate.casefold())
        unique.append(candidate)
    return unique


def _is_alone(form: str, level: int, forms: Sequence[Sequence[str]]) -> bool:
    return sum(other[level].casefold() == form.casefold() for other in forms) == 1


def _forms(source: str) -> tuple[str, str, str]:
    """A source's name, with its folder, and with its ending too."""
    record = _RECORD.fullmatch(source)
    file = record["file"] if record else source
    number = f"-{record['number']}" if record else ""
    if file == _STANDARD_INPUT:
        return (f"stdin{number}",) * 3
    path = PurePath(file)
    folder = f"{path.parent.name}-" if path.parent.name else ""
    return (
        f"{path.stem}{number}",
        f"{folder}{path.stem}{number}",
        f"{folder}{path.stem}{path.suffix.replace('.', '-')}{number}",
    )
