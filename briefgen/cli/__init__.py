"""The command ``briefgen``: parse, call, print, exit code."""

import gc

# A command makes little garbage and many objects that stay. Python would look them all over after
# every 700 new ones: set before anything is loaded, this takes a twentieth off a short command.
gc.set_threshold(100_000, 50, 50)

from briefgen.cli.main import main  # noqa: E402

__all__ = ["main"]
