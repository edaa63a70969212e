"""The whole way from articles to a brief, for the library and the commands."""

from briefgen.pipeline.building import BRIEF_FILE, FORMATS, build, render_files, write_each
from briefgen.pipeline.extracting import Options, Outcome, Progress, Workshop, extract, extract_each
from briefgen.pipeline.writing import write_atomically, write_together

__all__ = [
    "BRIEF_FILE",
    "FORMATS",
    "Options",
    "Outcome",
    "Progress",
    "Workshop",
    "build",
    "extract",
    "extract_each",
    "render_files",
    "write_atomically",
    "write_each",
    "write_together",
]
