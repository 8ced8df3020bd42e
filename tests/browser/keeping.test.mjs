// What somebody keeps: on the device only, shared by identities and no words, and made a sheet to take away. The way off
// in a hurry by its key. Names, roles and states, as assistive technology is given them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESK, PHONE, answered, ask, mapIsDrawn, open } from "./chromium.mjs";
import { withSite } from "./site.mjs";

const site = withSite();

/** The accessibility tree as the browser hands it on: role, name and states of everything that is told. */
async function told(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: node.role?.value,
      name: node.name?.value,
      states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    }));
}

test("what is kept is a pressed button, is counted in the header, and stands on the sheet", async () => {
  const context = await site.browser.newContext({ viewport: PHONE });
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  const page = await open(context, `${site.kith.origin}/`);
  await ask(page, "a choir, or anything with singing", { where: "Market Place" });
  await answered(page);
  const names = await page.locator(".idea-list h3").allTextContents();
  const before = requests.length;
  await page.locator(".keep").nth(0).click();
  await page.locator(".keep").nth(1).click();
  assert.equal(requests.length, before, "keeping asks nobody anything");
  const button = (await told(page)).find((node) => node.role === "button" && node.name.startsWith(names[0]));
  assert.equal(String(button.states.pressed), "true");
  const link = page.locator(".my-list");
  assert.match(await link.textContent(), /2/);
  await link.click();
  await page.waitForSelector(".paper-one");
  assert.deepEqual(await page.locator(".paper-one h2").allTextContents(), names.slice(0, 2));
  assert.match(page.url(), /\/list\?ids=[0-9a-f,-]+$/);
  assert.equal(await page.locator(".paper-pin").count(), await page.locator(".paper-one").count());
  await context.close();
});

test("the sheet of somebody else's list needs no scripts, and one that is gone is said", async () => {
  const { listings } = await (await fetch(`${site.kith.origin}/api/v1/listings?limit=3`)).json();
  const ids = [...listings.map((it) => it.id), "00000000-0000-7000-8000-000000000000"];
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.kith.origin}/list?ids=${ids.join(",")}`);
  assert.equal(await page.locator(".paper-one").count(), 3);
  assert.match(await page.locator(".page-head").textContent(), /One thing that you kept is not here/);
  await context.close();
});

test("pages to print are sheets of paper with all of it on them", async () => {
  const { listings } = await (await fetch(`${site.kith.origin}/api/v1/listings?limit=4&what=choir`)).json();
  const context = await site.browser.newContext({ viewport: DESK });
  const sheets = {
    [`/list?ids=${listings.map((it) => it.id).join(",")}`]: { size: [595, 842], most: 4 },
    [`/listing/${listings[0].id}/poster`]: { size: [595, 842], most: 1 },
    "/patches/larkmouth-harbour-and-saltings/booklet": { size: [420, 595], most: 80 },
    "/patches/larkmouth-harbour-and-saltings/month": { size: [595, 842], most: 4 },
  };
  for (const [path, { size, most }] of Object.entries(sheets)) {
    const page = await open(context, site.kith.origin + path);
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [Math.round(box[1]), Math.round(box[2])]);
    assert.ok(boxes.length >= 1 && boxes.length <= most, `${path} is ${boxes.length} sheets`);
    assert.ok(boxes.every((box) => Math.abs(box[0] - size[0]) < 3 && Math.abs(box[1] - size[1]) < 3), `${path}: ${boxes[0]}`);
    await page.close();
  }
  await context.close();
});

test("pressing Shift three times leaves a page that somebody may have to leave", async () => {
  const context = await site.browser.newContext();
  await context.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "rain", contentType: "text/html" }));
  const page = await open(context, `${site.kith.origin}/help-now`);
  assert.match(await page.locator(".exit-note").textContent(), /Shift/);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await page.waitForURL("https://www.bbc.co.uk/weather");
  await context.close();
});

test("a cluster says what is in it, and a pin has a name and is a button", async () => {
  const context = await site.browser.newContext({ viewport: DESK, reducedMotion: "reduce" });
  const page = await open(context, `${site.kith.origin}/browse`);
  await mapIsDrawn(page);
  await page.locator(".cluster").first().waitFor();
  const buttons = (await told(page)).filter((node) => node.role === "button");
  const cluster = buttons.find((node) => /places here/.test(node.name));
  assert.match(cluster.name, /^\d+ places here: \d+ \p{L}.*Show them$/u);
  await page.locator(".show-on-map").first().click();
  await page.waitForSelector(".leaflet-popup");
  const link = (await told(page)).find((node) => node.role === "link" && node.states.focused);
  assert.ok(link?.name, "the focus is on a named link");
  await context.close();
});

test("the list can be made to show what the map shows", async () => {
  const context = await site.browser.newContext({ viewport: DESK, reducedMotion: "reduce" });
  const page = await open(context, `${site.kith.origin}/browse`);
  await mapIsDrawn(page);
  const all = await page.locator("#found-heading").textContent();
  for (let press = 0; press < 2; press += 1) await page.click(".leaflet-control-zoom-in");
  await page.click(".map-list-here");
  await page.waitForURL(/bbox=/);
  const here = await page.locator("#found-heading").textContent();
  assert.ok(Number.parseInt(here, 10) < Number.parseInt(all, 10), `${here} of ${all}`);
  await context.close();
});

test("where somebody is stays on the device: the map asks by whole squares", async () => {
  const context = await site.browser.newContext({
    viewport: DESK,
    permissions: ["geolocation"],
    geolocation: { latitude: 54.20317, longitude: 1.90433 },
  });
  const asked = [];
  context.on("request", (request) => asked.push(decodeURIComponent(request.url())));
  const page = await open(context, `${site.kith.origin}/browse`);
  await mapIsDrawn(page);
  const before = asked.length;
  const moved = page.waitForResponse((response) => response.url().includes("fields=marker"));
  await page.click(".map-locate");
  await page.locator("#map .your-place").waitFor();
  await moved;
  const told = asked.slice(before).filter((url) => url.includes("bbox"));
  assert.ok(told.length > 0);
  for (const url of told) assert.match(url, /bbox=1\.[89],54\.[12],(1\.9|2\.0),54\.[23]$/);
  await context.close();
});
