"""What each code means; `scripts/findings.py` puts the paragraphs into docs/findings.md."""

from typing import Final, NamedTuple


class Description(NamedTuple):
    """A few words, and the paragraph of docs/findings.md."""

    short: str
    full: str


DESCRIPTIONS: Final[dict[str, Description]] = {
    "json-encoding": Description(
        "The file is not UTF-8",
        "The file is not UTF-8: it is UTF-16 or UTF-32, or a byte (counted from 0) "
        "belongs to another encoding. The first twenty such places are named.",
    ),
    "json-byte-order-mark": Description(
        "The file begins with a byte order mark",
        "The file begins with a byte order mark, which RFC 8259 forbids and many "
        "programs stumble over. `--fix` removes it.",
    ),
    "json-empty": Description(
        "The file is empty",
        "There is nothing in the file but white space or comments.",
    ),
    "json-truncated": Description(
        "The file ends too early",
        "The file ends before all objects and lists are closed, or within a string; the"
        " place of the innermost open one is named.",
    ),
    "json-syntax": Description(
        "Something stands where JSON does not allow it",
        "Something stands where it cannot: a missing colon, a bracket of the other "
        "kind, a key without a value, another sign for a comma or colon, white space that JSON "
        "does not have, a second value after the end. What cannot be read is passed over up to the "
        "end of its line. Of a bracket that is lost, of the other kind or one too many the "
        "lines' indentation and what follows tell what was meant, and the check goes on.",
    ),
    "json-trailing-comma": Description(
        "A comma stands before a closing bracket",
        "A comma stands behind the last member of an object or list. The finding points"
        " at the comma, and `--fix` removes it.",
    ),
    "json-missing-comma": Description(
        "A comma is missing",
        "Two members of an object or list stand without a comma between them. The "
        "finding points behind the first. `--fix` puts it there where the next line "
        "begins with a key, or where one object follows another.",
    ),
    "json-comment": Description(
        "JSON has no comments",
        "JSON has no comments. Remarks belong in an item's `note`, or under a key that "
        "begins with `x_`. `--fix` removes it.",
    ),
    "json-quotes": Description(
        "A string stands in other quotation marks",
        "A string stands in single, curly or other quotation marks. `--fix` puts it in straight "
        "ones.",
    ),
    "json-unquoted-key": Description(
        "A key stands without quotation marks",
        "A key stands without quotation marks. `--fix` adds them.",
    ),
    "json-word": Description(
        "A bare word that JSON does not have",
        "A word stands without quotation marks that is none of `true`, `false` and "
        "`null`, such as Python's `None`. `--fix` writes the word that JSON has for it,"
        " where there is one.",
    ),
    "json-number": Description(
        "A number that JSON does not have",
        "A number that JSON does not have: with a plus sign or leading zeros, `NaN`, "
        "`Infinity`, too large, of more than 300 digits, in digits of another script, with words "
        "or signs beside it (`14 people`, `~14`), or with a separator of thousands: of `2,000` the "
        "mend is offered, and left to people, since elsewhere the comma is a decimal one.",
    ),
    "json-string": Description(
        "A string that JSON does not allow",
        "A string lacks a quotation mark, breaks off at the end of its line, holds a "
        "control character, a line break or a quotation mark that is not escaped, or a "
        "backslash escapes nothing. `--fix` writes a control character as an escape.",
    ),
    "json-surrogate": Description(
        "Half of a character",
        "A `\\u` escape writes half of a character: a surrogate without its other half.",
    ),
    "json-depth": Description(
        "Nested too deep",
        "Objects and lists are nested more than 100 deep.",
    ),
    "json-duplicate-key": Description(
        "An object has a key twice",
        "An object has a key twice; programs keep one or the other. Both places are shown.",
    ),
    "schema-unknown-key": Description(
        "An unknown key",
        "The format has no such key there. The one with its meaning or nearly its spelling is "
        "offered, or the one that the object lacks; where that is missing and the value fits, the "
        "check goes on as if it had been meant. Keys of one's own begin with `x_`.",
    ),
    "schema-missing-key": Description(
        "A missing key",
        "A key that every such object needs is missing.",
    ),
    "schema-type": Description(
        "A value of the wrong type",
        "A value is of another type than the format asks for, such as a string for a number. What "
        "rests on an item or list of the wrong type is not looked at.",
    ),
    "schema-word": Description(
        "None of the words that may stand here",
        "A value is none of the words that the format allows there; the one with its meaning or "
        "nearly its spelling is offered. A brief of a newer version of the format is said to be "
        "one, and not looked at further.",
    ),
    "schema-format": Description(
        "A string of the wrong form",
        "A string has not the form that it must have: a date, a time, an id, a digest, "
        "a country, a question. Leap seconds are times that hardly a program reads.",
    ),
    "schema-limit": Description(
        "Too small, too short or too long",
        "A number is too small, or a string too short or too long.",
    ),
    "reference-duplicate-id": Description(
        "Two items have one id",
        "Two items have the same id.",
    ),
    "reference-missing": Description(
        "An id that no item has",
        "An id is named that no item has. The nearest id of the right kind is offered. Of an id "
        "that is missing where several places name it the first is shown, and how many there are.",
    ),
    "reference-kind": Description(
        "An id of an item of another kind",
        "An id is named that belongs to an item of another kind, such as a measure for a speaker.",
    ),
    "reference-cycle": Description(
        "An item is part of itself, or names itself",
        "Figures are part of one another in a circle, or actors affiliated with one another, or an "
        "item names itself.",
    ),
    "reference-supersedes": Description(
        "A brief replaces one that is not earlier",
        "A brief says that it replaces a version that is not earlier than its own.",
    ),
    "evidence-none": Description(
        "An item rests on no words of a document",
        "An extracted item rests on no words of a document. An item that a person wrote"
        " (`origin` `manual`) may.",
    ),
    "evidence-span": Description(
        "Offsets do not fit the words",
        "`start` and `end` do not fit `exact`, or the length of the document. With "
        "`--sources`, where one of the two is right, `--fix` writes the other, and the length of a "
        "document whose digest is right.",
    ),
    "evidence-no-document": Description(
        "A document is not there",
        "With `--sources`: the document is not there, by its path or by its digest.",
    ),
    "evidence-path": Description(
        "A document stands at another path",
        "With `--sources`, a warning: the document is not at its `path`; by its digest it was "
        "found at another, which is offered, and its evidence is held against that.",
    ),
    "evidence-digest": Description(
        "The document is not the one that was read",
        "With `--sources`: the text of the document is not the one that was read.",
    ),
    "evidence-moved": Description(
        "The words stand at another place",
        "With `--sources`: the words do not stand at `start`, but at one other place, "
        "to the letter; that place is offered. Where they stand often, what is before "
        "and after them must decide. `--fix` writes the new `start` and `end`.",
    ),
    "evidence-missing": Description(
        "The words do not stand in the document",
        "With `--sources`: the words do not stand in the document to the letter, or at "
        "several places and not at `start`. What is only like them is never taken for "
        "them.",
    ),
    "evidence-context": Description(
        "Other words stand around the evidence",
        "With `--sources`, a warning: `prefix` or `suffix` is not what stands before or"
        " after the words. `--fix` writes what does, where the words stand in the "
        "document only once.",
    ),
    "evidence-quotation": Description(
        "A quotation is not what its evidence says",
        "A warning: an extracted statement is `direct`, and its `text` does not stand word for "
        "word in its content spans. Quotation marks, white space and capitals are free, and "
        "`[...]` or an ellipsis may stand for what is left out. Of evidence that is wrong itself "
        "nothing more is said.",
    ),
    "figure-bounds": Description(
        "The lower end is above the upper end",
        "`low` is greater than `high`.",
    ),
    "figure-best": Description(
        "The best number lies outside the ends",
        "`best` does not lie within `low` and `high`.",
    ),
    "figure-part": Description(
        "A part is greater than its whole",
        "A figure that is `subset_of` another is greater than that one can be, or counts people "
        "who live as a part of the dead.",
    ),
    "figure-raw": Description(
        "The words of a figure are not in its evidence",
        "The words of `raw` stand in no content span of the figure's evidence, or are there only a "
        "part of a number: `thousand` of `several thousand`, `14` of `at least 14`.",
    ),
    "figure-number": Description(
        "The numbers are not those of the words",
        "The words of `raw`, read by the grammar that the extractor uses, give another "
        "`low` or `high`.",
    ),
    "figure-range": Description(
        "A range is not what the figures make it",
        "A casualty range is not what the figures make it; ranges are derived and not "
        "written by hand. Of a range whose figures are wrong nothing is said. Where all figures "
        "can be relied on, `--fix` makes the ranges anew; notes and reviews of theirs stay.",
    ),
    "figure-qualifier": Description(
        "A qualifier that does not go with words or numbers",
        "A warning: `qualifier` is not that of the words of `raw`, or leaves another end open than "
        "is: `at_least` and `more_than` have no `high`, `up_to` and `less_than` no `low`, `exact` "
        "and `about` one number.",
    ),
    "figure-percentage": Description(
        "A percentage where people are counted",
        "A warning: the words of `raw` are a percentage, or stand before a percent sign in or "
        "behind the evidence; figures count people.",
    ),
    "figure-verified": Description(
        "Nobody is named who verified a figure",
        "A warning: a figure is `verified`, and nobody is named who asserts or relays it.",
    ),
    "figure-no-words": Description(
        "A figure without the words of its number",
        "A warning: an extracted figure has evidence, but no `raw`, or one that holds no number, "
        "so that nobody can hold `low` and `high` against the text. A figure that a person gives "
        "from elsewhere is `manual`.",
    ),
    "figure-thousands": Description(
        "A point for the thousands in a number",
        "A warning: a number of people is written as `5.000`, which in JSON is five.",
    ),
    "figure-highlight": Description(
        "A highlight gives another number than its figures",
        "A warning: a highlight names a number, and not that of the range or figure that stands "
        "in its `refs`, or opens it at the other end (`up to 14` of 14 or more). "
        "Highlights are words, so that `--fix` leaves them.",
    ),
    "date-order": Description(
        "An end before a beginning",
        "A window, a period or the brief's own times end before they begin, or `since` "
        "is later than `as_of`.",
    ),
    "date-future": Description(
        "A day after the brief was written",
        "A warning: something is said to have been on a day after the brief was written "
        "(`updated_at`, or `created_at`): a completed measure too, or any measure that is "
        "more than ten years away. The computer's clock is not asked.",
    ),
    "date-period": Description(
        "A day outside the period of the brief",
        "A warning: a statement, figure or completed measure is of a day after the end of "
        "the brief's period, a document was published on a day outside of it, or two swapped "
        "digits of the year make a day shortly before the brief was written of one long ago.",
    ),
    "duplicate-item": Description(
        "The same item twice",
        "A warning: two items of one list have the same words, place and all else but for "
        "their ids. Items that were rejected do not count.",
    ),
    "duplicate-actor": Description(
        "The same actor twice",
        "A warning: two actors of one kind, country and affiliation have the same name. "
        "Actors without a name (`anonymous`) and those that were rejected do not count.",
    ),
    "duplicate-document": Description(
        "The same document twice",
        "A warning: two documents have the same `sha256`, so that one article counts as two "
        "sources. Documents that were rejected do not count.",
    ),
    "duplicate-evidence": Description(
        "The same words twice as evidence of one item",
        "A warning: an item has the same span of a document twice, in the same `part`.",
    ),
    "duplicate-reference": Description(
        "An id twice in one list",
        "A warning: an id stands twice in one list of ids, or the speaker among the co-speakers.",
    ),
    "style-empty": Description(
        "An empty text",
        "A warning: an optional text is empty; null says that there is none.",
    ),
    "style-space": Description(
        "White space around a text",
        "A warning: a text begins or ends with white space. Words of a document are as "
        "they stand there.",
    ),
    "style-control": Description(
        "A control character in a text",
        "A warning: a text holds a control character, as where a backslash was written once: `\\b` "
        "of `C:\\boats` is a backspace in JSON. Tabs and line breaks may stand there.",
    ),
    "style-url": Description(
        "An address that is not whole",
        "A warning: `url` or `archived_url` is no whole address: the scheme or the host is "
        "missing, a character in it must be escaped, there can be no such host or port, or its "
        "scheme, such as `javascript:` or `file:`, leads to no article.",
    ),
    "style-country": Description(
        "A country that ISO 3166-1 does not have",
        "A warning: `country` is no code of ISO 3166-1 alpha-2, such as `UK`, which is `GB` there.",
    ),
    "review-final": Description(
        "A final brief with unreviewed items",
        "A warning: the brief is `final`, and extracted items of it are `unreviewed`.",
    ),
    "review-answer": Description(
        "An answer is missing, or its question is open",
        "A warning: an open question is `answered` and has no `answer`, or has one and is `open`.",
    ),
    "review-rejected": Description(
        "A highlight or question tells of a rejected item",
        "A warning: a highlight names an item in `refs` that was rejected, or an open question in "
        "`about`.",
    ),
    "review-conflict": Description(
        "Conflicts that nobody has settled",
        "A warning: a merge or an update has left what its sides disagree on in `x_conflicts`; "
        "`briefgen resolve` settles it.",
    ),
}
