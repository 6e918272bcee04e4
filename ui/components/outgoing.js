// What goes out: how much, in which form, the first rows as they stand in the file, and the button.

export default function (component) {
  const { data, parentElement: parent } = component;
  parent.querySelector(".cw-counted").textContent = data.counted;
  const download = parent.querySelector(".cw-download");
  const aim = () => { download.href = data.address + parent.querySelector("[name=cw-format]:checked").value; };
  for (const choice of parent.querySelectorAll("[name=cw-format]")) choice.onchange = aim;
  aim();
  parent.querySelector("thead tr").replaceChildren(...data.columns.map((column) => make("th", { scope: "col" }, column)));
  parent.querySelector("tbody").replaceChildren(...data.rows.map((row) => make("tr", {},
    ...row.map((cell) => make("td", {}, make("div", { dir: "auto" }, cell))))));
  parent.querySelector(".cw-rest").textContent = data.rest;
}
