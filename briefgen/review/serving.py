"""Serving the review page to a browser on this machine, and to nobody else."""

import hashlib
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Final, Self

from briefgen.errors import OutputError

HOST: Final = "127.0.0.1"
# RFC 6335, section 6: ports that nobody is assigned.
_FIRST_PORT: Final = 49152
_PORTS: Final = 65536 - _FIRST_PORT
_ANY_PORT: Final = 0
# What the page's own policy says in its head, for what a meta element cannot say.
_HEADERS: Final = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class _Handler(BaseHTTPRequestHandler):
    """Answers with the page at ``/``, and with nothing anywhere else."""

    server: "PageServer"

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        # A page elsewhere may lead a name of its own to this address (DNS rebinding).
        if self.headers.get("Host") != f"{HOST}:{self.server.server_port}":
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        if self.path != "/":
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.page)))
        self.end_headers()
        if with_body:
            self.wfile.write(self.server.page)

    def version_string(self) -> str:
        return "briefgen"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base's name
        """Say nothing of requests."""


class PageServer(ThreadingHTTPServer):
    """A server of one page on 127.0.0.1.

    Browsers keep a reviewer's decisions by address, so that a brief is always served on the port
    that its id stands for; where another program has that one, on any free port.

    Args:
        page: the page.
        brief_id: the id of its brief.

    Raises:
        OutputError: no port can be had.
    """

    daemon_threads = True
    # Two servers on one port would answer in turns.
    allow_reuse_port = False

    def __init__(self, page: str, brief_id: str) -> None:
        self.page = page.encode("utf-8")
        digest = hashlib.sha256(brief_id.encode("utf-8")).digest()
        self.usual_port = _FIRST_PORT + int.from_bytes(digest[:4]) % _PORTS
        try:
            super().__init__((HOST, self.usual_port), _Handler)
        except OSError:
            try:
                super().__init__((HOST, _ANY_PORT), _Handler)
            except OSError as error:
                raise OutputError(
                    f"{HOST}: no port can be had: {error.strerror or error}"
                ) from error

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self.server_port}/"

    def server_bind(self) -> None:
        """Take the port; the base asks the resolver for the name of this machine, too."""
        TCPServer.server_bind(self)
        self.server_name = HOST
        self.server_port = int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that has left before its answer was written."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def __enter__(self) -> Self:
        return self
