// Somebody who looks after the register, at a browser: an account, a telephone that shows codes, and the way in.

import { createHmac } from "node:crypto";

export const EMAIL = "jo@example.org";
export const PASSWORD = "teapot marigold ferry nine";
/** How long one code is good, in seconds. */
const STEP_S = 30;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A town with an administrator, something that waits, and an edit of something public. */
export function fillWithStaff(kith, told) {
  kith("seed");
  told(PASSWORD, "user", "add", EMAIL, "--name", "Jo");
  kith("key", "add", "form", "--role", "contributor");
}

/** The code that a telephone with this secret shows now (RFC 6238). */
export function code(secret, steps = 0) {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_S) + steps));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest[digest.length - 1] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Signs in for the first time, as people do. Gives the secret on the telephone. `seen` looks at each page. */
export async function signInFirst(page, origin, seen = async () => {}) {
  await page.goto(`${origin}/staff`);
  await seen("sign-in");
  await page.fill("input[name=email]", EMAIL);
  await page.fill("input[name=password]", PASSWORD);
  await page.click("main button[type=submit]");
  await page.waitForSelector(".qr");
  await seen("set-up");
  const secret = await page.inputValue("input[name=secret]");
  await page.fill("input[name=code]", code(secret));
  await page.click("main button[type=submit]");
  await page.waitForSelector(".paper-codes");
  await seen("codes");
  await page.click("a.button");
  await page.waitForSelector(".staff-bar");
  return secret;
}
