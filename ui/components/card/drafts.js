// Drafts: what was typed on a claim and not yet recorded. Kept by the browser, so that a reload or a crash loses nothing.
// Two tabs on one claim each keep their own words; a tab that has none takes up those last typed in any tab.

/** @import { Drafts, Tabs, Draft, Values } from "../shared/types.d.ts" */

import { page, wasReloaded } from "../shared/page.js";

const DRAFT = "cw-draft-";
const TAB = "cw-tab";

/** @type {() => string} */
const newTabName = () => {
  const fresh = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  try {
    // A tab that was duplicated begins with the memory of the other one, and must not write over its drafts.
    const name = (wasReloaded() && sessionStorage.getItem(TAB)) || fresh;
    sessionStorage.setItem(TAB, name);
    return name;
  } catch { return fresh; /* a private window: the name lasts as long as the page */ }
};

/** The name of this tab: it outlives a reload, and other tabs have others. */
export const tabName = page.tab ??= newTabName();

/** For each part of a claim's card the drafts of it, by tab.
    @type {(claimId: number | null) => Drafts} */
const storedDrafts = (claimId) => {
  const unkept = page.unkept.get(claimId);
  if (unkept) return unkept;
  try { return JSON.parse(localStorage.getItem(DRAFT + claimId) ?? "null") ?? {}; } catch { return {}; }
};

/** @type {(claimId: number | null, drafts: Drafts) => void} */
const storeDrafts = (claimId, drafts) => {
  const filled = Object.fromEntries(Object.entries(drafts).filter(([, tabs]) => Object.keys(tabs).length));
  try {
    if (Object.keys(filled).length) localStorage.setItem(DRAFT + claimId, JSON.stringify(filled));
    else localStorage.removeItem(DRAFT + claimId);
    page.unkept.delete(claimId);
  } catch { page.unkept.set(claimId, filled); }
};

/** The draft that this tab shows of a part: its own, else the newest of any tab.
    @type {(tabs: Tabs) => Draft | undefined} */
const shownDraft = (tabs) => tabs[tabName] ?? Object.values(tabs).sort((a, b) => b.at - a.at)[0];

/** What this tab shows as typed on a claim, by the parts of its card.
    @type {(claimId: number | null) => Record<string, Values | undefined>} */
export const draftsOf = (claimId) => Object.fromEntries(
  Object.entries(storedDrafts(claimId)).map(([part, tabs]) => [part, shownDraft(tabs)?.values]));

/** Keep what is typed. A draft of another tab that this one took up (and that tab has not changed since) becomes its own.
    @type {(claimId: number | null, part: string, values: Values, takenUp?: string | null) => void} */
export const keepDraft = (claimId, part, values, takenUp = null) => {
  const drafts = storedDrafts(claimId);
  const others = Object.entries(drafts[part] ?? {}).filter(([, draft]) => JSON.stringify(draft.values) !== takenUp);
  storeDrafts(claimId, { ...drafts, [part]: { ...Object.fromEntries(others), [tabName]: { at: Date.now(), values } } });
};

/** Drop what this tab showed, wherever it was typed; what another tab has typed since stays.
    @type {(claimId: number | null, part: string) => void} */
export const dropDraft = (claimId, part) => {
  const drafts = storedDrafts(claimId);
  const shown = JSON.stringify(shownDraft(drafts[part] ?? {})?.values);
  const rest = Object.entries(drafts[part] ?? {}).filter(([tab, { values }]) => tab !== tabName && JSON.stringify(values) !== shown);
  storeDrafts(claimId, { ...drafts, [part]: Object.fromEntries(rest) });
};

const AWAY = " put away";

/** Put the draft of a form that is closed unsaved out of sight: opened again, it has its words.
    @type {(claimId: number, part: string) => void} */
export const putDraftAway = (claimId, part) => {
  const values = draftsOf(claimId)[part];
  dropDraft(claimId, part);
  if (values) keepDraft(claimId, part + AWAY, values);
};

/** Have a form that is opened again go on with the words that it was closed with.
    @type {(claimId: number, part: string) => void} */
export const takeDraftBack = (claimId, part) => {
  const values = draftsOf(claimId)[part + AWAY];
  if (!values) return;
  dropDraft(claimId, part + AWAY);
  keepDraft(claimId, part, values);
};

/** Whether a form was closed with words that were not saved.
    @type {(claimId: number, part: string) => boolean} */
export const hasDraftAway = (claimId, part) => Boolean(draftsOf(claimId)[part + AWAY]);
