// Single keys, where no field is being typed in, and only as long as the reader wants them.

import { byId } from "./dom.js";

const KEPT = "briefgen-review-keys";
// What goes on as long as the key is held. A decision is made once.
const GOES_ON = new Set(["j", "k", "t"]);

/** actions: what each key does. storage: keeps whether keys are on, or null. */
export function listen(actions, storage) {
  const option = byId("keys-on");
  let held = null;
  option.checked = storage?.getItem(KEPT) !== "off";
  option.addEventListener("change", () => storage?.setItem(KEPT, option.checked ? "on" : "off"));
  document.addEventListener("keyup", () => {
    held = null;
  });
  document.addEventListener("keydown", (event) => {
    // Held a moment too long, the key that opened a form would be typed into it.
    if (event.repeat && event.key === held && !GOES_ON.has(held)) return event.preventDefault();
    const isTyped = event.target.closest("input, textarea, select");
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    if (isTyped || isModified || event.isComposing || document.querySelector("dialog[open]")) return;
    // Whoever has turned them off finds the switch by its button.
    const action = option.checked && actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    held = event.key;
    action();
  });
}
