"""The whole way from articles to a brief, for the library and the commands."""

from briefgen.pipeline.building import (
    BRIEF_FILE,
    build,
    refuse_sources,
    write_brief,
    write_each,
)
from briefgen.pipeline.extracting import (
    Options,
    Outcome,
    Progress,
    Update,
    Workshop,
    extract,
    extract_each,
)
from briefgen.pipeline.keeping import Kept, write_keeping
from briefgen.pipeline.rendering import FORMATS, render_files
from briefgen.pipeline.updating import update
from briefgen.pipeline.writing import write_atomically, write_together

__all__ = [
    "BRIEF_FILE",
    "FORMATS",
    "Kept",
    "Options",
    "Outcome",
    "Progress",
    "Update",
    "Workshop",
    "build",
    "extract",
    "extract_each",
    "refuse_sources",
    "render_files",
    "update",
    "write_atomically",
    "write_brief",
    "write_each",
    "write_keeping",
    "write_together",
]
