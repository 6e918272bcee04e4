// The files that went out, the newest first; each leads to what changed since.

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  parent.querySelector("tbody").replaceChildren(...data.made.map((file) => make("tr", {},
    make("td", {}, file.export_id),
    make("td", {}, localTime(file.made_at)),
    make("td", { dir: "auto" }, file.made_by),
    make("td", {}, file.file),
    make("td", { dir: "auto" }, file.which),
    make("td", { class: file.rows === null ? null : "cw-number" }, file.rows?.toLocaleString()),
    make("td", {}, make("button", {
      type: "button", class: "cw-button cw-quiet", "aria-label": `What changed since export ${file.export_id}`,
      onClick: () => setTriggerValue("since", file.export_id),
    }, "What changed since")))));
}
