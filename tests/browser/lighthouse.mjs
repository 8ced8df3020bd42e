// What Lighthouse says on its slow-phone setting, by hand: `npx --yes lighthouse@12 --version` fetches it the first time,
// then `node tests/browser/lighthouse.mjs`. It is no dependency: it is large, and its marks on a busy machine vary.
//
// KITH_BIN names another program to run: marks are worth telling of a release build only (`cargo xtask dist`).

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startKith } from "./kith.mjs";

const LIGHTHOUSE = process.env.LIGHTHOUSE ? [process.env.LIGHTHOUSE] : ["npx", "--yes", "lighthouse@12"];
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ASKED = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

function marks(address, folder) {
  const report = join(folder, "report.json");
  const [command, ...first] = LIGHTHOUSE;
  execFileSync(
    command,
    [...first, address, "--quiet", "--output=json", `--output-path=${report}`, `--only-categories=${ASKED.join(",")}`, `--chrome-flags=${FLAGS}`],
    { env: { ...process.env, CHROME_PATH: CHROMIUM }, stdio: ["ignore", "ignore", "inherit"] },
  );
  return JSON.parse(readFileSync(report, "utf8"));
}

const kith = await startKith();
const folder = mkdtempSync(join(tmpdir(), "kith-lighthouse-"));
const { listings } = await (await fetch(`${kith.origin}/api/v1/listings?limit=1&what=choir`)).json();
for (const path of ["/", "/ideas", "/browse", `/listing/${listings[0].id}`, "/whats-on"]) {
  const report = marks(kith.origin + path, folder);
  const told = ASKED.map((name) => `${name} ${Math.round(report.categories[name].score * 100)}`);
  console.log(`${path.startsWith("/listing") ? "/listing/…" : path}: ${told.join(", ")}`);
  for (const audit of Object.values(report.audits)) {
    const counts = audit.scoreDisplayMode === "binary" && audit.score === 0;
    if (counts) console.log(`  not met: ${audit.id}: ${audit.title}`);
  }
}
rmSync(folder, { recursive: true });
await kith.stop();
