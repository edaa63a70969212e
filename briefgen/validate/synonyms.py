"""Words that people write for one of the format's, where the spelling does not tell which."""

from collections.abc import Iterable, Mapping
from typing import Final

# For words of the lists in `briefgen.brief.vocabulary`, what reports, spreadsheets and other
# formats (ACLED, UCDP GED, EDXL-SitRep) call the same; British and American spellings, plurals.
_SYNONYMS: Final[Mapping[str, str]] = {
    # Casualties: what happened to the people.
    "killed": "dead death deaths deceased died dies fatal fatalities fatality murdered slain",
    "injured": "hurt injuries injury wounded",
    "missing": "disappeared unaccounted unaccounted_for vanished",
    "detained": "arrested arrests detainees imprisoned jailed",
    "kidnapped": "abducted hostage hostages",
    "displaced": "evacuated evacuees homeless refugees uprooted",
    "executed": "execution executions hanged",
    "hospitalized": "admitted hospitalised in_hospital",
    "killed_or_injured": "casualties casualty dead_or_wounded killed_and_injured",
    # Who they are.
    "civilian": "bystander bystanders civilians",
    "protester": "demonstrator demonstrators protesters protestor protestors",
    "security": "army military police policeman policemen soldier soldiers troops",
    "combatant": "combatants fighter fighters insurgent militant militants rebel rebels",
    "official": "officials politician",
    "child": "children kid kids minor minors",
    "unknown": "none not_known other unspecified",
    # How many, and how sure that is.
    "exact": "exactly precise",
    "about": "approx approximate approximately around circa nearly roughly some",
    "at_least": "min minimum no_fewer_than no_less_than",
    "more_than": "above over",
    "up_to": "as_many_as at_most max maximum",
    "less_than": "below fewer_than under",
    "between": "interval range",
    "cumulative": "running total",
    "verified": "checked confirmed",
    "claimed": "alleged asserted reported unverified",
    "under_review": "being_checked in_review pending",
    # Actors.
    "person": "human individual man people woman",
    "organization": "agency company institution ngo organisation",
    "government": "authorities cabinet ministry",
    "state": "country nation",
    "armed_group": "guerrilla insurgents militia rebels",
    "media": "broadcaster newspaper outlet press",
    "group": "community crowd",
    # Statements.
    "speech": "quotation quote said statement",
    "attitude": "belief opinion thought",
    "direct": "quoted verbatim",
    "indirect": "paraphrase paraphrased",
    "mixed": "both partial",
    # Measures.
    "sanction": "embargo sanctions",
    "military_movement": "deployment troop_movement",
    "use_of_force": "airstrike attack bombing force strike",
    "arrest_or_detention": "arrest arrested arrests detained detention",
    "judicial": "charge court execution sentence trial verdict",
    "communication_restriction": "blackout censorship internet_shutdown",
    "movement_restriction": "border_closure curfew travel_ban",
    "diplomatic": "diplomacy",
    "economic": "economy tariff tariffs trade",
    "legislative": "bill law legislation",
    "aid": "humanitarian relief",
    "protest": "demonstration march protests",
    "in_force": "active effective ongoing",
    "postponed": "delayed deferred suspended",
    "cancelled": "called_off canceled withdrawn",
    "lifted": "ended removed repealed",
    "completed": "complete done finished",
    "proposed": "planned suggested",
    # What people decide.
    "confirmed": "accepted approved correct reviewed right verified",
    "rejected": "declined discarded false wrong",
    "unreviewed": "not_reviewed pending",
    "manual": "by_hand hand human",
    "extracted": "automatic generated machine",
    "draft": "preliminary provisional",
    "final": "finished published",
    "open": "pending unanswered unresolved",
    "answered": "closed resolved",
}
# Keys, where people write the same with another.
_KEYS: Final[Mapping[str, str]] = {
    "earliest": "begin from start",
    "latest": "end to until",
    "start": "begin from",
    "end": "to until",
    "low": "count min minimum number",
    "high": "max maximum",
    "note": "comment comments remark remarks",
    "url": "href link",
    "exact": "quote text words",
    "text": "content description quote words",
    "question": "text words",
    "name": "label title",
    "evidence": "sources spans",
    "title": "headline name",
    "kind": "category type",
    "type": "category kind",
    "published_on": "date day",
    "said_on": "date day",
    "as_of": "date day",
    "date": "day",
    "place": "location where",
    "publisher": "outlet source",
    "speaker": "said_by source",
    "asserted_by": "according_to source",
    "subset_of": "part_of",
    "country": "country_code nationality",
    "reviewed": "review",
}
_MEANT_BY_KEY: Final = {key: frozenset(others.split()) for key, others in _KEYS.items()}
_MEANINGS: Final = {word: frozenset(others.split()) for word, others in _SYNONYMS.items()}


def folded(written: str) -> str:
    """Return a word as the format writes its own: "At-least" is `at_least`."""
    return "_".join(written.casefold().replace("-", " ").replace("_", " ").split())


def key_synonym(written: str, possible: Iterable[str]) -> str | None:
    """Return the possible key that means what was written, or None."""
    word = folded(written)
    return next((key for key in possible if word in _MEANT_BY_KEY.get(key, ())), None)


def synonym(written: str, possible: Iterable[str]) -> str | None:
    """Return the possible word that means what was written, or None.

    Capitals, hyphens and blanks make no difference: "At least" is `at_least`.
    """
    word = folded(written)
    for candidate in possible:
        if word == candidate.casefold() or word in _MEANINGS.get(candidate, ()):
            return candidate
    return None
