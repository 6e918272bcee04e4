// How a component comes into the browser: its modules are loaded by their address, which changes with every version.
// Where they can not be had (no connection, or a page of a version that is gone), the page says so and what to do.

const SORRY = "This part of the page could not be loaded: the connection failed, or the application was renewed meanwhile. Nothing is lost; what you typed is kept.";

/** What stands in place of a component that could not be loaded.
    @param {{ parentElement: Element }} component */
const apologise = ({ parentElement: parent }) => {
  const words = document.createElement("p");
  words.textContent = SORRY;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cw-button";
  button.textContent = "Reload the page";
  button.onclick = () => window.location.reload();
  const box = document.createElement("div");
  box.className = "cw cw-unloaded";
  box.setAttribute("role", "alert");
  box.append(words, button);
  parent.replaceChildren(box);
};

/** @param {string} address */
const keep = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  await answer.arrayBuffer();
};

/**
 * Return a component out of its modules: ``files`` below ``folder``, its own first. They lie beside the page, or above it
 * where the page's own address ends in a slash. All are fetched at once, and imported out of the browser's cache: imports
 * alone would find each other one by one, and a failure, which may pass, is remembered of an import.
 * @param {string} folder
 * @param {string[]} files
 */
export const load = async (folder, files) => {
  for (const place of [folder, `../${folder}`, folder]) {
    const addresses = files.map((file) => new URL(`${place}/${file}`, document.baseURI).href);
    try {
      await Promise.all(addresses.map(keep));
      return (await import(addresses[0])).default;
    } catch {
      await new Promise((go) => setTimeout(go, 700));
    }
  }
  return apologise;
};
