// Finding elements, and saying to those who cannot see what a key has done.

export const byId = (id) => document.getElementById(id);

const CALM = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Bring an element into view, without a slide where the reader wants none. */
export function bring(element, block) {
  element.scrollIntoView({ block, behavior: CALM.matches ? "auto" : "smooth" });
}

/** Have a screen reader say something, also when it is the same as before. */
export function say(words) {
  const region = byId("said");
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}

/** Fill a template and return its first element. */
export function fromTemplate(id) {
  return byId(id).content.firstElementChild.cloneNode(true);
}
