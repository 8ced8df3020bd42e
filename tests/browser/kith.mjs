// A `kith` of the test's own, with a town in it, on a free port; gone when the test ends.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");
const binary = process.env.KITH_BIN ?? join(root, "target/debug/kith");

/** The line a server says where it listens with. */
const LISTENING = /^listening on (http:\/\/\S+)$/;

/** Starts a server of a new data folder. `fill` puts something in it first; the demo town, if nothing is said. It is
 * given a way to run commands, and one to run commands that are told something on their standard input. */
export async function startKith({ fill = seed, settings = {} } = {}) {
  if (!existsSync(binary)) throw new Error(`${binary} is not there: run \`cargo build\` first`);
  const folder = mkdtempSync(join(tmpdir(), "kith-browser-"));
  const env = environment(folder, settings);
  const run = (...args) => execFileSync(binary, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const told = (input, ...args) => execFileSync(binary, args, { env, input, stdio: ["pipe", "pipe", "pipe"] });
  fill(run, told);
  const server = spawn(binary, ["serve", "--port", "0"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const log = [];
  createInterface({ input: server.stderr }).on("line", (line) => log.push(line));
  const origin = await listening(server, log);
  return {
    origin,
    log,
    stop: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function seed(kith) {
  kith("seed");
}

/** No setting of the machine reaches a test's server. */
function environment(folder, settings) {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith("KITH_"));
  return { ...Object.fromEntries(ours), KITH_DATA_DIR: folder, ...settings };
}

function listening(server, log) {
  return new Promise((found, failed) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const said = LISTENING.exec(line);
      if (said) found(said[1]);
    });
    server.once("exit", (code) => failed(new Error(`kith ended with ${code}:\n${log.join("\n")}`)));
  });
}
