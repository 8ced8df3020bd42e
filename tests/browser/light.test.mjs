// What the first view of a page weighs, as it travels: compressed, headers left out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { mapIsDrawn, programRuns } from "./chromium.mjs";
import { withSite } from "./site.mjs";

const site = withSite();

/** Bytes of a first view that has no map: what is promised. */
const PAGE_AND_STYLE_MOST = 60_000;
const PROGRAM_MOST = 350_000;
/** With a map and its clusters. What is aimed at is 350,000 here too: it is one hundredth over, and must not grow. */
const PROGRAM_WITH_MAP_MOST = 356_000;

/** Bytes that travelled for a first view, by the sort of file. */
async function weigh(path, settled) {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const types = new Map();
  const bytes = { page: 0, program: 0 };
  network.on("Network.responseReceived", ({ requestId, response }) => types.set(requestId, response));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const response = types.get(requestId);
    const sort = /javascript|wasm/.test(response.mimeType) ? "program" : /html|css/.test(response.mimeType) ? "page" : "";
    if (sort) bytes[sort] += encodedDataLength;
  });
  await page.goto(site.kith.origin + path, { waitUntil: "networkidle" });
  await programRuns(page);
  await settled(page);
  await context.close();
  return bytes;
}

for (const [path, settled, programMost] of [
  ["/", async () => {}, PROGRAM_MOST],
  ["/browse", mapIsDrawn, PROGRAM_WITH_MAP_MOST],
  ["/whats-on", async () => {}, PROGRAM_MOST],
]) {
  test(`the first view of ${path} is light`, async () => {
    const bytes = await weigh(path, settled);
    console.log(`${path}: HTML and CSS ${bytes.page}, JS and WASM ${bytes.program} bytes`);
    assert.ok(bytes.page <= PAGE_AND_STYLE_MOST, `HTML and CSS: ${bytes.page}`);
    assert.ok(bytes.program <= programMost, `JS and WASM: ${bytes.program}`);
  });
}
