"""The time that a brief carries: now, or what SOURCE_DATE_EPOCH says."""

import os
import re
from datetime import UTC, datetime

from briefgen.errors import BriefgenError

VARIABLE = "SOURCE_DATE_EPOCH"
# Eleven digits reach into the year 5138.
_SECONDS = re.compile(r"[0-9]{1,11}")


def timestamp() -> str:
    """Return an RFC 3339 time in UTC, to the second.

    Raises:
        BriefgenError: when SOURCE_DATE_EPOCH is set to something that is no number of seconds.
    """
    epoch = os.environ.get(VARIABLE)
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0).isoformat()
    if not _SECONDS.fullmatch(epoch):
        raise BriefgenError(
            f"{VARIABLE}={epoch}: not a number of seconds since 1970; unset it or set it to one"
        )
    return datetime.fromtimestamp(int(epoch), UTC).isoformat()
