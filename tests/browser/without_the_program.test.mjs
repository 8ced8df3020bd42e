// The main journeys with scripts off, and with scripts on but the WASM kept away.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask } from "./chromium.mjs";
import { withSite } from "./site.mjs";

const site = withSite();

const WAYS = {
  "with scripts off": async () => site.browser.newContext({ javaScriptEnabled: false }),
  "with the WASM kept away": async () => {
    const context = await site.browser.newContext();
    await context.route("**/*.wasm", (route) => route.abort());
    return context;
  },
};

for (const [way, newContext] of Object.entries(WAYS)) {
  describe(way, () => {
    test("a question is answered, and an idea leads to its page", async () => {
      const context = await newContext();
      const page = await context.newPage();
      await page.goto(`${site.kith.origin}/`);
      await ask(page, "a choir, or anything with singing", { where: "Market Place" });
      await page.waitForURL("**/ideas");
      assert.ok((await page.locator(".idea-list li").count()) > 0);
      assert.equal(await page.inputValue("textarea[name=words]"), "a choir, or anything with singing");
      await page.locator(".idea-list h3 a").first().click();
      await page.waitForSelector("article.listing h1");
      await context.close();
    });

    test("looking about finds, filters and pages", async () => {
      const context = await newContext();
      const page = await context.newPage();
      await page.goto(`${site.kith.origin}/browse`);
      await page.fill("input[name=what]", "library");
      await page.click("form[role=search] button[type=submit]");
      await page.waitForURL("**/browse?*what=library*");
      assert.ok((await page.locator(".idea-list > li").count()) > 0);
      await page.locator(".idea-list h3 a").first().click();
      await page.waitForSelector("article.listing h1");
      await context.close();
    });

    test("this week is there, a day at a time", async () => {
      const context = await newContext();
      const page = await context.newPage();
      await page.goto(`${site.kith.origin}/whats-on`);
      assert.ok((await page.locator("nav.days a[href*='on=']").count()) >= 7);
      await page.locator("section.day a[href*='/listing/']").first().click();
      await page.waitForSelector("article.listing h1");
      await context.close();
    });

    test("the map's place says that the list has everything", async () => {
      const context = await newContext();
      const page = await context.newPage();
      await page.goto(`${site.kith.origin}/browse`);
      assert.ok(await page.locator("#map p").isVisible());
      await context.close();
    });
  });
}
