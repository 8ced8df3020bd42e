// How smooth the map is with many markers, on a processor made four times slower: `node tests/browser/bench-map.mjs`.
// Numbers after it say how many: `node tests/browser/bench-map.mjs 1000 30000`. KITH_BIN names another program to run.
//
// It measures and tells; it judges nothing, since a busy machine is slower than a phone.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PHONE, mapIsDrawn, open, startChromium } from "./chromium.mjs";
import { startKith } from "./kith.mjs";

const SLOWER = 4;
const STEPS = 12;
const sizes = process.argv.slice(2).map(Number);
const KINDS = ["choir", "maker_shed", "allotment", "lunch_club", "walking_group", "library", "food_bank"];

/** A made-up county: so many groups, more of them near its middle, always the same ones. */
function county(count) {
  let seed = 7;
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const spread = () => (chance() + chance() + chance() - 1.5) * 0.25;
  const rows = Array.from({ length: count }, (_, n) =>
    [n, `Group ${n}`, 54.2 + spread(), 1.9 + spread(), KINDS[n % KINDS.length], "CC0-1.0"].join(","),
  );
  return `external_id,name,lat,lon,kinds,licence\n${rows.join("\n")}\n`;
}

/** Runs something on the page and tells how long frames took meanwhile, in milliseconds. */
async function frames(page, name, act) {
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = performance.now();
    const next = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      globalThis.counting = requestAnimationFrame(next);
    };
    globalThis.counting = requestAnimationFrame(next);
  });
  await act();
  const took = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.counting);
    return globalThis.frames.slice(1).sort((a, b) => a - b);
  });
  const part = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))]?.toFixed(0);
  console.log(`  ${name}: ${took.length} frames, half under ${part(0.5)} ms, 95 in 100 under ${part(0.95)} ms, longest ${part(1)} ms`);
}

/** Lets the page draw until nothing long happens any more. */
async function settle(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () =>
      new Promise((done) => {
        let calm = 0;
        let last = performance.now();
        const next = (now) => {
          calm = now - last < 50 ? calm + 1 : 0;
          last = now;
          if (calm > 20) done();
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
}

async function drag(page, steps) {
  const box = await page.locator("#map").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) await page.mouse.move(x - step * 8, y - step * 4);
  await page.mouse.up();
  await settle(page);
}

async function zoom(page, button) {
  await page.click(button);
  await settle(page);
}

async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), "kith-map-"));
  const file = join(folder, "county.csv");
  writeFileSync(file, county(count));
  const fill = (run) => run("import", file, "--source", "county", "--publish");
  const [kith, browser] = await Promise.all([startKith({ fill, settings: { KITH_LOG: "warn" } }), startChromium()]);
  const context = await browser.newContext({ viewport: PHONE });
  const page = await open(context, `${kith.origin}/offline`);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const from = performance.now();
  await page.goto(`${kith.origin}/browse`);
  await mapIsDrawn(page);
  await page.locator("#map").scrollIntoViewIfNeeded();
  await settle(page);
  console.log(`${count} markers, processor ${SLOWER} times slower: all there after ${((performance.now() - from) / 1000).toFixed(1)} s`);
  await frames(page, "dragging", () => drag(page, STEPS));
  await frames(page, "nearer", () => zoom(page, ".leaflet-control-zoom-in"));
  await frames(page, "dragging nearer", () => drag(page, STEPS));
  await frames(page, "farther", () => zoom(page, ".leaflet-control-zoom-out"));
  await browser.close();
  await kith.stop();
  rmSync(folder, { recursive: true });
}

for (const count of sizes.length > 0 ? sizes : [1_000, 10_000, 30_000]) await measure(count);
