"""The brief is taken out of its PDF to the byte, and a PDF that holds none says so in a line."""

import io
import subprocess
import sys
from collections.abc import Callable

import pikepdf
import pytest

from briefgen.brief import Brief, dump
from briefgen.errors import MalformedInputError
from briefgen.render import enclosed_brief, render_pdf
from briefgen.render.pdf import ATTACHMENT_NAME


@pytest.fixture(scope="module")
def written(brief: Brief) -> bytes:
    return render_pdf(brief)


def saved_again(
    written: bytes, change: Callable[[pikepdf.Pdf], object], password: str = ""
) -> bytes:
    """Return a PDF as another program leaves it."""
    out = io.BytesIO()
    locked = pikepdf.Encryption(user=password, owner=password) if password else False
    with pikepdf.open(io.BytesIO(written)) as pdf:
        change(pdf)
        pdf.save(out, encryption=locked)
    return out.getvalue()


def test_it_is_the_brief_to_the_byte(written: bytes, brief: Brief) -> None:
    assert enclosed_brief(written, "a.pdf") == dump(brief).encode("utf-8")


def test_other_programs_may_have_saved_the_file(written: bytes, brief: Brief) -> None:
    def add_another(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["annex.json"] = b"{}"

    again = saved_again(written, add_another)
    assert enclosed_brief(again, "a.pdf") == dump(brief).encode("utf-8")


def without_brief(written: bytes) -> bytes:
    return saved_again(written, lambda pdf: pdf.attachments.__delitem__(ATTACHMENT_NAME))


def with_two_briefs(written: bytes) -> bytes:
    def repeat(pdf: pikepdf.Pdf) -> None:
        names = pdf.Root.Names.EmbeddedFiles.Names
        for part in list(names):
            names.append(part)

    return saved_again(written, repeat)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (without_brief, "is a PDF with no brief inside"),
        (with_two_briefs, "is a PDF with 2 files brief.json inside"),
        (lambda written: saved_again(written, lambda _: None, "secret"), "is an encrypted PDF"),
        (lambda written: written[: len(written) // 2], "cannot be read|no brief inside"),
        (lambda _: b"%PDF-1.7\n", "is a PDF that cannot be read"),
    ],
    ids=["none", "two", "encrypted", "half", "nothing"],
)
def test_a_pdf_without_a_brief_says_so(
    written: bytes, spoil: Callable[[bytes], bytes], reason: str
) -> None:
    with pytest.raises(MalformedInputError, match=f"^a.pdf: .*({reason})"):
        enclosed_brief(spoil(written), "a.pdf")


def test_reading_loads_no_weasyprint_and_importing_no_pypdf(written: bytes) -> None:
    code = """
import sys
from briefgen.render import enclosed_brief
print("pypdf" in sys.modules)
enclosed_brief(sys.stdin.buffer.read(), "a.pdf")
print("weasyprint" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], input=written, capture_output=True, check=True
    )
    assert done.stdout.split() == [b"False", b"False"]
    assert done.stderr == b""
