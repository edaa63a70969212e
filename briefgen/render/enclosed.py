"""The brief inside a PDF, taken out again to the byte; pypdf is loaded here and nowhere else."""

import io
import logging

from briefgen.errors import MalformedInputError
from briefgen.render.pdf import ATTACHMENT_NAME


def enclosed_brief(data: bytes, name: str) -> bytes:
    """Return the brief that a PDF was made from, as `render_pdf` put it there.

    Args:
        data: the PDF.
        name: the file, as the user named it.

    Raises:
        MalformedInputError: the PDF cannot be read, is encrypted, or holds no brief, or several.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    # It logs what it mends in a file; without a handler that would stand on standard error.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        found = PdfReader(io.BytesIO(data)).attachments.get(ATTACHMENT_NAME, [])
    except (DependencyError, FileNotDecryptedError) as error:
        raise MalformedInputError(
            name, "is an encrypted PDF; save it without a password"
        ) from error
    except Exception as error:
        # What a broken file makes it raise is not only its own exceptions.
        reason = f"is a PDF that cannot be read ({type(error).__name__}); make it anew"
        raise MalformedInputError(name, reason) from error
    if len(found) != 1:
        held = f"{len(found)} files {ATTACHMENT_NAME}" if found else "no brief"
        reason = f"is a PDF with {held} inside; name one that briefgen made of a brief, or its JSON"
        raise MalformedInputError(name, reason)
    return found[0]
