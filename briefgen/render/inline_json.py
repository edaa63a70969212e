"""JSON inside a page: whatever its strings say, they cannot end their element."""

import json
import re
from typing import Any, Final

from markupsafe import Markup

# What ends a script or begins another state of its parser, and the line ends that JavaScript once
# had of its own (HTML, section 13.2.5.4; ECMAScript 2019).
_TELLING: Final = re.compile("[<>&\u2028\u2029]")


def json_for_html(data: Any) -> Markup:  # noqa: ANN401 -- any JSON
    """Return JSON that may stand in a script element, whatever its strings say."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(_TELLING.sub(lambda found: f"\\u{ord(found[0]):04x}", text))  # noqa: S704
