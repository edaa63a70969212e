"""Write briefgen/extract/actors/first_names.tsv from the name lists of two other packages.

Unpack the packages ``names``, which carries the tables of the 1990 census of the United States, and
``faker``, which has lists for other countries, beside their metadata, and name the two folders.
Neither is a dependency of briefgen:

    python -m pip install --no-deps --target lists names==0.3.0 faker==40.54.0
    python scripts/first_names.py lists/names lists/faker

It prints what it took from each list. Look at the difference before you commit another version's.
"""

import argparse
import importlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

from briefgen.extract.actors.first_names import without_accents

TABLE = (
    Path(__file__).resolve().parent.parent / "briefgen" / "extract" / "actors" / "first_names.tsv"
)
HEADER = """\
# First names that are given to women or to men, not to both.
#
# One row for each gender and first letter: f or m, a tab, names in lower case without accents, by
# spaces. Written by scripts/first_names.py: change that, not this.
#
# From the first names of the 1990 census of the United States (Census Bureau, public domain; the
# tables in names {names}), where 95 % or more of the bearers are of one gender, and from the lists
# of first names for other countries in Faker {faker} (MIT licence, copyright Daniele Faraglia; see
# NOTICE), of which only names in Latin letters are taken. Left out are names that the census has
# for both genders, and those where more than 15 % of the lists that have the name say the other
# gender; the census counts as three lists.
"""

# A name is clear in the census if nearly all who bear it are of one gender. The tables end at
# 0.001 % of the women or the men, where the other gender's bearers may be too few to be listed:
# the margin, in per cent, makes such a name unclear.
CLEAR_SHARE = 0.95
MARGIN = 0.0001

# A name's gender is that of most lists that have it. The census, which counted people, weighs more.
AGREEMENT = 0.85
CENSUS_VOTES = 3

SHORTEST = 3  # Shorter names are too often something else.

UNUSED_LOCALES = {
    "en": "American: the census has these names, with how many bear them",
    "en_US": "American: the census has these names, with how many bear them",
    "en_KE": "many names of Kenyan women stand among the men's",
    "sw": "many names stand among both the women's and the men's",
    "vi_VN": "a Vietnamese name begins with the family's",
}


def census_genders(folder: Path) -> dict[str, str | None]:
    """Read the census: "f" or "m" for each name in lower case, None for one that both bear."""
    women = census_shares(folder / "dist.female.first")
    men = census_shares(folder / "dist.male.first")
    genders: dict[str, str | None] = {}
    for name in women.keys() | men.keys():
        share = {"f": women.get(name, 0.0) + MARGIN, "m": men.get(name, 0.0) + MARGIN}
        gender = max(share, key=share.__getitem__)
        genders[name] = gender if share[gender] / sum(share.values()) >= CLEAR_SHARE else None
    return genders


def census_shares(path: Path) -> dict[str, float]:
    """Read one table of the census: each name's share of the women or the men, in per cent."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {name.lower(): float(share) for name, share, *_ in rows}


def faker_genders(folder: Path) -> dict[str, dict[str, set[str]]]:
    """Read Faker's lists: for each locale that is used, its names of women and of men."""
    sys.path.insert(0, str(folder.parent))
    lists = {}
    for path in sorted((folder / "providers" / "person").glob("*/__init__.py")):
        locale = path.parent.name
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        women = latin_names(getattr(provider, "first_names_female", ()))
        men = latin_names(getattr(provider, "first_names_male", ()))
        if locale not in UNUSED_LOCALES and women and men:
            lists[locale] = {"f": women, "m": men}
    return lists


def latin_names(names: Iterable[str]) -> set[str]:
    """Keep the single words in Latin letters that begin with a capital, in lower case."""
    composed = {unicodedata.normalize("NFC", name.strip()) for name in names}
    return {
        name.casefold()
        for name in composed
        if re.fullmatch(rf"[^\W\d_]{{{SHORTEST},}}", name)
        and name[0].isupper()
        and all(unicodedata.name(letter).startswith("LATIN") for letter in name)
    }


def agreed(census: dict[str, str | None], lists: dict[str, dict[str, set[str]]]) -> dict[str, str]:
    """Return the gender of each name, without accents, on which the census and the lists agree."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, gender in census.items():
        if gender and len(name) >= SHORTEST:
            votes[name][gender] += CENSUS_VOTES
    for names in lists.values():
        for gender, listed in names.items():
            for name in listed:
                # A name that both bear in the census stays out, whatever the lists say.
                if census.get(name, gender):
                    votes[name][gender] += 1
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for name, count in votes.items():
        gender, most = count.most_common(1)[0]
        if most >= AGREEMENT * count.total():
            spelled[without_accents(name)].add(gender)
    return {name: genders.pop() for name, genders in spelled.items() if len(genders) == 1}


def version(folder: Path) -> str:
    """Read the version of an unpacked package from the metadata beside its folder."""
    for found in distributions(name=folder.name, path=[str(folder.parent)]):
        return found.version
    sys.exit(f"{folder}: no metadata of {folder.name} stands beside it: unpack it with pip")


def main() -> int:
    """Write the table and print what it was made from."""
    parser = argparse.ArgumentParser(description="Write briefgen/extract/actors/first_names.tsv.")
    parser.add_argument("names", type=Path, help="the folder of the unpacked package names")
    parser.add_argument("faker", type=Path, help="the folder of the unpacked package faker")
    arguments = parser.parse_args()
    names, faker = arguments.names.resolve(), arguments.faker.resolve()
    versions = {"names": version(names), "faker": version(faker)}
    census, lists = census_genders(names), faker_genders(faker)
    genders = agreed(census, lists)
    rows: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name, gender in genders.items():
        rows[gender, name[0]].append(name)
    body = "".join(f"{key[0]}\t{' '.join(sorted(rows[key]))}\n" for key in sorted(rows))
    TABLE.write_text(HEADER.format_map(versions) + body, encoding="utf-8")

    clear = Counter(census.values())
    print(f"names {versions['names']}: f {clear['f']}, m {clear['m']}, unclear {clear[None]}")
    print(f"faker {versions['faker']}: {len(lists)} locales")
    for locale, by_gender in lists.items():
        print(f"  {locale}: f {len(by_gender['f'])}, m {len(by_gender['m'])}")
    for locale, reason in UNUSED_LOCALES.items():
        print(f"  {locale} is not used: {reason}")
    written = Counter(genders.values())
    print(f"{TABLE.name}: f {written['f']}, m {written['m']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
