"""The progress bar of a task that takes longer than a second, on a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from briefgen.pipeline import Progress as Follow

# Seconds; what is done by then needs no bar.
PATIENCE: Final = 1.0


@contextmanager
def progress_bar(*, colour: bool) -> "Iterator[Follow]":
    """Show how far a task is, once it has taken longer than ``PATIENCE``, on standard error."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True, no_color=not colour),
        transient=True,
    )
    task = bar.add_task("loading", total=None)
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True

    def follow(step: str, done: int, total: int) -> None:
        bar.update(task, description=step, completed=done, total=total)

    timer.start()
    try:
        yield follow
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
