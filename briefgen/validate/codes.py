"""The codes of findings with their severity; docs/findings.md has a paragraph on each."""

from typing import Final

from briefgen.validate.findings import Severity

CODES: Final[dict[str, Severity]] = {
    # JSON syntax
    "json-encoding": "error",
    "json-byte-order-mark": "error",
    "json-empty": "error",
    "json-truncated": "error",
    "json-syntax": "error",
    "json-trailing-comma": "error",
    "json-missing-comma": "error",
    "json-comment": "error",
    "json-quotes": "error",
    "json-unquoted-key": "error",
    "json-word": "error",
    "json-number": "error",
    "json-string": "error",
    "json-surrogate": "error",
    "json-depth": "error",
    "json-duplicate-key": "error",
    # The schema
    "schema-unknown-key": "error",
    "schema-missing-key": "error",
    "schema-type": "error",
    "schema-word": "error",
    "schema-format": "error",
    "schema-limit": "error",
    # References
    "reference-duplicate-id": "error",
    "reference-missing": "error",
    "reference-kind": "error",
    "reference-cycle": "error",
    "reference-supersedes": "error",
    # Evidence
    "evidence-none": "error",
    "evidence-span": "error",
    "evidence-no-document": "error",
    "evidence-path": "warning",
    "evidence-digest": "error",
    "evidence-moved": "error",
    "evidence-missing": "error",
    "evidence-context": "warning",
    "evidence-quotation": "warning",
    # Figures
    "figure-bounds": "error",
    "figure-best": "error",
    "figure-part": "error",
    "figure-raw": "error",
    "figure-number": "error",
    "figure-range": "error",
    "figure-qualifier": "warning",
    "figure-percentage": "warning",
    "figure-verified": "warning",
    "figure-no-words": "warning",
    "figure-thousands": "warning",
    "figure-highlight": "warning",
    # Dates
    "date-order": "error",
    "date-future": "warning",
    "date-period": "warning",
    # Duplicates
    "duplicate-item": "warning",
    "duplicate-actor": "warning",
    "duplicate-document": "warning",
    "duplicate-evidence": "warning",
    "duplicate-reference": "warning",
    # Style
    "style-empty": "warning",
    "style-space": "warning",
    "style-control": "warning",
    "style-url": "warning",
    "style-country": "warning",
    # Review
    "review-final": "warning",
    "review-answer": "warning",
    "review-rejected": "warning",
    "review-conflict": "warning",
}
