// The map: in step with the list, clustered, usable by keyboard, and still there when its background is not.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { DESK, answered, ask, mapIsDrawn, open, startChromium } from "./chromium.mjs";
import { startKith } from "./kith.mjs";
import { withSite } from "./site.mjs";

const site = withSite();
const STILL = { viewport: DESK, reducedMotion: "reduce" };

async function onBrowse(path = "/browse", look = STILL) {
  const context = await site.browser.newContext(look);
  const page = await open(context, site.kith.origin + path);
  await mapIsDrawn(page);
  return page;
}

const popupName = (page) => page.locator(".leaflet-popup .popup-name").textContent();

test("pins that are too near each other are one, with their number in its name", async () => {
  const page = await onBrowse();
  const cluster = page.locator(".cluster").first();
  await cluster.waitFor();
  const count = Number(await cluster.locator(".cluster-number").textContent());
  assert.ok(count > 1);
  assert.match(await cluster.textContent(), new RegExp(`${count} `));
  await page.context().close();
});

test("everything that fits the filters has a pin, also what is on later pages of the list", async () => {
  const page = await onBrowse();
  const inList = await page.locator("main [data-id][data-lat]").count();
  await page.waitForFunction((least) => {
    const numbers = [...document.querySelectorAll(".cluster-number")].map((it) => Number(it.textContent));
    const pins = document.querySelectorAll(".pin").length + numbers.reduce((sum, n) => sum + n, 0);
    return pins > least;
  }, inList);
  await page.context().close();
});

test("a card that is pointed at marks its pin", async () => {
  const page = await onBrowse("/browse?what=library");
  const card = page.locator("main [data-id][data-lat]").first();
  await card.hover();
  await page.waitForSelector("#map .is-marked");
  assert.ok(await card.evaluate((element) => element.classList.contains("is-marked")));
  await page.context().close();
});

test("a card's link that gets the focus marks its pin as well", async () => {
  const page = await onBrowse("/browse?what=library");
  await page.locator("main [data-id][data-lat] h3 a").first().focus();
  await page.waitForSelector("#map .is-marked");
  await page.context().close();
});

test("Enter and the space bar open a pin, the focus goes to its link, Escape gives it back", async () => {
  const page = await onBrowse("/browse?what=library");
  await page.locator(".show-on-map").first().click();
  await page.waitForSelector(".leaflet-popup");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".leaflet-popup", { state: "detached" });
  for (const key of ["Enter", " "]) {
    await page.waitForFunction(() => document.activeElement.classList.contains("pin"));
    const name = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement.classList.contains("popup-name"));
    assert.equal(await popupName(page), name);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".leaflet-popup", { state: "detached" });
  }
  await page.context().close();
});

test("an open popup stays while the map moves and its pins are looked up anew", async () => {
  const page = await onBrowse();
  await page.locator(".show-on-map").first().click();
  await page.waitForSelector(".leaflet-popup");
  const name = await popupName(page);
  const lookedUp = page.waitForResponse((response) => response.url().includes("fields=marker"));
  await page.focus("#map");
  await page.keyboard.press("ArrowRight");
  await lookedUp;
  assert.equal(await popupName(page), name);
  await page.context().close();
});

test("a pin that opens marks its card and brings it into view", async () => {
  const page = await onBrowse("/browse?what=library");
  const last = page.locator("main li[data-id][data-lat]").last();
  await last.locator(".show-on-map").click();
  await page.waitForSelector(".leaflet-popup");
  assert.ok(await last.evaluate((card) => card.classList.contains("is-marked")));
  await page.context().close();
});

test("the person's place is marked, and is no button", async () => {
  const context = await site.browser.newContext(STILL);
  const page = await open(context, `${site.kith.origin}/`);
  await ask(page, "a choir", { where: "Market Place" });
  await answered(page);
  await mapIsDrawn(page);
  const place = page.locator("#map .your-place");
  await place.waitFor();
  assert.equal(await place.getAttribute("role"), null);
  await context.close();
});

test("the wheel scrolls the page until the map has the focus", async () => {
  const page = await onBrowse();
  const zoom = () => page.locator(".pin, .cluster").count();
  const before = await zoom();
  await page.locator("#map").hover();
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => globalThis.scrollY > 0);
  assert.equal(await zoom(), before);
  await page.context().close();
});

test("without a background set up, the town is drawn from its outline", async () => {
  const page = await onBrowse();
  await page.waitForSelector("#map .ground--land");
  assert.equal(await page.locator(".map-told").count(), 0);
  await page.context().close();
});

/** A dot of a picture, which is what the tile server of the tests has. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("with background pictures", () => {
  let tiles, kith, browser;
  let answers = true;
  before(async () => {
    tiles = createServer((_, response) => {
      response.writeHead(answers ? 200 : 503, { "content-type": "image/png" });
      response.end(answers ? PICTURE : "");
    });
    await new Promise((listening) => tiles.listen(0, "127.0.0.1", listening));
    const settings = {
      KITH_TILES_URL: `http://127.0.0.1:${tiles.address().port}/{z}/{x}/{y}.png`,
      KITH_TILES_ATTRIBUTION: "© Larkmouth <surveyors>",
      KITH_ALLOW_PRIVATE_UPSTREAMS: "true",
    };
    [kith, browser] = await Promise.all([startKith({ settings }), startChromium()]);
  });
  after(async () => {
    await browser?.close();
    await kith?.stop();
    tiles?.close();
  });

  test("pictures come through our own server, and whose they are is said as it is written", async () => {
    const page = await open(await browser.newContext(STILL), `${kith.origin}/browse?what=library`);
    await mapIsDrawn(page);
    await page.waitForSelector(".leaflet-tile-loaded");
    const from = await page.locator(".leaflet-tile").first().getAttribute("src");
    assert.ok(new URL(from, kith.origin).href.startsWith(`${kith.origin}/tiles/`));
    assert.equal(await page.locator(".leaflet-control-attribution").textContent(), "© Larkmouth <surveyors>");
    await page.context().close();
  });

  test("when pictures fail it is said once, the town is drawn, and the pins work", async () => {
    answers = false;
    const page = await open(await browser.newContext(STILL), `${kith.origin}/browse?what=singing`);
    await mapIsDrawn(page);
    const told = page.locator(".map-told");
    await told.waitFor();
    await page.waitForSelector("#map .ground--land");
    assert.equal(await told.count(), 1);
    assert.equal(await told.getAttribute("role"), "status");
    await page.locator(".show-on-map").first().click();
    await page.waitForSelector(".leaflet-popup");
    await page.context().close();
  });
});
