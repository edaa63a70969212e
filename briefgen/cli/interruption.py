"""Ctrl-C: one interruption ends a command, and nothing that comes after it is heard."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

# Seconds after which an interruption that a finalizer swallowed is raised again.
_PAUSE: Final = 0.01


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise the first interruption as ``KeyboardInterrupt`` and ignore all that follow.

    Terminals, and ``timeout``, interrupt a program twice or more often, which would break off the
    tidying up, and Python complains of an interruption that strikes while it shuts down. One that
    strikes in a finalizer is lost with a complaint, too: it is raised again when that is over.
    """
    main = threading.current_thread() is threading.main_thread()
    if not main or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    complain = sys.unraisablehook

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    def repeat() -> None:
        # To the main thread, so that it wakes from whatever it waits for.
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    def recover(unraisable: "UnraisableHookArgs") -> None:
        if not issubclass(unraisable.exc_type, KeyboardInterrupt):
            complain(unraisable)
            return
        signal.signal(signal.SIGINT, interrupt)
        timer = threading.Timer(_PAUSE, repeat)
        timer.daemon = True
        timer.start()

    signal.signal(signal.SIGINT, interrupt)
    sys.unraisablehook = recover
    try:
        yield
    finally:
        sys.unraisablehook = complain
        # After an interruption it stays ignored: what is left is to leave.
        if signal.getsignal(signal.SIGINT) is interrupt:
            signal.signal(signal.SIGINT, signal.default_int_handler)
