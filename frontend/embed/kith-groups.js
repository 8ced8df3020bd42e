// <kith-groups>: groups and places near somewhere, on a page of anybody's. It puts a frame there and nothing else: no
// cookies, nothing kept, nothing read of the page it stands in.
//
//   <script type="module" src="https://kith.example.org/embed.js"></script>
//   <kith-groups near="LA1 1AA" thing="sing" limit="5" height="600" lang="cy"></kith-groups>

const SITE = new URL(import.meta.url).origin;
// What may be chosen, as on the page of groups and places.
const CHOICES = ["near", "thing", "what", "day", "free", "step_free", "limit"];
const HEIGHT = "600";
const NAMES = { en: "Groups and places near you", cy: "Grwpiau a lleoedd yn eich ardal" };

class KithGroups extends HTMLElement {
  static observedAttributes = [...CHOICES, "height", "lang"];

  connectedCallback() {
    this.draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.draw();
  }

  draw() {
    const lang = this.getAttribute("lang") === "cy" ? "cy" : "en";
    const frame = this.querySelector("iframe") ?? document.createElement("iframe");
    const chosen = CHOICES.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name) || "1"]);
    const source = `${SITE}${lang === "cy" ? "/cy" : ""}/embed?${new URLSearchParams(chosen)}`;
    frame.title = NAMES[lang];
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    // No scripts run in it; its links open the group's page in a tab of its own.
    frame.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
    frame.width = "100%";
    frame.height = this.getAttribute("height") ?? HEIGHT;
    frame.style.setProperty("border", "0");
    if (frame.src !== source) frame.src = source;
    if (!frame.isConnected) this.append(frame);
  }
}

if (!customElements.get("kith-groups")) customElements.define("kith-groups", KithGroups);
