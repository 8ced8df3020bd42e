// Staff come in with a browser as it is, on http://localhost too; their pages pass axe, and fit the narrowest screen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { DESK, NARROWEST, PHONE, tools } from "./chromium.mjs";
import { withSite } from "./site.mjs";
import { EMAIL, PASSWORD, code, fillWithStaff, signInFirst } from "./staff.mjs";

const site = withSite({ fill: fillWithStaff });
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
const ROOMS = ["/staff", "/staff/desk", "/staff/feeds", "/staff/explain", "/staff/people", "/staff/record", "/staff/account"];

/** Everything that axe finds on the page as it is now, in few words. */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ").slice(0, 400)}`);
}

describe("at the door", () => {
  test("somebody comes in with both keys, sees every room, and goes out again", async () => {
    const context = await site.browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
    const page = await context.newPage();
    const refused = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    const found = [];
    const look = async (where) => {
      found.push(...(await violations(page)).map((violation) => `${where}: ${violation}`));
    };
    const secret = await signInFirst(page, site.kith.origin, look);

    const { listings } = await (await fetch(`${site.kith.origin}/api/v1/listings?limit=1`)).json();
    const rooms = [...ROOMS, `/staff/desk/${listings[0].id}`, `/staff/history/${listings[0].id}`, "/cy/staff"];
    for (const [name, viewport] of Object.entries({ PHONE, DESK })) {
      for (const colorScheme of ["light", "dark"]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        for (const room of rooms) {
          assert.equal((await page.goto(site.kith.origin + room)).status(), 200, room);
          await look(`${room}, ${name.toLowerCase()}, ${colorScheme}`);
        }
      }
    }
    assert.deepEqual(found, []);
    assert.deepEqual(refused, []);

    await page.setViewportSize(NARROWEST);
    for (const room of rooms) {
      await page.goto(site.kith.origin + room);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= NARROWEST.width, `${room} is ${wide} wide`);
    }

    await page.click(".staff-me button");
    await page.waitForSelector("input[name=password]");
    await page.goto(`${site.kith.origin}/staff/desk`);
    await page.fill("input[name=email]", EMAIL);
    await page.fill("input[name=password]", PASSWORD);
    await page.click("main button[type=submit]");
    await page.waitForSelector("input[name=code]");
    await page.fill("input[name=code]", code(secret, 1));
    await page.click("main button[type=submit]");
    await page.waitForSelector(".staff-bar");
    assert.equal(new URL(page.url()).pathname, "/staff/desk", "where they were going");
    await context.close();
  });

  test("a browser that keeps no cookies is told so", async () => {
    const context = await site.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${site.kith.origin}/staff/sign-in?done=cookie`);
    assert.match(await page.textContent(".trouble"), /did not keep you signed in/);
    await context.close();
  });
});
