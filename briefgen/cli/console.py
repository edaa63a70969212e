"""What a command says beside its results: on standard error, and only as much as is wanted."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING

import click

from briefgen.errors import InputError

if TYPE_CHECKING:
    from briefgen.pipeline import Progress


def complain(message: str) -> None:
    """Say what went wrong, on one line of standard error."""
    click.echo(f"briefgen: {' '.join(message.split())}", err=True)


def wants_colour(*, err: bool = False) -> bool:
    """Whether a stream is a terminal that is to be coloured (no-color.org)."""
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR")


@dataclass
class Console:
    """How talkative a command is.

    Attributes:
        quiet: no progress and no remarks; what is wrong is said all the same.
        verbose: say what was left out, and how long things took.
    """

    quiet: bool = False
    verbose: bool = False
    _steps: list[tuple[str, float]] = field(default_factory=list)

    def remark(self, message: str) -> None:
        """Say what is good to know."""
        if not self.quiet:
            click.echo(f"briefgen: {message}", err=True)

    def detail(self, message: str) -> None:
        """Say what only ``--verbose`` wants to know."""
        if self.verbose:
            click.echo(f"briefgen: {message}", err=True)

    def refused(self, errors: Sequence[InputError]) -> None:
        """Say which inputs were left out, and why, a line each."""
        for error in errors:
            complain(str(error))

    @contextmanager
    def progress(self) -> "Iterator[Progress]":
        """Follow the steps of a long task: a bar on a terminal, timings for ``--verbose``."""
        started = perf_counter()
        steps: dict[str, float] = {}
        with self._bar() as show:

            def follow(step: str, done: int, total: int) -> None:
                steps.setdefault(step, perf_counter())
                show(step, done, total)

            yield follow
        ended = perf_counter()
        marks = [*steps.items(), ("", ended)]
        for (step, began), (_, until) in pairwise(marks):
            self.detail(f"{step}: {until - began:.2f} s")
        self.detail(f"all: {ended - started:.2f} s")

    @contextmanager
    def _bar(self) -> "Iterator[Progress]":
        if self.quiet or not sys.stderr.isatty():
            yield lambda _step, _done, _total: None
            return
        # A tenth of a second to load, which only a terminal has to pay.
        from briefgen.cli.progress import progress_bar

        with progress_bar(colour=wants_colour(err=True)) as show:
            yield show
