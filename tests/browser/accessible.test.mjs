// Every page in every state passes axe with nothing left out, at a phone's width in light and at a desk's in dark; and
// can be used with a keyboard alone, on the narrowest screen, in forced colours and without movement.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { DESK, NARROWEST, PHONE, answered, ask, mapIsDrawn, open, tools } from "./chromium.mjs";
import { PAGES, QUESTIONS } from "./pages.mjs";
import { withSite } from "./site.mjs";

const site = withSite();
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");
/** IBM's engine: what one of the two does not see the other may. */
const ace = readFileSync(tools.resolve("accessibility-checker-engine/ace.js"), "utf8");

/** Everything that axe finds on the page as it is now, in few words. */
async function violations(page, options) {
  await page.evaluate(axe);
  const found = await page.evaluate((rest) => globalThis.axe.run(document, { resultTypes: ["violations"], ...rest }), options);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ").slice(0, 400)}`);
}

/** The same by the other engine, for WCAG 2.2. */
async function otherViolations(page) {
  await page.evaluate(ace);
  return page.evaluate(async () => {
    const report = await new globalThis.ace.Checker().check(document, ["WCAG_2_2"]);
    // Pins have their names as text inside, for readers only. This engine does not read those; the browser's own tree
    // does, and keeping.test.mjs asks it.
    const isPinsName = ({ ruleId, snippet }) => ruleId === "input_label_exists" && snippet.includes("leaflet-marker-icon");
    const failed = report.results.filter((it) => it.value[0] === "VIOLATION" && it.value[1] === "FAIL" && !isPinsName(it));
    return failed.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`.slice(0, 400));
  });
}

/** Keeps what axe finds in one state after the other, so that a run tells of all of them. */
class Findings {
  all = [];

  async look(page, state, options = {}) {
    if ((await page.locator("#map").count()) > 0) await mapIsDrawn(page);
    this.all.push(...(await violations(page, options)).map((violation) => `${state}: ${violation}`));
  }

  async lookOtherwise(page, state) {
    this.all.push(...(await otherViolations(page)).map((violation) => `${state}: ${violation}`));
  }

  assertNone() {
    assert.deepEqual(this.all, []);
  }
}

/** The addresses of a few listings that differ: first and last pages of the list, formal and not, hidden and not. */
async function someListings() {
  const all = await (await fetch(`${site.kith.origin}/api/v1/listings?limit=500`)).json();
  const sorts = new Map(all.listings.map((it) => [`${it.tier} ${it.online} ${it.places.length > 0}`, it.id]));
  return [...sorts.values()].map((id) => `/listing/${id}`);
}

// Widths and colours do not depend on each other: each is looked at once.
for (const [name, viewport, colorScheme] of [
  ["PHONE", PHONE, "light"],
  ["DESK", DESK, "dark"],
]) {
  describe(`${name.toLowerCase()}, ${colorScheme}`, () => {
    const look = { viewport, colorScheme, reducedMotion: "reduce" };

    test("every page passes axe", async () => {
      const context = await site.browser.newContext(look);
      const findings = new Findings();
      for (const path of [...PAGES, ...(await someListings()), "/nothing-is-here", "/cy/nothing-is-here"]) {
        const page = await open(context, site.kith.origin + path);
        await findings.look(page, path);
        await page.close();
      }
      findings.assertNone();
      await context.close();
    });

    test("the ideas page passes axe in every state", async () => {
      const context = await site.browser.newContext(look);
      const findings = new Findings();
      for (const home of ["/", "/cy"]) {
        for (const [state, words] of Object.entries(QUESTIONS)) {
          const page = await open(context, site.kith.origin + home);
          await ask(page, words, { where: "Market Place" });
          await answered(page);
          assert.equal(await page.locator(".nothing-yet").count(), state === "nothing found" ? 1 : 0, state);
          await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
          await findings.look(page, `${home}: ${state}`);
          await page.close();
        }
        const page = await open(context, site.kith.origin + home);
        await ask(page, "a choir", { where: "Nowhere-on-Sea" });
        await answered(page);
        await findings.look(page, `${home}: place not found`);
        await page.close();
      }
      findings.assertNone();
      await context.close();
    });

    test("an open popup passes axe", async () => {
      const context = await site.browser.newContext(look);
      const findings = new Findings();
      const page = await open(context, `${site.kith.origin}/browse`);
      await mapIsDrawn(page);
      await page.locator(".show-on-map").first().click();
      await page.waitForSelector(".leaflet-popup");
      await findings.look(page, "popup");
      findings.assertNone();
      await context.close();
    });
  });
}

/** Presses Tab until what has the focus fits, at most `most` times. Says how often. */
async function tabTo(page, selector, most = 60) {
  for (let pressed = 1; pressed <= most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return pressed;
  }
  return assert.fail(`${selector} cannot be reached with ${most} presses of Tab`);
}

describe("by the other engine", () => {
  test("every page passes", async () => {
    const context = await site.browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
    const findings = new Findings();
    for (const path of [...PAGES, ...(await someListings()), "/nothing-is-here"]) {
      const page = await open(context, site.kith.origin + path);
      await findings.lookOtherwise(page, path);
      await page.close();
    }
    findings.assertNone();
    await context.close();
  });

  test("the ideas page passes in every state", async () => {
    const context = await site.browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
    const findings = new Findings();
    for (const [state, words] of Object.entries(QUESTIONS)) {
      const page = await open(context, `${site.kith.origin}/`);
      await ask(page, words, { where: "Market Place" });
      await answered(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await findings.lookOtherwise(page, state);
      await page.close();
    }
    findings.assertNone();
    await context.close();
  });
});

describe("with a keyboard alone", () => {
  test("from the home page to a question, an idea and its page", async () => {
    const context = await site.browser.newContext({ viewport: DESK });
    const page = await open(context, `${site.kith.origin}/`);
    await tabTo(page, "textarea[name=words]");
    await page.keyboard.type("a choir");
    await tabTo(page, "form[method=post] button[type=submit]");
    await page.keyboard.press("Enter");
    await answered(page);
    await tabTo(page, ".idea-list h3 a");
    const name = await page.evaluate(() => document.activeElement.textContent.trim());
    await page.keyboard.press("Enter");
    await page.waitForSelector("article.listing");
    assert.equal((await page.locator("h1").textContent()).trim(), name);
    await context.close();
  });

  test("the first stop of every page skips to its contents", async () => {
    const context = await site.browser.newContext({ viewport: DESK });
    for (const path of PAGES) {
      const page = await open(context, site.kith.origin + path);
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main", path);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.id === "main");
      await page.close();
    }
    await context.close();
  });

  test("the map can be skipped, and walked through to the other side", async () => {
    const context = await site.browser.newContext({ viewport: DESK });
    const page = await open(context, `${site.kith.origin}/`);
    await ask(page, "a choir, or anything with singing", { where: "Market Place" });
    await answered(page);
    await mapIsDrawn(page);
    await tabTo(page, ".skip-map", 120);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.querySelector("#map").contains(document.activeElement)), false);
    await page.focus("#map");
    let stops = 0;
    while (await page.evaluate(() => document.querySelector("#map").contains(document.activeElement))) {
      await page.keyboard.press("Tab");
      stops += 1;
      assert.ok(stops < 40, "the focus is caught in the map");
    }
    await context.close();
  });

  test("what has the focus can always be seen to have it", async () => {
    const context = await site.browser.newContext({ viewport: DESK });
    const page = await open(context, `${site.kith.origin}/`);
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return true;
        const look = getComputedStyle(element);
        return look.outlineStyle !== "none" || look.boxShadow !== "none";
      });
      assert.ok(seen, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
    }
    await context.close();
  });
});

describe("on the narrowest screen", () => {
  test("nothing has to be scrolled sideways", async () => {
    const context = await site.browser.newContext({ viewport: NARROWEST });
    for (const path of [...PAGES, ...(await someListings())]) {
      const page = await open(context, site.kith.origin + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= NARROWEST.width, `${path} is ${wide} wide`);
      await page.close();
    }
    const page = await open(context, `${site.kith.origin}/`);
    await ask(page, "a choir", { where: "Market Place" });
    await answered(page);
    await mapIsDrawn(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= NARROWEST.width, "ideas");
    await context.close();
  });
});

describe("made large, and spaced wide", () => {
  /** WCAG 1.4.12: nothing may be lost when somebody spaces text so. */
  const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`;

  test("with wide text nothing is cut off, and nothing has to be scrolled sideways", async () => {
    const context = await site.browser.newContext({ viewport: NARROWEST, bypassCSP: true });
    for (const path of ["/", "/browse", "/whats-on", "/help-now", "/easy", ...(await someListings()).slice(0, 2)]) {
      const page = await open(context, site.kith.origin + path);
      await page.addStyleTag({ content: SPACED });
      const lost = await page.evaluate(() => {
        const hidden = (it) => getComputedStyle(it).overflow === "hidden" && it.clientHeight > 2 && it.scrollHeight > it.clientHeight + 2;
        const cut = [...document.querySelectorAll("main a, main p, main button, main h1, main h2, main h3, main dd")].filter(hidden);
        return { wide: document.documentElement.scrollWidth, cut: cut.map((it) => it.outerHTML.slice(0, 120)) };
      });
      assert.deepEqual(lost.cut, [], path);
      assert.ok(lost.wide <= NARROWEST.width, `${path} is ${lost.wide} wide`);
      await page.close();
    }
    await context.close();
  });
});

describe("as people set up their devices", () => {
  test("in forced colours everything passes axe, and the page leaves the colours to the person", async () => {
    const context = await site.browser.newContext({ forcedColors: "active", reducedMotion: "reduce" });
    const findings = new Findings();
    const page = await open(context, `${site.kith.origin}/`);
    await ask(page, "a choir", { where: "Market Place" });
    await answered(page);
    // axe reads the colours that the page asked for, not those that the person forced: those are looked at below.
    await findings.look(page, "ideas", { rules: { "color-contrast": { enabled: false } } });
    findings.assertNone();
    const asked = await page.evaluate(() => {
      const look = (selector) => getComputedStyle(document.querySelector(selector));
      return new Set(["h1", "h2", "label", ".idea p"].map((selector) => look(selector).color)).size;
    });
    assert.equal(asked, 1, "all text has the one colour that was forced");
    await context.close();
  });

  test("who asked for less movement gets none on the map", async () => {
    const context = await site.browser.newContext({ reducedMotion: "reduce" });
    const page = await open(context, `${site.kith.origin}/browse`);
    await mapIsDrawn(page);
    assert.equal(await page.locator(".leaflet-zoom-animated .leaflet-zoom-anim").count(), 0);
    await page.click(".leaflet-control-zoom-in");
    assert.equal(await page.locator(".leaflet-zoom-anim").count(), 0);
    await context.close();
  });
});
