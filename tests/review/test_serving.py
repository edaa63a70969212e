"""The server of the page: this machine's alone, with nothing but the page."""

import http.client
import socket
import threading
from collections.abc import Iterator

import pytest

from briefgen.brief import Brief
from briefgen.review import PageServer
from tests.review.desk import Desk


@pytest.fixture
def server(made: str, brief: Brief) -> Iterator[PageServer]:
    with PageServer(made, brief.id) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_it_serves_the_page_and_nothing_else(desk: Desk, server: PageServer) -> None:
    opened = desk.go(server.address)
    opened.press("j", "c")
    assert opened.page.locator("#counter").inner_text().startswith("1 of")
    assert opened.requests == [server.address]
    assert opened.complaints == []


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1:80"])
def test_other_names_for_it_are_not_answered(server: PageServer, host: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", "/", headers={"Host": host})
    answer = connection.getresponse()
    assert answer.status == 421
    assert b"<title>Review" not in answer.read()
    connection.close()


def test_nobody_keeps_or_embeds_it(server: PageServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", "/")
    headers = connection.getresponse().headers
    connection.close()
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Server"] == "briefgen"


def test_another_machine_cannot_reach_it(server: PageServer) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_where_the_usual_port_is_taken_it_has_another(made: str, brief: Brief) -> None:
    with PageServer(made, brief.id) as one, PageServer(made, brief.id) as other:
        assert one.server_port == one.usual_port == other.usual_port
        assert other.server_port != other.usual_port


def test_a_browser_that_leaves_is_not_complained_of(
    brief: Brief, capsys: pytest.CaptureFixture[str]
) -> None:
    # More than the buffers of a socket take: it is still being written when the reader leaves.
    with PageServer("x" * 50_000_000, brief.id) as server:
        connection = socket.create_connection(("127.0.0.1", server.server_port))
        host = f"127.0.0.1:{server.server_port}"
        connection.sendall(f"GET / HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
        request, address = server.get_request()
        left = threading.Thread(target=server.process_request_thread, args=(request, address))
        left.start()
        assert connection.recv(100).startswith(b"HTTP/1.0 200")
        connection.close()
        left.join()
    assert capsys.readouterr().err == ""
