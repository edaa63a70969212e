"""The command ``briefgen``: parse, call, print, exit code."""

from briefgen.cli.main import main

__all__ = ["main"]
