// The shelf: the articles as a table. Opening a row goes to its review.

/** @import { Article, Component } from "../shared/types.d.ts" */

import { coverageOf } from "../shared/claims.js";
import { find, make } from "../shared/elements.js";
import { drawTurning } from "../shared/pages.js";

/** @type {(article: Article, open: (articleId: number) => void) => HTMLElement} */
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

/** Draw a page of articles; tell the server which one is to be opened, or to turn the page.
    @param {Component<{ articles: Article[], newer: boolean, older: boolean }>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  find(parent, "tbody").replaceChildren(
    ...data.articles.map((article) => drawRow(article, (articleId) => setTriggerValue("opened", articleId))));
  drawTurning(parent, data, setTriggerValue);
}
