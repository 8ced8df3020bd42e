// Every page of the site, in English and in Welsh.

const PATHS = [
  "/",
  "/browse",
  "/browse?what=sing",
  "/browse?what=nothing-is-called-this",
  "/whats-on",
  "/help-now",
  "/your-rights",
  "/about",
  "/privacy",
  "/accessibility",
  "/open-data",
];

/** Rooms beside them: looked at in one language, since they are put together from the same parts. */
const ROOMS = ["/list", "/easy", "/easy/help-now", "/offline", "/patches/larkmouth-harbour-and-saltings/month"];

/** Paths that answer with a page, and no error. */
export const PAGES = [...PATHS, ...PATHS.map((path) => `/cy${path === "/" ? "" : path}`), ...ROOMS];

/** Questions, each for the state of the ideas page it leads to. */
export const QUESTIONS = {
  "ideas found": "a choir, or anything with singing",
  "nothing found": "xylqz brrwt",
  "in crisis": "I don't think I can go on, I want to end it all",
  "not safe": "my husband hits me",
  "about to lose a home": "the bailiffs are coming and we have no food",
  "asking about a right": "what are my rights, they want to stop my benefits",
};
