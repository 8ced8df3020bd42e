// Starts the browser program. Where it cannot start, the page stays as the server made it, and works.
import start from "./kith.js";

start().catch(() => {
  document.documentElement.dataset.program = "off";
});
