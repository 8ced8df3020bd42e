// One Chromium for a file of tests, with a fresh profile, that talks to nobody but the page's server.

import { createRequire } from "node:module";
import { join } from "node:path";

/** The test tools are listed in `frontend/package.json`. */
export const tools = createRequire(join(import.meta.dirname, "../../frontend/package.json"));
const { chromium } = tools("playwright-core");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Sizes of screens that people hold and sit at, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };
export const NARROWEST = { width: 320, height: 640 };

/** Starts a browser. Its pages do without the service worker unless a test asks for it: it would answer for the server. */
export async function startChromium() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    newContext: (options) => browser.newContext({ serviceWorkers: "block", ...options }),
    close: () => browser.close(),
  };
}

/** Opens a page with the browser program running on it. */
export async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await programRuns(page);
  return page;
}

/** Waits until the browser program has taken over what the page offers. */
export function programRuns(page) {
  return page.waitForSelector("html[data-program=ready]", { state: "attached" });
}

/** Waits until the page's map is drawn. */
export function mapIsDrawn(page) {
  return page.waitForSelector("#map[data-map=drawn]");
}

/** Types a question into the ideas form and asks it. */
export async function ask(page, words, { where = "" } = {}) {
  await page.fill("textarea[name=words]", words);
  await page.fill("form[method=post] input[name=where]", where);
  await page.click("form[method=post] button[type=submit]");
}

/** Waits until the page shows an answer that was made on the device. */
export async function answered(page) {
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
}
