// A whole journey asks our own server and nobody else, and breaks no rule of the content security policy.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, ask, mapIsDrawn, open } from "./chromium.mjs";
import { PAGES } from "./pages.mjs";
import { withSite } from "./site.mjs";

const site = withSite();

/** Keeps every broken rule of the policy where the test can read it, from the first byte of every document. */
function watchPolicy(context) {
  return context.addInitScript(() => {
    globalThis.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Everything a person may do with pages and map; `then` is called on each page when it is done. */
async function journey(context, then) {
  for (const path of PAGES) {
    const page = await open(context, site.kith.origin + path);
    if ((await page.locator("#map").count()) > 0) await useMap(page);
    await then(page);
    await page.close();
  }
  const page = await open(context, `${site.kith.origin}/`);
  await ask(page, "a choir", { where: "Market Place" });
  await answered(page);
  await useMap(page);
  await then(page);
  await page.locator(".idea-list h3 a").first().click();
  await page.waitForSelector("article.listing");
  await then(page);
  await page.close();
}

/** Zooms, moves, opens clusters, a pin and its popup, and closes it. */
async function useMap(page) {
  await mapIsDrawn(page);
  await page.click(".leaflet-control-zoom-in");
  await page.click(".leaflet-control-zoom-out");
  await page.focus("#map");
  await page.keyboard.press("ArrowRight");
  const show = page.locator(".show-on-map").first();
  if ((await show.count()) > 0) {
    await show.click();
    await page.waitForSelector(".leaflet-popup");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".leaflet-popup", { state: "detached" });
  }
}

test("every request of a journey goes to our own origin", async () => {
  const context = await site.browser.newContext();
  const elsewhere = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== site.kith.origin && url.protocol !== "data:") elsewhere.push(request.url());
  });
  await journey(context, async () => {});
  assert.deepEqual(elsewhere, []);
  await context.close();
});

test("no rule of the content security policy is broken on any page or by any use of the map", async () => {
  const context = await site.browser.newContext();
  await watchPolicy(context);
  await journey(context, async (page) => {
    assert.deepEqual(await page.evaluate(() => globalThis.broken), [], page.url());
  });
  await context.close();
});

test("the policy allows nothing inline", async () => {
  const response = await fetch(`${site.kith.origin}/`);
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
});

test("nothing goes wrong on any page: no error, no failed request", async () => {
  const context = await site.browser.newContext();
  const wrong = [];
  context.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  context.on("weberror", (error) => wrong.push(String(error.error())));
  context.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  await journey(context, async () => {});
  assert.deepEqual(wrong, []);
  await context.close();
});
