"""The locks pin what pyproject.toml asks for, and say nothing of where it was fetched."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[1]
PYPROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["build"]]
DEV = [*RUNTIME, *PYPROJECT["dependency-groups"]["test"], *PYPROJECT["dependency-groups"]["lint"]]


def pins(lock: str) -> dict[str, list[Requirement]]:
    """Read the lock's lines ``name==version ; marker``, a list for each name."""
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    found: dict[str, list[Requirement]] = {}
    for line in re.findall(r"^[a-z0-9].*?(?= \\$)", text, flags=re.MULTILINE):
        requirement = Requirement(line)
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


@pytest.mark.parametrize(
    ("lock", "wanted"), [("requirements.lock", RUNTIME), ("requirements-dev.lock", DEV)]
)
def test_every_dependency_is_pinned_to_a_version_that_fits(lock: str, wanted: list[str]) -> None:
    pinned = pins(lock)
    for text in wanted:
        requirement = Requirement(text)
        for pin in pinned[canonicalize_name(requirement.name)]:
            (version,) = pin.specifier
            assert requirement.specifier.contains(version.version), f"{text}: run scripts/lock"


def test_both_locks_agree() -> None:
    runtime, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: list(map(str, dev[name])) for name in runtime} == {
        name: list(map(str, requirements)) for name, requirements in runtime.items()
    }


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_no_address(lock: str) -> None:
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    packages = [block for block in re.split(r"(?m)^(?=[a-z0-9])", text) if block]
    assert len(packages) > 50
    assert [block for block in packages if "--hash=sha256:" not in block] == []
    assert [block for block in packages if "://" in block or " @ " in block] == []
