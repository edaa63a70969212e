"""The garbage collector, at rest while much is made that stays: it takes as long as the work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the collector of cycles from running.

    Python starts it after every few hundred new objects, and it looks them all over again: while a
    brief is read, all of them stay.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
