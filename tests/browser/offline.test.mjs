// With the network cut after one visit: home, ideas, looking around, a listing, the week and the map's ground still
// work, say how old they are, and nothing that somebody wrote is lost.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DESK, answered, ask, mapIsDrawn, open, programRuns } from "./chromium.mjs";
import { withSite } from "./site.mjs";

const site = withSite();
/** One visit, of the start page only, for as long as the worker takes to keep what it keeps; then no network. */
async function cutOff() {
  const context = await site.browser.newContext({ viewport: DESK, reducedMotion: "reduce", serviceWorkers: "allow" });
  const page = await open(context, `${site.kith.origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  const { listings } = await (await fetch(`${site.kith.origin}/api/v1/listings?limit=1&what=library`)).json();
  await context.setOffline(true);
  return { context, listing: listings[0] };
}

let made;
/** Made for the first test that asks, once the site is there. */
const cut = () => (made ??= cutOff());
after(async () => (await made)?.context.close());

async function visit(path) {
  const { context } = await cut();
  const page = await context.newPage();
  await page.goto(site.kith.origin + path);
  await programRuns(page);
  return page;
}

test("every main page is there, and says how old it is", async () => {
  for (const path of ["/", "/browse", "/whats-on", "/help-now", "/your-rights", "/easy", "/cy", "/cy/browse"]) {
    const page = await visit(path);
    await page.waitForSelector(".kept-note");
    assert.match(await page.locator(".kept-note").textContent(), /\d/, path);
    assert.equal(await page.locator("h1").count(), 1, path);
    await page.close();
  }
});

test("a question is answered, and says how old what we know is", async () => {
  const page = await visit("/");
  await ask(page, "a choir, or anything with singing");
  await answered(page);
  assert.ok((await page.locator(".idea-list > .idea").count()) > 0);
  await page.waitForSelector(".kept-note");
  await page.close();
});

test("the page of a listing nobody opened before is drawn from what was kept", async () => {
  const { listing } = await cut();
  const page = await visit(`/listing/${listing.id}`);
  await page.waitForSelector("article.listing");
  assert.equal(await page.locator("h1").textContent(), listing.name);
  await page.close();
});

test("looking around and the week are there whatever was chosen, as they were kept", async () => {
  for (const path of ["/browse?what=library", "/whats-on?free=1"]) {
    const page = await visit(path);
    await page.waitForSelector(".kept-note");
    assert.ok((await page.locator("main a[href*='/listing/']").count()) > 0, path);
    await page.close();
  }
});

test("the map has its ground and its pins", async () => {
  const page = await visit("/browse");
  await mapIsDrawn(page);
  await page.waitForSelector("#map .ground--land");
  assert.ok((await page.locator("#map .pin, #map .cluster").count()) > 0);
  await page.close();
});

test("of a page there is no copy of it says so, and leads on", async () => {
  const page = await visit("/listing/00000000-0000-7000-8000-000000000000");
  await page.waitForFunction(() => /no copy/.test(document.querySelector("main .lede")?.textContent ?? ""));
  assert.ok((await page.locator("main .ways-on a").count()) > 0);
  await page.close();
});

test("nothing that was looked at is kept: only pages that are the same for everybody", async () => {
  const page = await visit("/");
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  assert.ok(kept.length > 20);
  assert.deepEqual(kept.filter((path) => /listing\/|ideas/.test(path)), []);
  await page.close();
});

test("a form that is sent without a network waits on its page, with every word", async () => {
  const page = await visit("/about");
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.innerHTML = '<textarea name="told">The door is round the back</textarea><button type="submit">Send</button>';
    document.querySelector("main").append(form);
  });
  await page.click("main form button");
  await page.waitForSelector("form[data-waits] [role=status]");
  assert.equal(await page.locator("textarea[name=told]").inputValue(), "The door is round the back");
  await page.close();
});
