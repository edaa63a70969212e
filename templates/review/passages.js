// The articles: which words belong to which item, what is chosen, and the way from words to items.

import { bring, byId } from "./dom.js";

const FLASH = 1600;

export class Passages {
  /** onPick: told of the item that a click on its words means. */
  constructor(onPick) {
    this.marks = [...byId("texts").querySelectorAll("mark")];
    this.shown = null;
    this.chosen = null;
    this.at = -1;
    this.byItem = new Map();
    for (const mark of this.marks) {
      for (const [number, part] of itemsAt(mark)) {
        if (!this.byItem.has(number)) this.byItem.set(number, []);
        this.byItem.get(number).push({ mark, isContent: part === undefined });
      }
    }
    byId("texts").addEventListener("click", (event) => {
      const mark = event.target.closest("mark");
      if (mark && window.getSelection().isCollapsed) this.clicked(mark, onPick);
    });
  }

  /** The innermost item on the words; of those on the same words, the next at every click. */
  clicked(mark, onPick) {
    const here = itemsAt(mark).map(([number]) => number).filter((number) => this.isShown(number));
    if (!here.length) return;
    const next = here[(here.indexOf(this.chosen) + 1) % here.length];
    onPick(next, here.indexOf(next) + 1, here.length);
  }

  isShown(number) {
    return this.shown === null || this.shown.has(number);
  }

  /** Draw lines below the words of these items only. */
  filter(shown) {
    this.shown = shown;
    for (const mark of this.marks) {
      mark.classList.toggle("out", !itemsAt(mark).some(([number]) => shown.has(number)));
    }
  }

  choose(number) {
    for (const { mark } of this.byItem.get(this.chosen) ?? []) mark.classList.remove("chosen", "named");
    this.chosen = number;
    this.at = -1;
    for (const { mark, isContent } of this.byItem.get(number) ?? []) {
      mark.classList.add(isContent ? "chosen" : "named");
    }
  }

  /** Scroll to the next passage of the chosen item, in one source or in all, and flash it. */
  show(source) {
    const passages = this.passages(source);
    if (!passages.length) return null;
    this.at = (this.at + 1) % passages.length;
    for (const mark of this.marks) mark.classList.remove("flash");
    const passage = passages[this.at];
    bring(passage[0], "center");
    for (const mark of passage) {
      void mark.offsetWidth;
      mark.classList.add("flash");
    }
    window.setTimeout(() => passage.forEach((mark) => mark.classList.remove("flash")), FLASH);
    return { place: this.at + 1, all: passages.length };
  }

  /** The chosen item's words: marks that follow upon each other are one passage. */
  passages(source) {
    const found = [];
    let last = null;
    for (const { mark, isContent } of this.byItem.get(this.chosen) ?? []) {
      if (!isContent || (source && mark.closest("article").dataset.source !== source)) continue;
      if (last !== null && mark.previousSibling === last) found.at(-1).push(mark);
      else found.push([mark]);
      last = mark;
    }
    return found;
  }

  /** Mark a hovered item's words. */
  hint(number, isOn) {
    for (const { mark, isContent } of this.byItem.get(number) ?? []) {
      if (isContent) mark.classList.toggle("hinted", isOn);
    }
  }
}

/** The items on some words: their numbers, and the part where it is not their content. */
function itemsAt(mark) {
  return mark.dataset.items.split(" ").map((token) => {
    const [number, part] = token.split(":");
    return [Number(number), part];
  });
}
