// Which items are shown: by kind, status, actor, source and words.

import { byId } from "./dom.js";

const NAMES = ["text", "kind", "status", "actor", "source"];

export class Filters {
  constructor(onChange) {
    this.fields = new Map(NAMES.map((name) => [name, byId(`filter-${name}`)]));
    for (const field of this.fields.values()) field.addEventListener("input", onChange);
    byId("clear").addEventListener("click", () => {
      this.clear();
      onChange();
      this.fields.get("text").focus();
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

  /** Whether an item is to be shown. text: gives the words of the item, in lower case. */
  takes(item, state, isReworded, text) {
    const [kind, status, actor, source] = NAMES.slice(1).map((name) => this.value(name));
    const words = this.value("text").toLowerCase().split(/\s+/).filter((word) => word);
    return (
      (!kind || item.list === kind) &&
      (!status || (status === "reworded" ? isReworded : state.reviewed === status)) &&
      (!actor || item.actors.includes(actor)) &&
      (!source || (source === "none" ? !item.sources.length : item.sources.includes(Number(source)))) &&
      (!words.length || includesAll(text(), words))
    );
  }
}

function includesAll(text, words) {
  return words.every((word) => text.includes(word));
}
