"""Finds the schemas and templates (with their fonts) that ship with briefgen.

In a checkout they stand at the top level, where people look for them; a wheel carries them inside
the package, as ``briefgen/_data/``.
"""

from pathlib import Path
from typing import Literal

from briefgen.errors import ResourceError

ResourceName = Literal["schemas", "templates"]

_PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: ResourceName, *, package: Path = _PACKAGE) -> Path:
    """Find a folder of files that ship with briefgen.

    Args:
        name: which folder.
        package: the folder of the installed package ``briefgen``.

    Returns:
        The absolute path of the folder, in the wheel's data if there are any, else in the checkout.

    Raises:
        ResourceError: the folder is missing from the installation.
    """
    packaged = package / "_data"
    # A wheel's neighbours are other people's packages: only a checkout may look beside its own.
    home = packaged if packaged.is_dir() else package.parent
    folder = home / name
    if not folder.is_dir():
        raise ResourceError(
            f"{folder}: briefgen's {name} are missing. Install the package again from its wheel, "
            "or restore the folder in the checkout."
        )
    return folder
