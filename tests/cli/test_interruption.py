"""An interruption ends a program once and quietly, wherever it strikes."""

import subprocess
import sys

import pytest

# A shell that runs tests in the background has interruptions ignored; a terminal has not.
HEARD = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
"""
TWICE = """
import signal
from briefgen.cli.interruption import interruptible
try:
    with interruptible():
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            signal.raise_signal(signal.SIGINT)
            print("tidied up")
except KeyboardInterrupt:
    signal.raise_signal(signal.SIGINT)
    print("left")
"""
IN_A_FINALIZER = """
import signal, threading
from briefgen.cli.interruption import interruptible
class Struck:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
try:
    with interruptible():
        Struck()
        threading.Event().wait(60)
        print("went on")
except KeyboardInterrupt:
    print("left")
"""
ANOTHER_FAULT = """
from briefgen.cli.interruption import interruptible
class Faulty:
    def __del__(self):
        raise ValueError("not ours to hide")
with interruptible():
    Faulty()
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HEARD + program], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("program", "said"), [(TWICE, "tidied up\nleft\n"), (IN_A_FINALIZER, "left\n")]
)
def test_one_interruption_is_heard_and_none_complained_of(program: str, said: str) -> None:
    done = run(program)
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")


def test_other_faults_of_finalizers_are_told() -> None:
    assert "not ours to hide" in run(ANOTHER_FAULT).stderr
