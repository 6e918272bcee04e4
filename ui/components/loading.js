// How a component comes into the browser: its scripts are loaded by their address, which changes with every version.
// Where they can not be had (no connection, or a page of a version that is gone), the page says so and what to do.

const SORRY = "This part of the page could not be loaded: the connection failed, or the application was renewed meanwhile. Nothing is lost; what you typed is kept.";

/** What stands in place of a component that could not be loaded. */
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

/** Load a component's module, from beside the page, or above it where the page's own address ends in a slash. A failure
    may pass, so it is tried again, by another address: browsers remember failures. */
const load = async (path) => {
  for (const address of [path, `../${path}`, `${path}?again=1`]) {
    try {
      return (await import(new URL(address, document.baseURI).href)).default;
    } catch {
      await new Promise((go) => setTimeout(go, 700));
    }
  }
  return apologise;
};
