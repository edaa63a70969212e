"""The words that readers see for the closed lists of the format."""

from collections.abc import Mapping
from typing import Final

from briefgen.brief.items import Group

MEASURE_KINDS: Final[Mapping[str, str]] = {
    "sanction": "Sanction",
    "military_movement": "Military movement",
    "use_of_force": "Use of force",
    "arrest_or_detention": "Arrest or detention",
    "judicial": "Judicial",
    "communication_restriction": "Restriction of communication",
    "movement_restriction": "Restriction of movement",
    "diplomatic": "Diplomatic",
    "economic": "Economic",
    "legislative": "Legislative",
    "aid": "Aid",
    "protest": "Protest",
    "other": "Other",
}
MEASURE_STATUSES: Final[Mapping[str, str]] = {
    "announced": "Announced",
    "in_force": "In force",
    "threatened": "Threatened",
    "proposed": "Proposed",
    "postponed": "Postponed",
    "cancelled": "Cancelled",
    "lifted": "Lifted",
    "denied": "Denied",
    "completed": "Completed",
}
GROUP_ROLES: Final[Mapping[str, str]] = {
    "civilian": "civilians",
    "protester": "protesters",
    "security": "security forces",
    "combatant": "combatants",
    "official": "officials",
    "child": "children",
}
COUNTINGS: Final[Mapping[str, str]] = {
    "cumulative": "total",
    "incident": "one incident",
    "period": "one period",
}
QUALIFIERS: Final[Mapping[str, str]] = {
    "exact": "exact",
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "up_to": "up to",
    "less_than": "fewer than",
    "between": "between",
    "vague": "vague",
}
VERIFICATIONS: Final[Mapping[str, str]] = {
    "verified": "Verified",
    "claimed": "Claimed",
    "under_review": "Under review",
    "denied": "Denied",
    "unknown": "Not stated",
}
QUESTION_KINDS: Final[Mapping[str, str]] = {
    "unclear": "Unclear",
    "conflicting_figures": "Conflicting figures",
    "conflicting_accounts": "Conflicting accounts",
    "unverified": "Unverified",
    "undecided": "Undecided",
    "missing_source": "Missing source",
}
ACTOR_KINDS: Final[Mapping[str, str]] = {
    "person": "Person",
    "organization": "Organization",
    "government": "Government",
    "state": "State",
    "armed_group": "Armed group",
    "media": "Media",
    "group": "Group",
}


def group_words(group: Group | None) -> str | None:
    """Say who the people are that a figure counts: the source's words first, then the role."""
    if group is None:
        return None
    return group.text or GROUP_ROLES.get(group.role)


def country_name(code: str | None) -> str | None:
    """Return the usual English name of a country; the code itself where ISO 3166 has none."""
    if code is None:
        return None
    # Its tables are read as it is imported, and most briefs are compared without them.
    import pycountry

    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        return code
    name: str = getattr(country, "common_name", country.name)
    # ISO puts the sort key first: "Tanzania, United Republic of".
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma and tail.endswith((" of", " of the")) else name


def counted(number: int, one: str, many: str) -> str:
    """Say a number with its noun: "1 source", "3 sources"."""
    return f"{number:,} {one if number == 1 else many}"
