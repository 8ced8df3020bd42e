// Tells what @mapbox/vector-tile reads in a tile: `node vector_tile.mjs NODE_MODULES FILE`.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { VectorTile } = await load("@mapbox/vector-tile");
const { PbfReader, default: Pbf } = await load("pbf");

const tile = new VectorTile(new (PbfReader ?? Pbf)(readFileSync(file)));
const told = {};
for (const [name, layer] of Object.entries(tile.layers)) {
  const features = Array.from({ length: layer.length }, (_, n) => layer.feature(n));
  features.forEach((feature) => feature.loadGeometry());
  told[name] = { version: layer.version, extent: layer.extent, count: layer.length, properties: features.map((f) => f.properties) };
}
console.log(JSON.stringify(told));
