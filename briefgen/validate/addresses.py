"""Addresses of documents (RFC 3986): whole, and of a kind that leads to an article."""

import re
from typing import Final

# Letters of all scripts may stand there unescaped, as browsers show them.
_ADDRESS: Final = re.compile(
    r'(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<rest>(?:[^\s<>"\\^`{|}%]|%[0-9A-Fa-f]{2})+)'
)
_WEB: Final = re.compile(
    r"//(?:[^/?#@]*@)?(?P<host>\[[^\]]*\]|[^/?#@:\[\]]+)(?::(?P<port>[0-9]*))?(?:[/?#].*)?"
)
_WEB_SCHEMES: Final = frozenset({"http", "https", "ftp"})
# Names that libraries and archives give; they have no host. Of other schemes (javascript:, data:,
# file:, mailto:) none leads a reader to an article.
_NAME_SCHEMES: Final = frozenset({"ark", "doi", "hdl", "info", "urn"})
_LAST_PORT: Final = 65_535
# RFC 1123, in the form in which names of other scripts are looked up (RFC 3490).
_LABEL: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_LONGEST_HOST: Final = 253
_NUMBERS_ONLY: Final = re.compile(r"[0-9.]+")


def wrong_address(words: str) -> str | None:
    """Return what is wrong with an address, as the end of a sentence, or None."""
    address = _ADDRESS.fullmatch(words)
    if address is None:
        return "is no whole address, such as https://example.org/harbour"
    scheme = address["scheme"].lower()
    if scheme in _NAME_SCHEMES:
        return None
    if scheme not in _WEB_SCHEMES:
        return f"begins with `{scheme}:`, which leads to no article"
    web = _WEB.fullmatch(address["rest"])
    if web is None:
        return "is no whole address, such as https://example.org/harbour"
    if not _is_host(web["host"]):
        return f"names a host that there cannot be, `{web['host']}`"
    if web["port"] and int(web["port"][:6]) > _LAST_PORT:
        return f"names a port that there cannot be, {web['port'][:6]}"
    return None


def _is_host(host: str) -> bool:
    if host.startswith("[") or _NUMBERS_ONLY.fullmatch(host):
        # Few addresses have a number for a host.
        import ipaddress

        try:
            ipaddress.ip_address(host.strip("[]"))
        except ValueError:
            return False
        return True
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    labels = name.removesuffix(".").split(".")
    return len(name) <= _LONGEST_HOST and all(_LABEL.fullmatch(label) for label in labels)
