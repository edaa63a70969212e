"""Names of a package that are loaded when they are first used: importing it takes no time."""

from collections.abc import Callable, Mapping
from importlib import import_module


def loader(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` (PEP 562) of a package whose names stand in other modules.

    Args:
        package: the package's name.
        homes: for each name, where it stands and what it is called there, as ``.module:name``.
    """

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, original = homes[name].partition(":")
        return getattr(import_module(module, package), original)

    return load
