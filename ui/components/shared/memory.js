// Memory of one mounted component, kept from run to run.

/** @type {WeakMap<HTMLElement, unknown>} */
const memories = new WeakMap();

/**
 * Return what a component remembers; it begins with what ``fresh`` makes.
 * @template Memory
 * @param {HTMLElement} parent The element that Streamlit keeps for the component.
 * @param {() => Memory} fresh
 * @returns {Memory}
 */
export const memoryOf = (parent, fresh) => {
  if (!memories.has(parent)) memories.set(parent, fresh());
  return /** @type {Memory} */ (memories.get(parent));
};
