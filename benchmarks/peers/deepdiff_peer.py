"""Diffs two briefs with deepdiff, list by list, grouped by id; run by ``versions.py``."""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

from deepdiff import DeepDiff

KINDS = {"dictionary_item_added": "added", "dictionary_item_removed": "removed"}


def main() -> None:
    """Print the processor seconds, and the ids that were found, as JSON."""
    texts = [Path(name).read_bytes() for name in sys.argv[1:3]]
    start = time.process_time()
    old, new = (json.loads(text) for text in texts)
    read = time.process_time()
    found: dict[str, set[str]] = {"changed": set(), "removed": set(), "added": set()}
    for section, members in old.items():
        if not (isinstance(members, list) and members and "id" in members[0]):
            continue
        differences = DeepDiff(members, new[section], group_by="id", view="tree")
        for kind, levels in differences.items():
            for level in levels:
                path = level.path(output_format="list")
                found[KINDS.get(kind, "changed") if len(path) == 1 else "changed"].add(path[0])
    times = {"reading": read - start, "comparing": time.process_time() - read}
    ids = {kind: sorted(names) for kind, names in found.items()}
    print(json.dumps({"name": f"deepdiff {version('deepdiff')}", **times, **ids}))


if __name__ == "__main__":
    main()
