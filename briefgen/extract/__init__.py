"""Extraction: an article's parse, and one sub-package for each kind of item that is read off it."""

from briefgen.extract.extractor import (
    DocumentItems,
    Extractor,
    Found,
    extract_items,
    in_order,
    installed_extractors,
)
from briefgen.extract.language.analysis import Analysis, analyse
from briefgen.extract.language.pipeline import DEFAULT_MODEL, Pipeline, is_installed, load_pipeline

__all__ = [
    "DEFAULT_MODEL",
    "Analysis",
    "DocumentItems",
    "Extractor",
    "Found",
    "Pipeline",
    "analyse",
    "extract_items",
    "in_order",
    "installed_extractors",
    "is_installed",
    "load_pipeline",
]
