// A server and a browser for a file of tests: started before the first, stopped after the last.

import { after, before } from "node:test";
import { startChromium } from "./chromium.mjs";
import { startKith } from "./kith.mjs";

/** Sets both up. `site.kith` and `site.browser` are there once tests run. */
export function withSite(options) {
  const site = {};
  before(async () => {
    const { browser = true, ...rest } = options ?? {};
    [site.kith, site.browser] = await Promise.all([startKith(rest), browser ? startChromium() : null]);
  });
  after(async () => {
    await site.browser?.close();
    await site.kith?.stop();
  });
  return site;
}
