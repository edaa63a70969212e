// The review: what a key or a click does to an item, the list, the articles and the counter.

import { Cards } from "./cards.js";
import { Decisions, browserStorage, itemsOf } from "./decisions.js";
import { bring, byId, say } from "./dom.js";
import { decidedElsewhere } from "./elsewhere.js";
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
const filters = new Filters(
  () => refilter(),
  () => toItems(),
);
const exporting = new Exporting(decisions);
const passages = new Passages((number, place, all) => pickFromText(items[number - 1], place, all));
const NONE_FITS = "No item fits these filters.";
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
    filters.takes(item, decisions.standing(item), () => cards.text(item)),
  );
  const numbers = new Set(shown.map((item) => item.number));
  cards.filter(numbers);
  passages.filter(numbers);
  const isAll = shown.length === items.length;
  byId("shown").textContent = isAll ? `${items.length} shown` : `${shown.length} of ${items.length} shown`;
  byId("clear").hidden = !filters.isSet();
}

/** Open an item, and colour its words in the articles. */
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
  if (!shown.length) return say(items.length ? NONE_FITS : "This brief has no items.");
  const here = cards.chosen?.number ?? (step > 0 ? 0 : Infinity);
  // By number: filters may have hidden the chosen one.
  const next =
    step > 0 ? shown.find((item) => item.number > here) : shown.findLast((item) => item.number < here);
  if (next) pick(next);
  else say(step > 0 ? "This is the last item." : "This is the first item.");
}

/** From the filters to the chosen item, or to the first that they show. */
function toItems() {
  const item = shown.includes(cards.chosen) ? cards.chosen : shown[0];
  if (item) pick(item);
  else leave();
}

/** Show the chosen item's words, which on a narrow screen stand in the other view. */
function showWords(source) {
  withChosen((item) => {
    if (!item.sources.length) return say("No article here has the words of this item.");
    see("texts");
    const { place, all } = passages.show(source);
    say(`Passage ${place} of ${all}`);
  });
}

/** Decide on the chosen item and go on to the next one that is shown. */
function decide(item, change, words) {
  const at = shown.indexOf(item);
  decisions.set(item, change);
  redraw(item);
  refilter();
  say(`${words}. ${tally()}`);
  const next = shown.includes(item) ? shown[at + 1] : (shown[at] ?? shown.at(-1));
  if (next) pick(next);
  else if (shown.includes(item)) cards.focus(item);
  else leave();
}

function tally() {
  const done = decisions.reviewed();
  if (done === items.length) return `All ${done} are reviewed: x exports the decisions.`;
  return `${done} of ${items.length} reviewed.`;
}

/** What takes back that an item was rejected takes back the reason, too. */
function anew(item, reviewed) {
  const isRejected = decisions.state(item).reviewed === "rejected";
  return isRejected ? { reviewed, note: item.saw.note } : { reviewed };
}

/** Nothing is chosen any more. */
function leave() {
  choose(null);
  byId("items").focus();
}

function confirm() {
  withChosen((item) => decide(item, anew(item, "confirmed"), "Confirmed"));
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
  decisions.set(item, anew(item, "unreviewed"));
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
  else leave();
  say(`Undone. ${tally()}`);
}

/** Offer what was decided on another version of the brief, where the items are the same. */
function offer() {
  const count = decidedElsewhere(decisions).size;
  const what = count === 1 ? "a decision" : `${count} decisions`;
  byId("elsewhere-count").textContent = `This browser keeps ${what} made on another version of this brief.`;
  byId("elsewhere").hidden = count === 0;
}

function takeOver() {
  const found = decidedElsewhere(decisions);
  decisions.take(found);
  byId("elsewhere").hidden = true;
  drawAll();
  toItems();
  say(`${found.size} taken over. ${tally()}`);
}

function drawAll() {
  for (const item of items) cards.draw(item);
  refilter();
  tell();
}

function withChosen(act) {
  if (shown.includes(cards.chosen)) act(cards.chosen);
  else say("No item is chosen: press j.");
}

function isWide() {
  return window.matchMedia("(min-width: 60rem)").matches;
}

/** On a narrow screen, items and articles are seen in turns. */
function see(pane) {
  document.body.dataset.pane = pane;
  // A pane that was away may have forgotten where it stood.
  if (pane === "items" && cards.chosen) bring(cards.card(cards.chosen), "nearest");
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

// Not by `autofocus`: it is for when a page opens, where the list has the focus already.
function showHelp() {
  byId("help").showModal();
  byId("close-help").focus();
}

function start() {
  drawAll();
  offer();
  byId("list").addEventListener("click", onCardClick);
  for (const item of items) {
    cards.card(item).addEventListener("pointerenter", () => passages.hint(item.number, true));
    cards.card(item).addEventListener("pointerleave", () => passages.hint(item.number, false));
  }
  byId("undo").addEventListener("click", undo);
  byId("show-help").addEventListener("click", showHelp);
  byId("show-export").addEventListener("click", () => exporting.open());
  byId("take-over").addEventListener("click", takeOver);
  byId("leave-there").addEventListener("click", () => {
    byId("elsewhere").hidden = true;
    toItems();
  });
  byId("see-items").addEventListener("click", () => see("items"));
  byId("see-texts").addEventListener("click", () => see("texts"));
  // Another window with the same brief has decided something.
  window.addEventListener("storage", (event) => {
    if (event.key !== decisions.key) return;
    decisions.read();
    drawAll();
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
      "?": showHelp,
    },
    storage,
  );
}

start();
