"""The time that a brief carries: now, or what SOURCE_DATE_EPOCH says."""

import os
from datetime import UTC, datetime

from briefgen.errors import BriefgenError

VARIABLE = "SOURCE_DATE_EPOCH"


def timestamp() -> str:
    """Return an RFC 3339 time in UTC, to the second.

    Raises:
        BriefgenError: when SOURCE_DATE_EPOCH is set to something that is no number of seconds.
    """
    epoch = os.environ.get(VARIABLE)
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0).isoformat()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise BriefgenError(
            f"{VARIABLE}={epoch}: not a number of seconds since 1970; unset it or set it to one"
        ) from error
