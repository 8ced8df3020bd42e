// Groups on a page of somebody else's, on another origin: as a frame without scripts, and as a tag.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { PHONE } from "./chromium.mjs";
import { withSite } from "./site.mjs";

const site = withSite();
let parish;

/** The pages of a parish's website, each as somebody would paste it. */
function pasted(path) {
  const { origin } = site.kith;
  const pages = {
    "/frame": `<iframe src="${origin}/embed?near=XL1+5RJ&limit=3" title="Groups" width="100%" height="600"></iframe>`,
    "/tag": `<script type="module" src="${origin}/embed.js"></script>
      <kith-groups near="XL1 5RJ" thing="sing" limit="2" height="500" lang="cy"></kith-groups>`,
    "/not-framed": `<iframe src="${origin}/browse" title="Groups"></iframe>`,
  };
  return pages[path];
}

before(async () => {
  parish = createServer((request, response) => {
    const body = pasted(request.url);
    response.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Parish</title><link rel="icon" href="data:,"><body>${body ?? ""}</body></html>`);
  });
  await new Promise((listening) => parish.listen(0, "127.0.0.1", listening));
});
after(() => new Promise((closed) => parish.close(closed)));

async function visit(path, settings = {}) {
  const context = await site.browser.newContext({ viewport: PHONE, ...settings });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto(`http://localhost:${parish.address().port}${path}`);
  return { context, page, wrong };
}

test("a frame shows groups near a place on another site's page, with scripts off and no cookies", async () => {
  const { context, page, wrong } = await visit("/frame", { javaScriptEnabled: false });
  const frame = page.frameLocator("iframe");
  await frame.locator("ul.idea-list li.idea").first().waitFor();
  assert.equal(await frame.locator("ul.idea-list li.idea").count(), 3);
  assert.equal(await frame.locator("script").count(), 0);
  assert.equal(await frame.locator("form").count(), 0);
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a link in the frame opens the group's own page in a tab of its own", async () => {
  const { context, page } = await visit("/frame");
  const opened = context.waitForEvent("page");
  await page.frameLocator("iframe").locator("h3 a").first().click();
  const tab = await opened;
  await tab.waitForSelector("article.listing");
  assert.ok(tab.url().startsWith(`${site.kith.origin}/listing/`), tab.url());
  assert.equal(await tab.evaluate(() => window.opener), null);
  await context.close();
});

test("the tag puts such a frame there, in Welsh where that is asked, and follows its attributes", async () => {
  const { context, page, wrong } = await visit("/tag");
  const frame = page.frameLocator("kith-groups iframe");
  await frame.locator("ul.idea-list li.idea").first().waitFor();
  assert.equal(await frame.locator("html").getAttribute("lang"), "cy");
  assert.equal(await page.locator("kith-groups iframe").getAttribute("height"), "500");
  assert.equal(await page.locator("kith-groups iframe").getAttribute("title"), "Grwpiau a lleoedd yn eich ardal");
  await page.locator("kith-groups").evaluate((groups) => groups.setAttribute("limit", "1"));
  await frame.locator("ul.idea-list li.idea").nth(1).waitFor({ state: "detached" });
  assert.equal(await page.locator("kith-groups iframe").count(), 1);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("no other page of the site lets itself be framed", async () => {
  const { context, page, wrong } = await visit("/not-framed");
  await page.waitForLoadState("networkidle");
  assert.ok(wrong.some((text) => text.includes("frame-ancestors")), wrong.join("\n"));
  await context.close();
});
