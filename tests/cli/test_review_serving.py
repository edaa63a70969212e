"""The served page, as a user has it: an address, a browser, and an end by Ctrl-C."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import pytest

from tests.cli.conftest import PROGRAM

BRIEF = Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json"
WORDS = ("review", str(BRIEF), "--sources", str(BRIEF.parents[1] / "sources"), "--serve")
# Seconds until a browser is missed; it takes a tenth of one.
PATIENCE = 20

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="is interrupted by a signal, and watched at a pseudo-terminal"
)


@contextmanager
def served(
    folder: Path, *words: str, stdout: int = subprocess.PIPE, **variables: str
) -> Iterator[subprocess.Popen[str]]:
    """The program as it serves; it is interrupted in the end, and must end well."""
    with subprocess.Popen(
        [sys.executable, "-u", "-c", PROGRAM, *WORDS, *words],
        cwd=folder,
        env=os.environ | variables,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait() == 0


def address_of(process: subprocess.Popen[str]) -> SplitResult:
    assert process.stdout is not None
    return urlsplit(process.stdout.readline().strip())


def test_the_page_is_served_on_this_machine_until_interrupted(tmp_path: Path) -> None:
    with served(tmp_path) as process:
        address = address_of(process)
        assert address.hostname == "127.0.0.1"
        seen = {
            (method, path, host): _answer(address.port or 0, method, path, host)
            for method, path, host in [
                ("GET", "/", None),
                ("HEAD", "/", None),
                ("GET", "/brief.json", None),
                ("GET", "/../brief.json", None),
                ("GET", "/", "evil.example"),
                ("POST", "/", None),
            ]
        }
    assert [status for status, _ in seen.values()] == [200, 200, 404, 404, 421, 501]
    bodies = [body for _, body in seen.values()]
    assert "<title>Review: Ferry sinks off Port Amrel" in bodies[0]
    assert bodies[1] == ""
    assert list(tmp_path.iterdir()) == []


def _answer(port: int, method: str, path: str, host: str | None) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    body = answer.read().decode("utf-8")
    connection.close()
    return answer.status, body


def test_a_taken_port_is_said_and_another_one_had(tmp_path: Path) -> None:
    with served(tmp_path) as one:
        usual = address_of(one).port
        with served(tmp_path) as other:
            assert address_of(other).port != usual
            assert other.stderr is not None
            assert f"briefgen: port {usual} is taken" in other.stderr.readline()


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[socket.socket]:
    """What the browser of these tests tells the address to that it is opened with."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        browser = tmp_path / "browser"
        browser.write_text(
            f"#!{sys.executable}\nimport socket, sys\n"
            f"socket.create_connection({listener.getsockname()}).sendall(sys.argv[1].encode())\n",
            encoding="utf-8",
        )
        browser.chmod(0o755)
        yield listener


def test_on_a_terminal_a_browser_is_opened(tmp_path: Path, listener: socket.socket) -> None:
    listener.settimeout(PATIENCE)
    terminal, inside = os.openpty()
    with served(tmp_path, stdout=inside, BROWSER=str(tmp_path / "browser")):
        os.close(inside)
        said = os.read(terminal, 1000).decode().strip()
        told, _ = listener.accept()
        with told:
            assert told.recv(1000).decode() == said
        assert urlsplit(said).hostname == "127.0.0.1"
    os.close(terminal)


@pytest.mark.parametrize("words", [(), ("--no-browser",)])
def test_no_browser_is_opened_for_a_program_or_against_the_users_will(
    tmp_path: Path, listener: socket.socket, words: tuple[str, ...]
) -> None:
    listener.settimeout(0)
    browser = str(tmp_path / "browser")
    if not words:
        with served(tmp_path, BROWSER=browser) as process:
            assert _answer(address_of(process).port or 0, "GET", "/", None)[0] == 200
    else:
        terminal, inside = os.openpty()
        with served(tmp_path, *words, stdout=inside, BROWSER=browser):
            os.close(inside)
            port = urlsplit(os.read(terminal, 1000).decode().strip()).port
            assert _answer(port or 0, "GET", "/", None)[0] == 200
        os.close(terminal)
    with pytest.raises(BlockingIOError):
        listener.accept()
