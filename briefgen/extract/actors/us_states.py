"""The states of the U.S. in words, and the party labels that stand with them: "(D-Vermont)"."""

import re

# Names, postal abbreviations (USPS Publication 28, appendix B), and those of the AP Stylebook
# ("state names") where it has one.
_STATES = tuple(
    tuple(row.split("/"))
    for row in (
        "Alabama/AL/Ala.|Alaska/AK|Arizona/AZ/Ariz.|Arkansas/AR/Ark.|California/CA/Calif.|"
        "Colorado/CO/Colo.|Connecticut/CT/Conn.|Delaware/DE/Del.|Florida/FL/Fla.|Georgia/GA/Ga.|"
        "Hawaii/HI|Idaho/ID|Illinois/IL/Ill.|Indiana/IN/Ind.|Iowa/IA|Kansas/KS/Kan.|"
        "Kentucky/KY/Ky.|Louisiana/LA/La.|Maine/ME|Maryland/MD/Md.|Massachusetts/MA/Mass.|"
        "Michigan/MI/Mich.|Minnesota/MN/Minn.|Mississippi/MS/Miss.|Missouri/MO/Mo.|"
        "Montana/MT/Mont.|Nebraska/NE/Neb.|Nevada/NV/Nev.|New Hampshire/NH/N.H.|"
        "New Jersey/NJ/N.J.|New Mexico/NM/N.M.|New York/NY/N.Y.|North Carolina/NC/N.C.|"
        "North Dakota/ND/N.D.|Ohio/OH|Oklahoma/OK/Okla.|Oregon/OR/Ore.|Pennsylvania/PA/Pa.|"
        "Rhode Island/RI/R.I.|South Carolina/SC/S.C.|South Dakota/SD/S.D.|Tennessee/TN/Tenn.|"
        "Texas/TX/Tex.|Utah/UT|Vermont/VT/Vt.|Virginia/VA/Va.|Washington/WA/Wash.|"
        "West Virginia/WV/W.Va.|Wisconsin/WI/Wis.|Wyoming/WY/Wyo."
    ).split("|")
)
# The capital of the U.S. has the name of a state, and a state that of a country.
_NAMES = "|".join(re.escape(row[0]) for row in _STATES)
_STATE = re.compile(rf"\b(?:{_NAMES})\b")
_OF_STATE = re.compile(rf",? (?:of|from) (?:{_NAMES})\b")
_OTHER_STATE = re.compile(rf"\b(?!Georgia|Washington)(?:{_NAMES})\b")
_GEORGIA_THE_STATE = re.compile(
    r"\b(?:Atlanta|Savannah)\b|\bGa\.|\bGeorgia[’']s (?:governor|senators?)\b|"
    r"\b(?i:governor|gov\.|senators?|sen\.|representatives?|rep\.|state) of Georgia\b"
)
_GEORGIA_THE_COUNTRY = re.compile(
    r"\b(?:Tbilisi|Batumi|Abkhazia|Ossetia|Caucasus|Armenia|Azerbaijan|South Ossetian)\b"
)
_PARTIES = {"D": "Democratic Party", "R": "Republican Party", "I": None}
_LABEL = re.compile(
    r"\s*[(,]\s*(?P<party>[DRI])[-–—](?P<state>"
    + "|".join(re.escape(word) for row in _STATES for word in sorted(row, key=len, reverse=True))
    + r"|D\.?C\.?)(?!\w)"
)


def is_in_us_state(words: str) -> bool:
    """Whether a phrase names a state of the U.S.: "governor of Ohio"."""
    return _STATE.search(words) is not None


def is_before_us_state(text: str, offset: int) -> bool:
    """Whether a name is followed by a state of the U.S.: "Diallo | of Ohio"."""
    return _OF_STATE.match(text, offset) is not None


def means_us_georgia(text: str) -> bool:
    """Whether the Georgia of a text is the state of the U.S. and not the country.

    It is, where its cities or officers, or another state of the U.S., are named, and nothing of the
    country's neighbourhood.
    """
    if "Georgia" not in text or _GEORGIA_THE_COUNTRY.search(text):
        return False
    return bool(_GEORGIA_THE_STATE.search(text) or _OTHER_STATE.search(text))


def party_behind(text: str, offset: int) -> tuple[str | None, tuple[int, int]] | None:
    """The party of a label behind a name: "(R-Tex.)", ", D-Vermont".

    Args:
        text: the text.
        offset: where the name ends.

    Returns:
        The party's name (None for an independent) and the offsets of party and state; None where
        no label stands there.
    """
    label = _LABEL.match(text, offset)
    return (_PARTIES[label["party"]], (label.start("party"), label.end())) if label else None
