"""Extraction: an article's parse, and one module for each kind of item that is read off it."""

from briefgen.extract.analysis import Analysis, analyse
from briefgen.extract.extractor import (
    DocumentItems,
    Extractor,
    Found,
    extract_items,
    in_order,
    installed_extractors,
)
from briefgen.extract.language import DEFAULT_MODEL, Pipeline, is_installed, load_pipeline

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
