"""The tables of README.md: what they were measured on, and putting them there."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from briefgen import __version__

README: Final = Path(__file__).with_name("README.md")


def machine(peers: Sequence[str]) -> str:
    """Return on what times were taken, and with which versions.

    Args:
        peers: the peers, each with its version.
    """
    versions = [f"Python {platform.python_version()}", f"briefgen {__version__}", *peers]
    where = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    return f"On {where}; {', '.join(versions)}."


def store(name: str, table: str) -> None:
    """Put a table into README.md, between the marks that bear its name."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    before, _, rest = README.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    README.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")
