"""The exceptions that briefgen raises, one tree with one base.

BriefgenError
├── InputError                a source could not be read as an article
│   ├── UnreadableInputError  missing, a folder where a file is wanted, no permission
│   ├── EmptyInputError       nothing but white space, or no article text in a page
│   ├── BinaryInputError      bytes that are no text
│   ├── EncodingInputError    not UTF-8
│   ├── OversizeInputError    larger than ``--max-bytes``
│   ├── MalformedInputError   JSON or a sidecar that does not hold what it should
│   └── LanguageInputError    a language that no extractor here reads
├── BriefError                a brief that is not one
│   └── InvalidBriefError     JSON that does not keep to the format
│       └── OtherFormatError  a brief of another version of the format
├── RepositoryError           git cannot be run, or refuses
├── ModelError                a language pipeline that is missing or unfit
├── EvidenceError             an item whose words do not stand in its document
├── ResourceError             a schema, template or font of ours that cannot be found
├── RenderError               a brief that could not be set as Markdown, HTML or PDF
└── OutputError               a file could not be written
    └── EditedBriefError      writing would overwrite what a person edited
"""


class BriefgenError(Exception):
    """The base of all that briefgen raises on purpose; its text is fit to be shown to a user."""


class InputError(BriefgenError):
    """Raised when a source cannot be read as an article.

    Args:
        source: the file, or ``-``, as the user named it.
        reason: what is wrong and how to mend it, without the name of the file.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UnreadableInputError(InputError):
    """Raised when a source is missing, is of no known kind, or may not be read."""


class EmptyInputError(InputError):
    """Raised when a source holds no article text."""


class BinaryInputError(InputError):
    """Raised when a source holds bytes that are no text."""


class EncodingInputError(InputError):
    """Raised when a source is text, but not UTF-8."""


class OversizeInputError(InputError):
    """Raised when a source is larger than the limit."""


class MalformedInputError(InputError):
    """Raised when a JSON source or a sidecar does not hold the fields of an article."""


class LanguageInputError(InputError):
    """Raised when an article is in a language that no extractor reads."""


class BriefError(BriefgenError):
    """Raised when a brief cannot be used."""


class InvalidBriefError(BriefError):
    """Raised when JSON does not keep to the format of a situation brief."""


class OtherFormatError(InvalidBriefError):
    """Raised when a brief is of another version of the format than this program reads.

    Args:
        name: the file, as the user named it.
        version: the version of the format that it names.
        known: the one that is read here.
    """

    def __init__(self, name: str, version: str, known: str) -> None:
        super().__init__(
            f"{name}: is of version {version} of the format; this briefgen reads {known}: use the "
            "briefgen that wrote it, or a newer one"
        )
        self.name = name
        self.version = version


class RepositoryError(BriefgenError):
    """Raised when git is not there, or does not do what it is asked for."""


class ModelError(BriefgenError):
    """Raised when a language pipeline is missing or lacks what the extractors need."""


class EvidenceError(BriefgenError):
    """Raised when the words that an item rests on do not stand in its document."""


class ResourceError(BriefgenError):
    """Raised when a schema, template or font that ships with briefgen cannot be found."""


class RenderError(BriefgenError):
    """Raised when a brief cannot be set in the format that was asked for."""


class OutputError(BriefgenError):
    """Raised when a file cannot be written."""


class EditedBriefError(OutputError):
    """Raised when writing would overwrite a brief that a person has edited."""
