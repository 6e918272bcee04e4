// What the window remembers, whatever page of the application it shows. It outlasts these modules: where the application
// was renewed while the page stood open, the new ones ask those before them for it, so that no command is lost.

/** @import { Page } from "./types.d.ts" */

import { tell } from "./bus.js";

/** @type {() => Page} */
const fresh = () => ({
  step: null,
  session: null,
  open: undefined,
  asked: null,
  views: 0,
  tab: null,
  outbox: [],
  answered: new Set(),
  unkept: new Map(),
  typing: { field: null, element: null, claim: null, torn: 0, waiting: "", sent: null, watched: false },
});

/** @type {{ page: Page | null }} */
const wish = { page: null };
tell("page", wish);

/** The one memory of this window.
    @type {Page} */
export const page = Object.assign(wish.page ?? fresh(), { ...fresh(), ...wish.page });
document.addEventListener("cw:page", (event) => { /** @type {CustomEvent} */ (event).detail.page ??= page; });

/** Whether the window came to this page by reloading it.
    @type {() => boolean} */
export const wasReloaded = () => {
  const [navigation] = performance.getEntriesByType("navigation");
  return /** @type {PerformanceNavigationTiming | undefined} */ (navigation)?.type === "reload";
};
