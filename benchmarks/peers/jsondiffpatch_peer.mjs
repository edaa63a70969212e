// Diffs two briefs with jsondiffpatch, items told apart by id; run by `versions.py`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, oldPath, newPath] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/`));
const { create } = await import(pathToFileURL(require.resolve("jsondiffpatch")));
const { version } = JSON.parse(readFileSync(`${folder}/node_modules/jsondiffpatch/package.json`));
const texts = [readFileSync(oldPath, "utf8"), readFileSync(newPath, "utf8")];
const differ = create({ objectHash: (item) => item.id ?? JSON.stringify(item) });

const start = process.cpuUsage();
const [before, after] = texts.map((text) => JSON.parse(text));
const read = process.cpuUsage(start);
const delta = differ.diff(before, after) ?? {};
const all = process.cpuUsage(start);

const found = { changed: new Set(), removed: new Set(), added: new Set() };
for (const [section, members] of Object.entries(delta)) {
  if (members._t !== "a") continue;
  for (const [key, change] of Object.entries(members)) {
    if (key === "_t") continue;
    const gone = key.startsWith("_");
    const item = gone ? before[section][Number(key.slice(1))] : after[section][Number(key)];
    // [old, 0, 0] was taken away, ["", place, 3] was moved, [new] was added; else it was changed.
    if (gone && change[2] === 3) continue;
    if (gone) found.removed.add(item.id);
    else if (Array.isArray(change)) found.added.add(item.id);
    else found.changed.add(item.id);
  }
}
const ids = Object.fromEntries(Object.entries(found).map(([kind, names]) => [kind, [...names].sort()]));
const seconds = (used) => (used.user + used.system) / 1e6;
const times = { reading: seconds(read), comparing: seconds(all) - seconds(read) };
console.log(JSON.stringify({ name: `jsondiffpatch ${version}`, ...times, ...ids }));
