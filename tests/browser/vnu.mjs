// What the W3C's own checker says of every page: `node tests/browser/vnu.mjs PATH/TO/vnu.jar` (npm has it as vnu-jar; it
// needs Java). By hand: html-validate looks at every page in CI.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startKith } from "./kith.mjs";
import { PAGES, QUESTIONS } from "./pages.mjs";

const [jar] = process.argv.slice(2);
if (!jar) throw new Error("say where vnu.jar is: node tests/browser/vnu.mjs PATH/TO/vnu.jar");

const kith = await startKith();
const folder = mkdtempSync(join(tmpdir(), "kith-vnu-"));
const keep = async (name, answer) => writeFileSync(join(folder, `${name.replaceAll(/[^a-z0-9-]+/g, "_")}.html`), await answer.text());
const read = (path) => fetch(kith.origin + path, { headers: { accept: "text/html" } });

const { listings } = await (await read("/api/v1/listings?limit=8")).json();
const ofListings = listings.flatMap(({ id }) => [`/listing/${id}`, `/listing/${id}/easy`, `/cy/listing/${id}/poster`]);
const kept = `/list?ids=${listings.map(({ id }) => id).join(",")}`;
const others = [kept, "/patches/larkmouth-harbour-and-saltings/booklet", "/embed", "/ogc", "/ogc/collections", "/staff/sign-in", "/nothing-is-here"];
for (const path of [...PAGES, ...ofListings, ...others]) await keep(path.slice(0, 100), await read(path));
for (const [state, words] of Object.entries(QUESTIONS)) {
  for (const language of ["", "/cy"]) {
    const body = new URLSearchParams({ words, where: "Market Place" });
    await keep(`ideas ${language} ${state}`, await fetch(`${kith.origin}${language}/ideas`, { method: "POST", headers: { origin: kith.origin }, body }));
  }
}
await kith.stop();
try {
  execFileSync("java", ["-jar", jar, "--errors-only", folder], { stdio: "inherit" });
  console.log("no errors");
} catch {
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
