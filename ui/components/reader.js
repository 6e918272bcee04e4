// The reader: the article with its claims in place. It shows and selects; the card speaks to the server.

const claimsOf = (mark) => mark.dataset.claims.split(" ").map(Number);

/** Mark the claim that stands open, and scroll the text to it where it can not be seen. */
const showClaim = (memory, claimId, { scroll }) => {
  let first = null;
  for (const mark of memory.text.querySelectorAll("mark")) {
    const here = claimsOf(mark).includes(claimId);
    if (here) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
    if (here && !first) first = mark;
  }
  memory.open = claimId;
  if (first && scroll) bringIntoView(memory.text, first);
};

/** Open the claim under a mark; where several overlap, each further click goes one deeper. */
const openMark = (memory, mark) => {
  const claims = claimsOf(mark);
  openClaim(claims[(claims.indexOf(memory.open) + 1) % claims.length]);
};

const drawMasthead = (box, { article }) => {
  const worked = article.n_claims - article.n_open;
  const share = article.n_claims ? Math.round((100 * worked) / article.n_claims) : 0;
  const facts = [article.author, article.publisher, article.published_at].filter(Boolean).join(" · ");
  box.replaceChildren(
    make("h1", {}, article.title),
    make("p", {}, facts, facts && article.url ? " · " : "", article.url ? link(article.url, "original") : ""),
    make("p", {}, `${article.n_claims} claims · ${article.n_open} open · ${article.n_checked} checked`,
      make("span", { class: "cw-bar", role: "img", "aria-label": `${share} % of the claims worked on` },
        make("span", { style: { width: `${share}%` } }))),
  );
};

const addSelection = (memory) => {
  if (!memory.selected) return;
  const { start, end } = memory.selected;
  tell("do", { verb: "add", revision_id: memory.data.revision_id, start, end });
  document.getSelection().removeAllRanges();
};

const watchSelection = (memory, { text, add, said }) => {
  memory.ears ??= {};
  memory.ears.selection?.();
  const listener = () => {
    memory.selected = selectedIn(text);
    add.disabled = !memory.selected;
    said.textContent = memory.selected ? `${memory.selected.end - memory.selected.start} characters selected` : "";
  };
  document.addEventListener("selectionchange", listener);
  memory.ears.selection = () => document.removeEventListener("selectionchange", listener);
};

/** The way to a new claim without a mouse: quote the words, or choose a sentence. */
const prepareQuoting = (memory, parent) => {
  const dialog = parent.querySelector(".cw-quote-dialog");
  const words = dialog.querySelector(".cw-quote-words");
  const sentences = dialog.querySelector(".cw-quote-sentence");
  parent.querySelector(".cw-by-quote").onclick = () => {
    const options = wordsOf(memory.data).map((words) => make("option", { value: words }, words.slice(0, 120)));
    sentences.replaceChildren(make("option", { value: "" }, "Choose a sentence"), ...options);
    dialog.showModal();
  };
  sentences.onchange = () => { if (sentences.value) words.value = sentences.value; };
  dialog.querySelector(".cw-close").onclick = () => dialog.close();
  dialog.querySelector("form").onsubmit = () => {
    tell("do", { verb: "quote", article_id: memory.data.article.article_id, words: words.value });
    words.value = "";
  };
};

export default function (component) {
  const { data, parentElement: parent } = component;
  const memory = memoryOf(parent, () => ({}));
  const text = parent.querySelector(".cw-text");
  const add = parent.querySelector(".cw-add");
  memory.data = data;
  memory.text = text;

  const drawn = JSON.stringify([data.revision_id, data.highlights]);
  if (memory.drawn !== drawn) {
    if (memory.revision !== data.revision_id) text.scrollTop = 0;
    memory.drawn = drawn;
    memory.revision = data.revision_id;
    text.replaceChildren(drawArticle(data));
  }
  drawMasthead(parent.querySelector(".cw-masthead"), data);
  showClaim(memory, memory.open ?? window.claimWorkbenchOpen, { scroll: memory.open === undefined || memory.place !== data.revision_id });
  memory.place = data.revision_id;

  text.onclick = (event) => {
    const mark = event.target.closest("mark");
    if (mark && !selectedIn(text)) openMark(memory, mark);
  };
  text.onkeydown = (event) => {
    const mark = event.target.closest?.("mark");
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      openMark(memory, mark);
    }
  };
  add.onmousedown = (event) => event.preventDefault(); // keeps the selection
  add.onclick = () => addSelection(memory);
  prepareQuoting(memory, parent);
  watchSelection(memory, { text, add, said: parent.querySelector(".cw-said") });
  hear(memory, "open", ({ claim_id: claimId }) => showClaim(memory, claimId, { scroll: true }));
  hear(memory, "shown", (claimId) => showClaim(memory, claimId, { scroll: claimId !== memory.open }));
  hearKeys(memory, (event) => {
    if (event.key === "n" && memory.selected) {
      event.preventDefault();
      addSelection(memory);
    }
  });
  return deafen(memory);
}
