"""Schemas, templates and fonts are found in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from briefgen.errors import ResourceError
from briefgen.resources import ResourceName, resource_folder

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("name", ["schemas", "templates"])
def test_checkout_has_them_at_the_top_level(name: ResourceName) -> None:
    assert resource_folder(name) == CHECKOUT / name


@pytest.mark.parametrize("name", ["schemas", "templates"])
def test_wheel_has_them_inside_the_package(name: ResourceName, tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "briefgen"
    (package / "_data" / name).mkdir(parents=True)
    assert resource_folder(name, package=package) == package / "_data" / name


def test_wheel_never_takes_a_neighbour_s_folder(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "briefgen"
    (package / "_data" / "schemas").mkdir(parents=True)
    (package.parent / "templates").mkdir()
    with pytest.raises(ResourceError, match="templates are missing"):
        resource_folder("templates", package=package)


def test_error_says_where_and_what_to_do(tmp_path: Path) -> None:
    package = tmp_path / "briefgen"
    with pytest.raises(ResourceError) as caught:
        resource_folder("schemas", package=package)
    assert str(caught.value).startswith(f"{tmp_path / 'schemas'}: ")
    assert "Install the package again" in str(caught.value)
