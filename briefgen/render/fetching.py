"""What WeasyPrint may read: files of the templates, and what the page itself holds."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefgen.render.folders import find_file

_HELD: Final = re.compile(r"data:(?:image|font)/[\w.+-]+;base64,", re.ASCII)


class TemplateFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Opens files below some folders, and refuses every other address: no network, no other file.

    A file that several folders have is read from the first, whichever of them its address names.
    Fonts and images in ``data:`` addresses are part of the page.

    Args:
        folders: the folders of the templates, absolute and without symbolic links.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(
            allowed_protocols=("file", "data"), allow_redirects=False, fail_on_errors=True
        )
        self._folders = tuple(folders)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Open a file of the templates.

        Raises:
            ValueError: the address is not one of a file below the folders.
        """
        if _HELD.match(url):
            return super().fetch(url, headers)
        parts = urlsplit(url)
        named = Path(os.path.normpath(url2pathname(parts.path)))
        home = next((folder for folder in self._folders if named.is_relative_to(folder)), None)
        if parts.scheme != "file" or parts.netloc or home is None:
            raise ValueError(f"{url}: not a file of the templates")
        path = find_file(str(named.relative_to(home)), self._folders)
        if path is None:
            raise ValueError(f"{named.relative_to(home)}: no such file of the templates")
        return super().fetch(path.as_uri(), headers)
