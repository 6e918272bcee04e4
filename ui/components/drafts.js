// Drafts: what was typed on a claim and not yet recorded. Kept by the browser, so that a reload or a crash loses nothing.
// Two tabs on one claim each keep their own words; a tab that has none takes up those last typed in any tab.

const DRAFT = "cw-draft-";
const TAB = "cw-tab";

/** The name of this tab: it outlives a reload, and other tabs have others. */
const tabName = (() => {
  const fresh = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  let name = fresh;
  try {
    // A tab that was duplicated begins with the memory of the other one, and must not write over its drafts.
    const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload" || window.claimWorkbenchTab;
    name = (reloaded && sessionStorage.getItem(TAB)) || fresh;
    sessionStorage.setItem(TAB, name);
  } catch { /* a private window: the name lasts as long as the page */ }
  window.claimWorkbenchTab ??= name;
  return window.claimWorkbenchTab;
})();

/** Drafts that the browser would not keep (a private window, a full disk): they last as long as the page. */
const unkept = window.claimWorkbenchUnkept ??= new Map();

/** For each part of a claim's card the drafts of it, by tab: {part: {tab: {at, values}}}. */
const storedDrafts = (claimId) => {
  if (unkept.has(claimId)) return unkept.get(claimId);
  try { return JSON.parse(localStorage.getItem(DRAFT + claimId)) ?? {}; } catch { return {}; }
};
const storeDrafts = (claimId, drafts) => {
  const filled = Object.fromEntries(Object.entries(drafts).filter(([, tabs]) => Object.keys(tabs).length));
  try {
    if (Object.keys(filled).length) localStorage.setItem(DRAFT + claimId, JSON.stringify(filled));
    else localStorage.removeItem(DRAFT + claimId);
    unkept.delete(claimId);
  } catch { unkept.set(claimId, filled); }
};

/** The draft that this tab shows of a part: its own, else the newest of any tab. */
const shownDraft = (tabs) => tabs[tabName] ?? Object.values(tabs).sort((a, b) => b.at - a.at)[0];
const draftsOf = (claimId) => Object.fromEntries(
  Object.entries(storedDrafts(claimId)).map(([part, tabs]) => [part, shownDraft(tabs)?.values]));

/** Keep what is typed. A draft of another tab that this one took up (and that tab has not changed since) becomes its own. */
const keepDraft = (claimId, part, values, takenUp = null) => {
  const drafts = storedDrafts(claimId);
  const others = Object.entries(drafts[part] ?? {}).filter(([, draft]) => JSON.stringify(draft.values) !== takenUp);
  storeDrafts(claimId, { ...drafts, [part]: { ...Object.fromEntries(others), [tabName]: { at: Date.now(), values } } });
};

/** Drop what this tab showed, wherever it was typed; what another tab has typed since stays. */
const dropDraft = (claimId, part) => {
  const drafts = storedDrafts(claimId);
  const shown = JSON.stringify(shownDraft(drafts[part] ?? {})?.values);
  const rest = Object.entries(drafts[part] ?? {}).filter(([tab, { values }]) => tab !== tabName && JSON.stringify(values) !== shown);
  storeDrafts(claimId, { ...drafts, [part]: Object.fromEntries(rest) });
};

/** A form that is closed unsaved keeps its words out of sight: opened again, it has them. */
const AWAY = " put away";
const putDraftAway = (claimId, part) => {
  const values = draftsOf(claimId)[part];
  dropDraft(claimId, part);
  if (values) keepDraft(claimId, part + AWAY, values);
};
const takeDraftBack = (claimId, part) => {
  const values = draftsOf(claimId)[part + AWAY];
  if (!values) return;
  dropDraft(claimId, part + AWAY);
  keepDraft(claimId, part, values);
};
const hasDraftAway = (claimId, part) => Boolean(draftsOf(claimId)[part + AWAY]);

/** A form that opened with words kept from before: a click begins it anew with what is recorded. */
const drawAnew = (claimId, part, again) => (draftsOf(claimId)[part] ? make("button", {
  type: "button", class: "cw-button cw-quiet cw-anew", onClick: () => { dropDraft(claimId, part); again(); },
}, "As recorded") : null);

/** The named fields of a form as they stand. */
const valuesOf = (form) => Object.fromEntries(new FormData(form));

/** What goes out is shut at once: a key pressed before the answer is there is meant for what comes next, and must not be
    typed into a form that is about to vanish. Where the answer is no, it opens again with all that was typed. */
const shut = (form) => {
  const { name } = form.contains(document.activeElement) ? document.activeElement : {};
  typing.sent = { form: form.className.split(" ")[0], name, claim: typing.claim };
  form.inert = true;
  typing.field = null;
  // The browser itself would take the keyboard away only with its next picture.
  if (form.contains(document.activeElement)) document.activeElement.blur();
};
const openAgain = (parent) => {
  for (const form of parent.querySelectorAll("form[inert]")) form.inert = false;
  returnToForm(parent);
};
/** Whoever works without a mouse and has gone nowhere else meanwhile is back in the field from which the form went out. */
const returnToForm = (parent) => {
  const { sent } = typing;
  typing.sent = null;
  if (!sent || sent.claim !== typing.claim || document.activeElement !== document.body) return;
  const form = parent.querySelector(`form.${sent.form}`);
  const field = sent.name ? form?.querySelector(`[name="${sent.name}"]:not([type=radio]), [name="${sent.name}"]:checked`) : null;
  (field ?? form?.querySelector("input:not([type=hidden]), textarea"))?.focus({ preventScroll: true });
};

/** Draw a box anew while somebody may be typing in it: the same field has the keyboard again, at the same letter. */
const keepFocus = (box, draw) => {
  const { name, form, tagName, selectionStart, selectionEnd } = box.contains(document.activeElement) ? document.activeElement : {};
  draw();
  if (["H2", "H3"].includes(tagName)) box.querySelector(`${tagName}[tabindex]`)?.focus({ preventScroll: true });
  if (!name || !form?.className) return;
  const field = box.querySelector(`form.${form.className} [name="${name}"]:not([type=radio]), form.${form.className} [name="${name}"]:checked`);
  field?.focus({ preventScroll: true });
  if (field?.selectionStart !== null && selectionStart !== null) field?.setSelectionRange?.(selectionStart, selectionEnd);
};

/** Fill a form from a draft and keep the draft with every change. */
const draftForm = (form, claimId, part, defaults) => {
  const draft = draftsOf(claimId)[part];
  const kept = draft ?? defaults;
  for (const field of form.elements) if (field.type === "checkbox") field.checked = Boolean(kept[field.name]);
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name);
    if (field && field.type !== "checkbox") field.value = value ?? "";
  }
  form.addEventListener("input", () => keepDraft(claimId, part, valuesOf(form), JSON.stringify(draft)));
};
