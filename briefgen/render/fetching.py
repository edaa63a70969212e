"""The only files that WeasyPrint may read: those in the folder of the templates."""

from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse


class TemplateFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Opens files below a folder, and refuses every other address: no network, no other file.

    Args:
        folder: the folder of the templates.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self._folder = folder.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Open a file of the templates.

        Raises:
            ValueError: the address is not one of a file below the folder.
        """
        parts = urlsplit(url)
        path = Path(url2pathname(unquote(parts.path))).resolve()
        if parts.scheme != "file" or parts.netloc or not path.is_relative_to(self._folder):
            raise ValueError(f"{url}: not a file of the templates")
        return super().fetch(path.as_uri(), headers)
