// Which items are shown: by kind, status, actor, source and words.

import { byId } from "./dom.js";

const NAMES = ["text", "kind", "status", "actor", "source"];

export class Filters {
  /** onChange: told when another choice is made. onLeave: when the reader is done with a field. */
  constructor(onChange, onLeave) {
    this.fields = new Map(NAMES.map((name) => [name, byId(`filter-${name}`)]));
    for (const field of this.fields.values()) field.addEventListener("input", onChange);
    byId("clear").addEventListener("click", () => {
      this.clear();
      onChange();
      this.fields.get("text").focus();
    });
    byId("filters").addEventListener("keydown", (event) => {
      const isField = event.target.matches("input, select");
      const isEntered = event.key === "Enter" && event.target === this.fields.get("text");
      if (!isField || event.isComposing || !(isEntered || event.key === "Escape")) return;
      event.preventDefault();
      onLeave();
    });
    // On a narrow screen the choices are put away.
    byId("show-filters").addEventListener("click", (event) => {
      const isOpen = byId("filters").classList.toggle("open");
      event.currentTarget.setAttribute("aria-expanded", String(isOpen));
    });
  }

  clear() {
    for (const field of this.fields.values()) field.value = "";
  }

  value(name) {
    return this.fields.get(name).value;
  }

  isSet() {
    return NAMES.some((name) => this.value(name) !== "");
  }

  /** Whether an item is to be shown. standing: how it stands. text: gives the words of the item. */
  takes(item, standing, text) {
    const [kind, status, actor, source] = NAMES.slice(1).map((name) => this.value(name));
    const words = folded(this.value("text")).split(/\s+/).filter((word) => word);
    return (
      (!kind || item.list === kind) &&
      (!status || standing.has(status)) &&
      (!actor || item.actors.includes(actor)) &&
      (!source || (source === "none" ? !item.sources.length : item.sources.includes(Number(source)))) &&
      (!words.length || includesAll(folded(text()), words))
    );
  }
}

/** Words as one may type them: in lower case, without accents. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function includesAll(text, words) {
  return words.every((word) => text.includes(word));
}
