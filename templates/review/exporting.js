// The decisions as a file: shown, downloaded, copied.

import { byId } from "./dom.js";

export class Exporting {
  constructor(decisions) {
    this.decisions = decisions;
    this.address = null;
    byId("copy").addEventListener("click", () => this.copy());
    byId("export").addEventListener("close", () => {
      URL.revokeObjectURL(this.address);
    });
  }

  open() {
    const { id, version } = this.decisions.review.brief;
    const data = this.decisions.exported();
    const text = `${JSON.stringify(data, null, 2)}\n`;
    const number = data.decisions.length;
    const link = byId("download");
    byId("export-count").textContent = `${number} ${number === 1 ? "item" : "items"} decided on.`;
    const field = byId("export-json");
    field.value = text;
    byId("copied").textContent = "";
    this.address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.href = this.address;
    link.download = `${id}-${version}-decisions.json`;
    byId("export-name").textContent = link.download;
    byId("export").showModal();
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
    link.focus();
  }

  async copy() {
    const field = byId("export-json");
    try {
      await navigator.clipboard.writeText(field.value);
      byId("copied").textContent = "Copied.";
    } catch {
      field.focus();
      field.select();
      byId("copied").textContent = "Selected: copy it with your keyboard.";
    }
  }
}
