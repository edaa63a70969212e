"""Diffs two briefs with briefgen, in a process of its own as its peers; run by ``versions.py``."""

import json
import sys
import time
from pathlib import Path

from briefgen import __version__
from briefgen.brief import load
from briefgen.diff import compare


def main() -> None:
    """Print the processor seconds, and the ids that were found, as JSON."""
    texts = [Path(name).read_bytes() for name in sys.argv[1:3]]
    start = time.process_time()
    old, new = (load(text) for text in texts)
    read = time.process_time()
    changes = compare(old, new)
    times = {"reading": read - start, "comparing": time.process_time() - read}
    both = [(getattr(c.old, "id", None), getattr(c.new, "id", None)) for c in changes.members]
    ids = {
        "changed": sorted(was for was, now in both if was and was == now),
        "removed": sorted(was for was, now in both if was and was != now),
        "added": sorted(now for was, now in both if now and was != now),
    }
    print(json.dumps({"name": f"briefgen {__version__}", **times, **ids}))


if __name__ == "__main__":
    main()
