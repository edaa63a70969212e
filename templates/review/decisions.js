// What the reviewer decided: kept in the browser under the brief's digest, undone step by step.

export const PREFIX = "briefgen-review:";
const STATES = ["unreviewed", "confirmed", "rejected"];
const FIELDS = ["reviewed", "note", "wording"];

/** Return the items in the order of the page, each as the brief has it. */
export function itemsOf(review, brief) {
  const known = new Map();
  for (const list of new Set(review.items.map((item) => item.list))) {
    for (const item of brief[list]) known.set(item.id, item);
  }
  return review.items.map((item, place) => {
    const told = known.get(item.id);
    const saw = {
      wording: told[item.field] ?? null,
      reviewed: told.reviewed ?? "unreviewed",
      note: told.note ?? null,
      rest: item.rest,
    };
    return { ...item, number: place + 1, saw };
  });
}

export class Decisions {
  /** storage: the browser's, or null where it has none for this page. */
  constructor(review, items, storage) {
    this.review = review;
    this.items = items;
    this.storage = storage;
    this.key = `${PREFIX}${review.brief.sha256}`;
    this.changes = new Map();
    this.log = [];
    this.read();
  }

  /** Take what the browser keeps; what is not of our making is passed over. */
  read() {
    this.changes.clear();
    this.log = [];
    let kept = null;
    try {
      kept = JSON.parse(this.storage?.getItem(this.key) ?? "null");
    } catch {
      return;
    }
    const ids = new Set(this.items.map((item) => item.id));
    for (const [id, change] of Object.entries(kept?.changes ?? {})) {
      if (ids.has(id) && isChange(change)) this.changes.set(id, change);
    }
    const log = Array.isArray(kept?.log) ? kept.log : [];
    this.log = log.filter((step) => ids.has(step?.id) && (step.before === null || isChange(step.before)));
  }

  /** How an item stands: as in the brief, but for what was decided. */
  state(item) {
    return { ...item.saw, ...this.changes.get(item.id) };
  }

  isReworded(item) {
    return this.state(item).wording !== item.saw.wording;
  }

  /** All that a filter by status may ask of an item. */
  standing(item) {
    const standing = new Set([this.state(item).reviewed]);
    if (this.isReworded(item)) standing.add("reworded");
    if (this.changes.has(item.id)) standing.add("now");
    return standing;
  }

  /** Decide on an item. Returns whether that changes anything. */
  set(item, change) {
    const now = { ...this.changes.get(item.id), ...change };
    for (const field of FIELDS) {
      if (now[field] === item.saw[field]) delete now[field];
    }
    const before = this.changes.get(item.id) ?? null;
    if (JSON.stringify(now) === JSON.stringify(before ?? {})) return false;
    this.log.push({ id: item.id, before });
    this.put(item.id, now);
    return true;
  }

  /** Take the last decision back. Returns its item, or null where there was none. */
  undo() {
    const step = this.log.pop();
    if (!step) return null;
    this.put(step.id, step.before ?? {});
    return this.items.find((item) => item.id === step.id);
  }

  /** Take changes over that were made elsewhere, each to be undone by itself. */
  take(found) {
    for (const [id, change] of found) {
      this.log.push({ id, before: this.changes.get(id) ?? null });
      this.changes.set(id, change);
    }
    this.keep();
  }

  put(id, change) {
    if (Object.keys(change).length) this.changes.set(id, change);
    else this.changes.delete(id);
    this.keep();
  }

  keep() {
    try {
      const decided = this.items.filter((item) => this.changes.has(item.id));
      const kept = {
        brief: this.review.brief,
        saw: Object.fromEntries(decided.map((item) => [item.id, item.saw])),
        changes: Object.fromEntries(this.changes),
        log: this.log,
      };
      this.storage?.setItem(this.key, JSON.stringify(kept));
    } catch {
      this.storage = null;
    }
  }

  reviewed() {
    return this.items.filter((item) => this.state(item).reviewed !== "unreviewed").length;
  }

  /** The reasons for which items were rejected, each once. */
  reasons() {
    const notes = [...this.changes.values()].map((change) => change.note);
    return [...new Set(notes.filter((note) => note))];
  }

  /** The file that `briefgen review apply` reads. */
  exported() {
    const decided = this.items.filter((item) => this.changes.has(item.id));
    return {
      format: this.review.format,
      brief: this.review.brief,
      decisions: decided.map((item) => ({
        id: item.id,
        saw: item.saw,
        decided: this.changes.get(item.id),
      })),
    };
  }
}

export function isChange(change) {
  if (change === null || typeof change !== "object" || Array.isArray(change)) return false;
  return Object.entries(change).every(([field, value]) => {
    if (field === "reviewed") return STATES.includes(value);
    if (field === "note") return value === null || typeof value === "string";
    return field === "wording" && typeof value === "string" && value !== "";
  });
}

/** The browser's storage, or null where it refuses it. */
export function browserStorage() {
  try {
    const probe = "briefgen-review";
    window.localStorage.setItem(probe, "");
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}
