// What a person asks stays on their device: no request carries the words, in any part of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, ask, open } from "./chromium.mjs";
import { withSite } from "./site.mjs";

const site = withSite();
const WORDS = "I were a sheet metal worker forty year and I'd like to be some use";
/** Pieces that no address, header or body may hold, however it is written. */
const PIECES = ["sheet", "metal", "forty", "some use"];

/** Everything that is sent from a context, as one text a request. */
function record(context) {
  const sent = [];
  context.on("request", async (request) => {
    const headers = request.allHeaders().catch(() => request.headers());
    sent.push(
      headers.then((all) =>
        [request.method(), decodeURIComponent(request.url()), JSON.stringify(all), request.postData() ?? ""].join("\n"),
      ),
    );
  });
  return () => Promise.all(sent);
}

async function atHome(context) {
  return open(context, `${site.kith.origin}/`);
}

test("no request carries the words", async () => {
  const context = await site.browser.newContext();
  const sent = record(context);
  const page = await atHome(context);
  await ask(page, WORDS, { where: "Market Place" });
  await answered(page);
  await page.waitForSelector(".idea-list li");
  await page.goBack();
  await page.waitForLoadState("networkidle");
  const requests = await sent();
  assert.ok(requests.some((request) => request.includes("/api/v1/areas/")), "the area was fetched");
  for (const request of requests) {
    for (const piece of PIECES) {
      assert.ok(!request.toLowerCase().includes(piece), `"${piece}" was sent:\n${request}`);
    }
  }
  await context.close();
});

test("the answer is on the page, its heading has the focus, and the address has no words", async () => {
  const context = await site.browser.newContext();
  const page = await atHome(context);
  await ask(page, WORDS, { where: "Market Place" });
  await answered(page);
  assert.ok((await page.locator(".idea-list li").count()) > 0, "there are ideas");
  assert.equal(page.url(), `${site.kith.origin}/ideas`);
  assert.equal(await page.inputValue("textarea[name=words]"), WORDS);
  await context.close();
});

test("back leads to the question as it was left, forward to the answer", async () => {
  const context = await site.browser.newContext();
  const page = await atHome(context);
  await ask(page, WORDS);
  await answered(page);
  const answer = await page.locator("main h1").textContent();
  await page.goBack();
  await page.waitForSelector(".hero textarea[name=words]");
  assert.equal(await page.inputValue("textarea[name=words]"), WORDS);
  await page.goForward();
  await page.waitForSelector(".idea-list");
  assert.equal(await page.locator("main h1").textContent(), answer);
  await context.close();
});

test("a second question on top of the first is a step of its own", async () => {
  const context = await site.browser.newContext();
  const page = await atHome(context);
  await ask(page, WORDS);
  await answered(page);
  await ask(page, "a choir");
  await page.waitForFunction(() => document.querySelector("textarea[name=words]").textContent === "a choir");
  await page.goBack();
  await page.waitForFunction((words) => document.querySelector("textarea[name=words]").textContent === words, WORDS);
  await context.close();
});

test("where the listings cannot be had, the words are sent only if the person says so", async () => {
  const context = await site.browser.newContext();
  const sent = record(context);
  const page = await atHome(context);
  await context.route("**/api/v1/areas/**", (route) => route.abort());
  await ask(page, WORDS);
  const offer = page.locator("button.send-to-server");
  await offer.waitFor();
  assert.ok((await sent()).every((request) => !request.includes("sheet")), "nothing was sent yet");
  await offer.click();
  await page.waitForSelector(".idea-list li");
  assert.equal(await page.inputValue("textarea[name=words]"), WORDS);
  await context.close();
});

test("an unknown place is said, and the ideas are there all the same", async () => {
  const context = await site.browser.newContext();
  const page = await atHome(context);
  await ask(page, "a choir", { where: "Nowhere-on-Sea" });
  await answered(page);
  assert.ok(await page.getByText("Nowhere-on-Sea").first().isVisible());
  assert.ok((await page.locator(".idea-list li").count()) > 0);
  await context.close();
});

test("near me asks the device, and its place is never sent", async () => {
  const place = { latitude: 54.2031, longitude: 1.9043 };
  const context = await site.browser.newContext({ geolocation: place, permissions: ["geolocation"] });
  const sent = record(context);
  const page = await atHome(context);
  await page.click("button.near-me");
  await page.waitForFunction(() => document.querySelector("input[name=where]").value !== "");
  await page.fill("textarea[name=words]", "a choir");
  await page.click("form[method=post] button[type=submit]");
  await answered(page);
  const requests = await sent();
  assert.ok(requests.every((request) => !request.includes("54.203") && !request.includes("/api/v1/where")));
  await context.close();
});
