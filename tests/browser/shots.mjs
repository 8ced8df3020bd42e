// Pictures of every page for people to look at: `node tests/browser/shots.mjs`, into `tests/browser/shots`.
// Words after it choose: `node tests/browser/shots.mjs browse 390 dark`.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { answered, ask, mapIsDrawn, open, startChromium } from "./chromium.mjs";
import { startKith } from "./kith.mjs";
import { PAGES, QUESTIONS } from "./pages.mjs";

const WIDTHS = [320, 390, 768, 1280];
const folder = join(import.meta.dirname, "shots");
const chosen = process.argv.slice(2);

/** What is pictured: a name, and how to get there. */
function views(origin) {
  const pages = PAGES.map((path) => ({
    name: path === "/" ? "home" : path.slice(1).replaceAll(/[^a-z-]+/g, "-"),
    visit: (context) => open(context, origin + path),
  }));
  const answers = Object.entries(QUESTIONS).map(([state, words]) => ({
    name: `ideas-${state.replaceAll(" ", "-")}`,
    visit: async (context) => {
      const page = await open(context, `${origin}/`);
      await ask(page, words, { where: "Market Place" });
      await answered(page);
      return page;
    },
  }));
  const listing = {
    name: "listing",
    visit: async (context) => {
      const { listings } = await (await fetch(`${origin}/api/v1/listings?limit=1&what=choir`)).json();
      return open(context, `${origin}/listing/${listings[0].id}`);
    },
  };
  return [...pages, ...answers, listing];
}

const [kith, browser] = await Promise.all([startKith(), startChromium()]);
mkdirSync(folder, { recursive: true });
for (const view of views(kith.origin)) {
  for (const width of WIDTHS) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${view.name}-${width}-${colorScheme}`;
      if (!chosen.every((word) => name.includes(word))) continue;
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
      const page = await view.visit(context);
      if ((await page.locator("#map").count()) > 0) await mapIsDrawn(page);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      await context.close();
      console.log(name);
    }
  }
}
await browser.close();
await kith.stop();
