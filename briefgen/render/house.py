"""A house's own style, opened: what its folder holds, and whether its templates can be read."""

from pathlib import Path
from typing import Final, cast, get_args

from briefgen.errors import RenderError
from briefgen.render.environment import MarkupName, environment
from briefgen.render.faults import FAULTS, template_fault
from briefgen.render.folders import House, template_folder
from briefgen.render.look import Look

# Rules that follow those of ours: no file of ours need be copied for them.
HOUSE_STYLES: Final = "styles/house.css"
_FOLDERS: Final = (*get_args(MarkupName), "styles", "fonts", "images")
_TEMPLATE: Final = ".j2"


def open_house(folder: Path) -> House:
    """Open the folder of an organisation's own style.

    It is laid out as the folder ``templates`` of briefgen: what stands in ``html``, ``markdown``,
    ``styles`` and ``fonts`` takes the place of our file of that name.

    Raises:
        RenderError: there is no such folder, nothing in it takes the place of anything, or one of
            its templates cannot be read.
    """
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "no such folder"
        raise RenderError(f"{folder}: {what}; name the folder of your templates")
    root = folder.resolve()
    files = sorted(
        path.relative_to(root).as_posix()
        for name in _FOLDERS
        for path in (root / name).rglob("*")
        if path.is_file()
    )
    ours = template_folder()
    if not any(name == HOUSE_STYLES or (ours / name).is_file() for name in files):
        raise RenderError(
            f"{folder}: nothing in it takes the place of a template, style or font of briefgen; "
            f"such files are named as ours: html/sections/header.html.j2, say, or {HOUSE_STYLES} "
            "(docs/templates.md)"
        )
    house = House(folder, root, tuple(files))
    _refuse_faulty(house)
    return house


def _refuse_faulty(house: House) -> None:
    """Read all templates and styles now: what can be known at once is not said after a long run."""
    for name in house.files:
        area, _, rest = name.partition("/")
        if area in get_args(MarkupName) and rest.endswith(_TEMPLATE):
            _compile(house, name, cast("MarkupName", area), rest)
        elif area == "styles" and rest.endswith(".css"):
            _compile(house, name, "html", name)


def _compile(house: House, file: str, markup: MarkupName, template: str) -> None:
    try:
        environment(markup, Look(house=house)).get_template(template)
    except UnicodeDecodeError as error:
        raise RenderError(f"{house.named / file}: is not UTF-8; save it as UTF-8") from error
    except FAULTS as error:
        raise template_fault(error, template, house) from error
