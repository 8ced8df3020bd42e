// The device and the server answer alike: the same ideas and the same formal help, in the same order.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { answered, open, startChromium } from "./chromium.mjs";
import { startKith } from "./kith.mjs";

const shared = join(import.meta.dirname, "../../../shared/eval");
const MARKET_PLACE = { lat: 54.2026, lon: 1.9037 };

function lines(file) {
  return readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "");
}

function today() {
  return new Date().toLocaleDateString("en-CA", { timeZone: "Europe/London" });
}

/** The moment a day begins in London, which is when the server takes another day to be asked for. */
function midnight(day) {
  const there = new Date(`${day}T00:00:00Z`);
  const hour = there.toLocaleString("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });
  return new Date(there.getTime() - Number(hour) * 3_600_000);
}

/** What the server says, as lists of identities. */
async function askServer(origin, { words, near, on }) {
  const response = await fetch(`${origin}/api/v1/ideas`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ words, near, on }),
  });
  assert.equal(response.status, 200);
  const answer = await response.json();
  const ids = (ideas) => ideas.map((idea) => idea.asset.id);
  return { ideas: ids(answer.ideas), formal: ids(answer.formal) };
}

/** What the device says. It is put in the place with "near me", and in the day by its clock. */
async function askDevice(context, origin, { words, near, on }) {
  await context.setGeolocation({ latitude: near.lat, longitude: near.lon });
  const page = await open(context, `${origin}/`);
  if (on !== today()) await page.clock.setFixedTime(midnight(on));
  await page.click("button.near-me");
  await page.waitForFunction(() => document.querySelector("input[name=where]").value !== "");
  await page.fill("textarea[name=words]", words);
  await page.click("form[method=post] button[type=submit]");
  await answered(page);
  const shown = await page.evaluate(() => {
    const ids = (list) => [...document.querySelectorAll(list)].map((item) => item.id.replace("idea-", ""));
    return { ideas: ids("section.ideas > .idea-list > li"), formal: ids("section.formal .idea-list > li") };
  });
  await page.close();
  return shown;
}

/** Asks both everything that is listed, and compares. */
async function compare(kith, browser, questions) {
  const context = await browser.newContext({ permissions: ["geolocation"] });
  for (const question of questions) {
    const [server, device] = [
      await askServer(kith.origin, question),
      await askDevice(context, kith.origin, question),
    ];
    assert.deepEqual(device, server, `"${question.words}"`);
  }
  await context.close();
}

describe("the demo town", () => {
  let kith, browser;
  before(async () => ([kith, browser] = await Promise.all([startKith(), startChromium()])));
  after(async () => {
    await browser?.close();
    await kith?.stop();
  });

  test("the device answers as the server does", async () => {
    const sentences = lines(join(import.meta.dirname, "sentences.txt"));
    await compare(kith, browser, sentences.map((words) => ({ words, near: MARKET_PLACE, on: today() })));
  });
});

const skip = existsSync(shared) ? false : "the evaluation town is not beside this project: skipped";
if (skip) console.log(skip);

describe("the evaluation town", { skip }, () => {
  let kith, browser;
  const fill = (run) => {
    run("gazetteer", "import", join(shared, "gazetteer.csv"));
    run("import", join(shared, "assets.csv"), "--publish");
  };
  before(async () => ([kith, browser] = await Promise.all([startKith({ fill }), startChromium()])));
  after(async () => {
    await browser?.close();
    await kith?.stop();
  });

  test("the device answers every statement as the server does", async () => {
    const statements = lines(join(shared, "statements.jsonl")).map((line) => JSON.parse(line));
    await compare(kith, browser, statements);
  });
});
