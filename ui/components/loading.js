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

/**
 * Return a component out of its modules: ``files`` below ``folder``, its own first. They lie beside the page, or above it
 * where the page's own address ends in a slash. All are asked for at once: by their imports alone they would be found one
 * after another. A failure may pass, so they are asked for again, by other addresses: some browsers remember failures.
 * @param {string} folder
 * @param {string[]} files
 */
export const load = async (folder, files) => {
  for (const place of [folder, `../${folder}`, `${folder}-again`]) {
    try {
      const modules = await Promise.all(files.map((file) => import(new URL(`${place}/${file}`, document.baseURI).href)));
      return modules[0].default;
    } catch {
      await new Promise((go) => setTimeout(go, 700));
    }
  }
  return apologise;
};
