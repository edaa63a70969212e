"""Addresses: what leads to an article and what cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.validate.addresses import wrong_address


@pytest.mark.parametrize(
    "address",
    [
        "https://gazette.example",
        "https://gazette.example/ferry?page=2&print#top",
        "HTTP://Gazette.Example:8080/",
        "https://gazette.example:/ferry",
        "https://reader@gazette.example/",
        "https://例え.example/フェリー?a=b#c",
        "https://zeitung.öst.example/a%20b",
        "https://xn--r8jz45g.example/",
        "https://gazette.example./",
        "http://192.0.2.7/ferry",
        "http://[2001:db8::7]:8080/ferry",
        "ftp://archive.example/ferry.txt",
        "urn:isbn:0000000000",
        "doi:10.1000/182",
    ],
)
def test_leads_somewhere(address: str) -> None:
    assert wrong_address(address) is None


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("gazette.example/ferry", "no whole address"),
        ("https:/gazette.example", "no whole address"),
        ("https:///ferry", "no whole address"),
        ("https://gazette.example/the ferry", "no whole address"),
        ("https://gazette.example/100%", "no whole address"),
        ("https://gazette.example:port/", "no whole address"),
        ("javascript:alert(1)", "`javascript:`, which leads to no article"),
        ("data:text/plain,ferry", "`data:`"),
        ("file:///ferry.txt", "`file:`"),
        ("mailto:desk@gazette.example", "`mailto:`"),
        ("https://gazette.example:99999/", "port that there cannot be, 99999"),
        (f"https://gazette.example:{'9' * 5000}/", "port that there cannot be, 999999"),
        ("https://gazette..example/", "host that there cannot be"),
        ("https://-gazette.example/", "host that there cannot be"),
        ("https://gazette!.example/", "host that there cannot be"),
        ("https://例え..example/", "host that there cannot be"),
        (f"https://{'é' * 64}.example/", "host that there cannot be"),
        ("http://192.0.2.777/", "host that there cannot be"),
        ("http://[2001:db8::x]/", "host that there cannot be"),
    ],
)
def test_leads_nowhere(address: str, words: str) -> None:
    assert words in (wrong_address(address) or "")


@given(st.text() | st.text(alphabet="https:/[]@.%é例-0a", max_size=30).map("https://".__add__))
def test_no_string_raises(words: str) -> None:
    wrong = wrong_address(words)
    assert wrong is None or wrong
