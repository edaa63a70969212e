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
from briefgen.pipeline.git_driver import drive
from briefgen.pipeline.history import Version, version_of, versions
from briefgen.pipeline.keeping import Kept, write_keeping
from briefgen.pipeline.merging import merge_files, settle_conflicts
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
    "Version",
    "Workshop",
    "build",
    "drive",
    "extract",
    "extract_each",
    "merge_files",
    "refuse_sources",
    "render_files",
    "settle_conflicts",
    "update",
    "version_of",
    "versions",
    "write_atomically",
    "write_brief",
    "write_each",
    "write_keeping",
    "write_together",
]
