// Drafts: what was typed on a claim and not yet recorded. Kept by the browser, so that a reload or a crash loses nothing.

const DRAFT = "cw-draft-";

const draftsOf = (claimId) => {
  try { return JSON.parse(localStorage.getItem(DRAFT + claimId)) ?? {}; } catch { return {}; }
};
const writeDrafts = (claimId, drafts) => {
  try {
    if (Object.keys(drafts).length) localStorage.setItem(DRAFT + claimId, JSON.stringify(drafts));
    else localStorage.removeItem(DRAFT + claimId);
  } catch { /* a private window or a full disk: the fields themselves still hold the words */ }
};
const keepDraft = (claimId, part, values) => writeDrafts(claimId, { ...draftsOf(claimId), [part]: values });
const dropDraft = (claimId, part) => {
  const { [part]: _, ...rest } = draftsOf(claimId);
  writeDrafts(claimId, rest);
};

/** The named fields of a form as they stand. */
const valuesOf = (form) => Object.fromEntries(new FormData(form));

/** Fill a form from a draft and keep the draft with every change. */
const draftForm = (form, claimId, part, defaults) => {
  const kept = { ...defaults, ...(draftsOf(claimId)[part] ?? {}) };
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value ?? "";
  }
  form.addEventListener("input", () => keepDraft(claimId, part, valuesOf(form)));
};
