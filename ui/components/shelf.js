// The shelf: the articles as a table. Opening a row goes to its review.

const drawRow = (article, open) => {
  const worked = article.n_claims - article.n_open;
  const share = article.n_claims ? Math.round((100 * worked) / article.n_claims) : 0;
  const title = make("a", {
    href: `review?article=${article.article_id}`, onClick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      open(article.article_id);
    },
  }, article.title);
  return make("tr", { onClick: () => open(article.article_id) },
    make("td", {}, title),
    make("td", {}, article.publisher ?? ""),
    make("td", {}, article.published_at ?? ""),
    make("td", { class: "cw-number", "data-what": article.n_claims === 1 ? "claim" : "claims" }, article.n_claims),
    make("td", { class: "cw-number", "data-what": "open" }, article.n_open),
    make("td", { class: "cw-number", "data-what": "checked" }, article.n_checked),
    make("td", { class: "cw-number", "data-what": "need attention" }, article.n_attention),
    make("td", { class: "cw-number", "data-what": "covered" }, `${coverageOf(article)} %`),
    make("td", {}, make("span", { class: "cw-progress" },
      make("span", { "aria-hidden": "true" }, make("span", { style: { width: `${share}%` } })),
      make("span", {}, `${share} %`))));
};

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  parent.querySelector("tbody").replaceChildren(
    ...data.articles.map((article) => drawRow(article, (articleId) => setTriggerValue("opened", articleId))));
  for (const [direction, there] of Object.entries({ newer: data.newer, older: data.older })) {
    const button = parent.querySelector(`.cw-${direction}`);
    button.hidden = !there;
    button.onclick = () => setTriggerValue("turned", direction);
  }
}
