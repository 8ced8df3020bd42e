// Every page is valid HTML, as the server sends it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tools } from "./chromium.mjs";
import { PAGES } from "./pages.mjs";
import { withSite } from "./site.mjs";

const site = withSite({ browser: false });
const { HtmlValidate } = tools("html-validate");

/** The rules of the standard, without those of taste: how long a title is, how attributes are written. */
const RULES = { extends: ["html-validate:standard"], rules: { "long-title": "off" } };

test("every page is valid HTML", async () => {
  const validate = new HtmlValidate(RULES);
  const wrong = [];
  const { listings } = await (await fetch(`${site.kith.origin}/api/v1/listings?limit=8`)).json();
  const ofListings = listings.flatMap(({ id }) => [`/listing/${id}`, `/listing/${id}/easy`, `/cy/listing/${id}/poster`]);
  for (const path of [...PAGES, ...ofListings, "/nothing-is-here"]) {
    const page = await (await fetch(site.kith.origin + path)).text();
    const report = await validate.validateString(page);
    for (const { messages } of report.results) {
      wrong.push(...messages.map((it) => `${path}: ${it.ruleId}: ${it.message} (${it.selector})`));
    }
  }
  assert.deepEqual(wrong, []);
});
