// The review: what a key or a click does to an item, the list, the articles and the counter.

import { Cards } from "./cards.js";
import { Decisions, browserStorage, itemsOf } from "./decisions.js";
import { byId, say } from "./dom.js";
import { Exporting } from "./exporting.js";
import { Filters } from "./filters.js";
import { listen } from "./keys.js";
import { Passages } from "./passages.js";

const brief = JSON.parse(byId("brief").textContent);
const review = JSON.parse(byId("review").textContent);
const items = itemsOf(review, brief);
const storage = browserStorage();
const decisions = new Decisions(review, items, storage);
const cards = new Cards(items, decisions);
const filters = new Filters(() => refilter());
const exporting = new Exporting(decisions);
const passages = new Passages((number, place, all) => pickFromText(items[number - 1], place, all));
let shown = items;
let isFiltered = false;

function redraw(item) {
  cards.draw(item);
  tell();
}

function tell() {
  const done = decisions.reviewed();
  byId("counter").replaceChildren(strong(done), ` of ${items.length} reviewed`);
  byId("progress").value = done;
  byId("undo").disabled = decisions.log.length === 0;
  byId("unkept").hidden = decisions.storage !== null;
}

function strong(words) {
  const element = document.createElement("strong");
  element.textContent = words;
  return element;
}

function refilter() {
  // Without filters a decision changes nothing in what is shown.
  if (!isFiltered && !filters.isSet()) return;
  isFiltered = filters.isSet();
  shown = items.filter((item) =>
    filters.takes(item, decisions.state(item), decisions.isReworded(item), () => cards.text(item)),
  );
  const numbers = new Set(shown.map((item) => item.number));
  cards.filter(numbers);
  passages.filter(numbers);
  const isAll = shown.length === items.length;
  byId("shown").textContent = isAll ? `${items.length} shown` : `${shown.length} of ${items.length} shown`;
  byId("clear").hidden = !filters.isSet();
}

/** Open an item, and its words beside it; words that are in view already stay where they are. */
function choose(item) {
  cards.choose(item);
  passages.choose(item ? item.number : null);
}

function pick(item) {
  choose(item);
  cards.focus(item);
  if (isWide()) passages.show();
}

function pickFromText(item, place, all) {
  choose(item);
  see("items");
  cards.focus(item);
  const card = cards.card(item);
  card.classList.remove("flash");
  void card.offsetWidth;
  card.classList.add("flash");
  if (all > 1) say(`${place} of ${all} items on these words`);
}

function move(step) {
  if (!shown.length) return say("No item fits these filters.");
  const at = shown.indexOf(cards.chosen);
  if (at < 0) return pick(step > 0 ? shown[0] : shown.at(-1));
  const next = shown[at + step];
  if (next) pick(next);
  else say(step > 0 ? "This is the last item." : "This is the first item.");
}

/** Show the chosen item's words, which on a narrow screen stand in the other view. */
function showWords(source) {
  if (!cards.chosen) return say("No item is chosen: press j.");
  see("texts");
  const told = passages.show(source);
  if (told) say(`Passage ${told.place} of ${told.all}`);
  else say("No article here has the words of this item.");
}

/** Decide on the chosen item and go on to the next one that is shown. */
function decide(item, change, words) {
  const at = shown.indexOf(item);
  decisions.set(item, change);
  redraw(item);
  refilter();
  say(`${words}. ${decisions.reviewed()} of ${items.length} reviewed.`);
  const next = shown.includes(item) ? shown[at + 1] : shown[at];
  if (next) pick(next);
  else if (shown.includes(item)) cards.focus(item);
  else leave();
}

/** Nothing is chosen any more. */
function leave() {
  choose(null);
  byId("items").focus();
}

function confirm() {
  withChosen((item) => decide(item, { reviewed: "confirmed" }, "Confirmed"));
}

function reject() {
  withChosen((item) => {
    byId("reasons").replaceChildren(...decisions.reasons().map((reason) => new Option("", reason)));
    cards.ask(item, "reject-form", decisions.state(item).note ?? "", (reason) => {
      cards.leaveForm(item);
      decide(item, { reviewed: "rejected", note: reason || null }, "Rejected");
      return "";
    });
  });
}

function edit() {
  withChosen((item) => {
    cards.ask(item, "edit-form", decisions.state(item).wording ?? "", (words) => {
      if (!words) return "Give it some words.";
      if (item.list === "open_questions" && !words.endsWith("?")) return "A question ends in “?”.";
      decisions.set(item, { wording: words });
      redraw(item);
      cards.leaveForm(item);
      refilter();
      if (shown.includes(item)) cards.focus(item);
      say("Wording saved.");
      return "";
    });
  });
}

/** Take back that an item was confirmed or rejected. */
function reopen(item) {
  decisions.set(item, { reviewed: "unreviewed" });
  redraw(item);
  refilter();
  say("Not reviewed any more.");
}

function undo() {
  const item = decisions.undo();
  if (!item) return say("Nothing to undo.");
  redraw(item);
  refilter();
  if (shown.includes(item)) pick(item);
  say(`Undone. ${decisions.reviewed()} of ${items.length} reviewed.`);
}

function withChosen(act) {
  if (cards.chosen) act(cards.chosen);
  else say("No item is chosen: press j.");
}

function isWide() {
  return window.matchMedia("(min-width: 60rem)").matches;
}

/** On a narrow screen, items and articles are seen in turns. */
function see(pane) {
  document.body.dataset.pane = pane;
  byId("see-items").setAttribute("aria-pressed", String(pane === "items"));
  byId("see-texts").setAttribute("aria-pressed", String(pane === "texts"));
}

function onCardClick(event) {
  const card = event.target.closest(".card");
  if (!card) return;
  const item = items[Number(card.dataset.number) - 1];
  const button = event.target.closest("button");
  const state = decisions.state(item).reviewed;
  if (!button) return;
  if (button.matches(".pick")) {
    if (cards.chosen === item && !isWide()) choose(null);
    else pick(item);
  } else if (button.matches(".place")) showWords(button.dataset.source);
  else if (button.matches(".confirm")) state === "confirmed" ? reopen(item) : confirm();
  else if (button.matches(".reject")) state === "rejected" ? reopen(item) : reject();
  else if (button.matches(".edit")) edit();
}

function start() {
  for (const item of items) cards.draw(item);
  refilter();
  tell();
  byId("list").addEventListener("click", onCardClick);
  for (const item of items) {
    cards.card(item).addEventListener("pointerenter", () => passages.hint(item.number, true));
    cards.card(item).addEventListener("pointerleave", () => passages.hint(item.number, false));
  }
  byId("undo").addEventListener("click", undo);
  byId("show-help").addEventListener("click", () => byId("help").showModal());
  byId("show-export").addEventListener("click", () => exporting.open());
  byId("see-items").addEventListener("click", () => see("items"));
  byId("see-texts").addEventListener("click", () => see("texts"));
  // Another window with the same brief has decided something.
  window.addEventListener("storage", (event) => {
    if (event.key !== decisions.key) return;
    decisions.read();
    for (const item of items) cards.draw(item);
    refilter();
    tell();
  });
  listen(
    {
      j: () => move(1),
      k: () => move(-1),
      c: confirm,
      r: reject,
      e: edit,
      u: undo,
      t: () => showWords(),
      x: () => exporting.open(),
      "/": () => {
        see("items");
        byId("filter-text").focus();
      },
      "?": () => byId("help").showModal(),
    },
    storage,
  );
}

start();
