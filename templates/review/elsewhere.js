// What this browser keeps of other versions of the brief: decisions that nobody has exported yet.

import { PREFIX, isChange } from "./decisions.js";

/** Return changes by id: of items that still say what was seen there and that are undecided here. */
export function decidedElsewhere(decisions) {
  const known = new Map(decisions.items.map((item) => [item.id, item.saw]));
  const found = new Map();
  for (const { saw, changes, log } of otherVersions(decisions)) {
    // What was decided in a version and taken back again is offered by no earlier one.
    for (const step of Array.isArray(log) ? log : []) found.delete(step?.id);
    for (const [id, change] of Object.entries(changes)) {
      const seen = known.get(id);
      const isSame = seen && JSON.stringify(seen) === JSON.stringify(saw[id]);
      if (!isSame || !isChange(change) || decisions.changes.has(id)) continue;
      const differing = Object.entries(change).filter(([field, value]) => value !== seen[field]);
      if (differing.length) found.set(id, Object.fromEntries(differing));
    }
  }
  return found;
}

/** What is kept of each other version of this brief, the newest last. */
function otherVersions({ storage, key, review }) {
  const keys = Object.keys(storage ?? {}).filter((name) => name.startsWith(PREFIX) && name !== key);
  return keys
    .map((name) => parsed(storage.getItem(name)))
    .filter((kept) => kept?.brief?.id === review.brief.id && kept.saw && kept.changes)
    .sort((one, other) => one.brief.version - other.brief.version);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
