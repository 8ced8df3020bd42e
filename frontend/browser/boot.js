// Starts the browser program. Where it cannot start, the page stays as the server made it, and works.
import start from "./kith.js";

start().catch(() => {
  document.documentElement.dataset.program = "off";
});

// What works without a network is kept once the page is there: it is nothing that anybody waits for.
if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
