// The items: how each stands, which are shown, and the forms in which one is rejected or reworded.

import { bring, byId, fromTemplate } from "./dom.js";

const WORDS = { unreviewed: "Not reviewed", confirmed: "Confirmed", rejected: "Rejected" };

export class Cards {
  constructor(items, decisions) {
    this.items = items;
    this.decisions = decisions;
    this.cards = items.map((item) => byId(`card-${item.number}`));
    // What the brief says, as the page writes it; a rewording stands as it was typed.
    this.printed = this.cards.map((card) => card.querySelector(".wording").textContent);
    this.chosen = null;
  }

  card(item) {
    return this.cards[item.number - 1];
  }

  draw(item) {
    const card = this.card(item);
    const state = this.decisions.state(item);
    const isReworded = this.decisions.isReworded(item);
    card.dataset.reviewed = state.reviewed;
    card.classList.toggle("reworded", isReworded);
    const isEarlier = state.reviewed !== "unreviewed" && state.reviewed === item.saw.reviewed;
    const badge = [WORDS[state.reviewed], isEarlier ? " earlier" : "", isReworded ? ", reworded" : ""];
    card.querySelector(".badge").textContent = badge.join("");
    card.querySelector(".wording").textContent = isReworded ? this.print(card, state) : this.printed[item.number - 1];
    const note = card.querySelector(".note");
    note.hidden = !state.note;
    note.querySelector(".words").textContent = state.note ?? "";
    name(card.querySelector(".confirm"), state.reviewed === "confirmed", "Confirm");
    name(card.querySelector(".reject"), state.reviewed === "rejected", "Reject …");
  }

  /** A rewording as it will be printed: speech in quotation marks. */
  print(card, state) {
    const isQuoted = card.querySelector(".wording.quoted") && !/^["“]/.test(state.wording);
    return isQuoted ? `“${state.wording}”` : state.wording;
  }

  /** The words of an item that a search looks in. */
  text(item) {
    const parts = this.card(item).querySelectorAll(".kind, .lead, .wording, dd, .note .words, .lost q");
    return [...parts].map((part) => part.textContent).join(" ");
  }

  /** Open one item and close the one before. */
  choose(item) {
    if (this.chosen && this.chosen !== item) this.open(this.chosen, false);
    this.chosen = item;
    if (item) this.open(item, true);
  }

  open(item, isOpen) {
    const card = this.card(item);
    card.classList.toggle("chosen", isOpen);
    card.querySelector(".pick").setAttribute("aria-expanded", String(isOpen));
    card.querySelector(".more").hidden = !isOpen;
    if (!isOpen) this.leaveForm(item);
  }

  focus(item) {
    const card = this.card(item);
    card.querySelector(".pick").focus({ preventScroll: true });
    bring(card, "nearest");
  }

  /** Ask for words on an item. onSave: told of them; returns what is wrong with them, or "". */
  ask(item, template, words, onSave) {
    this.leaveForm(item);
    const form = fromTemplate(template);
    const field = form.elements.words;
    field.value = words;
    this.card(item).querySelector(".asking").append(form);
    this.card(item).classList.add("asks");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const typed = field.value.replace(/\s+/g, " ").trim();
      const fault = onSave(typed);
      field.setCustomValidity(fault);
      if (fault) form.reportValidity();
    });
    field.addEventListener("input", () => field.setCustomValidity(""));
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === field && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.key === "Escape") {
        event.stopPropagation();
        this.leaveForm(item);
        this.focus(item);
      }
    });
    form.querySelector(".cancel").addEventListener("click", () => {
      this.leaveForm(item);
      this.focus(item);
    });
    field.focus({ preventScroll: true });
    field.select();
    // At once: typing would break a slide off.
    form.scrollIntoView({ block: "nearest" });
  }

  leaveForm(item) {
    this.card(item).querySelector(".asking").replaceChildren();
    this.card(item).classList.remove("asks");
  }

  filter(shown) {
    for (const item of this.items) this.card(item).hidden = !shown.has(item.number);
    for (const group of byId("list").querySelectorAll(".group")) {
      group.hidden = !group.querySelector(".card:not([hidden])");
    }
    byId("nothing").hidden = shown.size > 0 || this.items.length === 0;
  }
}

/** A decision that was made is taken back by its button, though not by its key. */
function name(button, isDecided, verb) {
  button.querySelector(".verb").textContent = isDecided ? "Take back" : verb;
  button.querySelector("kbd").hidden = isDecided;
}
