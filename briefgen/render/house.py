"""A house's own style, opened: what its folder holds, and whether its templates can be read."""

from difflib import get_close_matches
from pathlib import Path
from typing import Final, cast, get_args

from briefgen.errors import RenderError
from briefgen.render.environment import MarkupName, environment
from briefgen.render.faults import FAULTS, template_fault
from briefgen.render.folders import MEDIA_TYPES, House, template_folder
from briefgen.render.look import Look

# Rules that follow those of ours: no file of ours need be copied for them.
HOUSE_STYLES: Final = "styles/house.css"
_FOLDERS: Final = (*get_args(MarkupName), "styles", "fonts", "images")
_TEMPLATE: Final = ".j2"
_TEXTS: Final = (_TEMPLATE, ".css")
_FONTS: Final = tuple(end for end, media in MEDIA_TYPES.items() if media.startswith("font/"))


def open_house(folder: Path) -> House:
    """Open the folder of an organisation's own style.

    It is laid out as the folder ``templates`` of briefgen: what stands in ``html``, ``markdown``,
    ``styles`` and ``fonts`` takes the place of our file of that name.

    Raises:
        RenderError: there is no such folder, nothing in it takes the place of anything, one of its
            templates cannot be read, or a file is neither named as one of ours nor by another.
    """
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "no such folder"
        raise RenderError(f"{folder}: {what}; name the folder of your templates")
    root = folder.resolve()
    files = sorted(
        path.relative_to(root).as_posix()
        for top in root.iterdir()
        for path in (top.rglob("*") if _is_ours(top) else [top])
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
    _refuse_unused(house)
    return house


def _is_ours(folder: Path) -> bool:
    """Whether a folder is called as one of ours, or nearly so, and may be misspelt."""
    return bool(get_close_matches(folder.name.lower(), _FOLDERS, cutoff=0.8))


def _refuse_faulty(house: House) -> None:
    """Read all templates and styles now: what can be known at once is not said after a long run."""
    for name in house.files:
        area, _, rest = name.partition("/")
        if area in get_args(MarkupName) and rest.endswith(_TEMPLATE):
            _compile(house, name, cast("MarkupName", area), rest)
        elif area == "styles" and rest.endswith(".css"):
            _compile(house, name, "html", name)


def _refuse_unused(house: House) -> None:
    """Name what looks misspelt: a file that takes the place of none, and that no other names."""
    ours = template_folder()
    texts = {
        name: (house.folder / name).read_text(encoding="utf-8", errors="replace")
        for name in house.files
        if name.endswith(_TEXTS)
    }
    for name in house.files:
        if not name.lower().endswith((*_TEXTS, *_FONTS)):
            continue
        if name == HOUSE_STYLES or (ours / name).is_file():
            continue
        if any(Path(name).name in text for other, text in texts.items() if other != name):
            continue
        known = sorted(
            path.relative_to(ours).as_posix() for path in ours.rglob(f"*{Path(name).suffix}")
        )
        near = get_close_matches(name, [*known, HOUSE_STYLES], n=1)
        meant = f"is {near[0]} meant?" if near else "name it as one of ours, or in a file that is"
        raise RenderError(
            f"{house.named / name}: takes the place of no file of briefgen, and no other file of "
            f"the folder names it; {meant}"
        )


def _compile(house: House, file: str, markup: MarkupName, template: str) -> None:
    try:
        environment(markup, Look(house=house)).get_template(template)
    except UnicodeDecodeError as error:
        raise RenderError(f"{house.named / file}: is not UTF-8; save it as UTF-8") from error
    except FAULTS as error:
        raise template_fault(error, template, house) from error
