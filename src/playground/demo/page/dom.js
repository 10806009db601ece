// Small helpers for making and updating elements.

/** Makes an element; children may be text, elements or null. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Makes the children of `parent` those of `items`, keeping what did not change, and the focus where it was.
 * `key` names an item, `make` draws it.
 */
export function sync(parent, items, key, make) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const focused = document.activeElement;
  items.forEach((item, at) => {
    const name = String(key(item));
    const look = JSON.stringify(item);
    let child = old.get(name);
    old.delete(name);
    if (child?.look !== look) {
      const fresh = make(item);
      fresh.dataset.key = name;
      fresh.look = look;
      if (child) {
        const place = child.contains(focused) ? focusable(child).indexOf(focused) : -1;
        child.replaceWith(fresh);
        focusable(fresh)[place]?.focus();
      }
      child = fresh;
    }
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
  for (const gone of old.values()) gone.remove();
}

const focusable = (element) => [...element.querySelectorAll('button, a, input')];

const words = JSON.parse(document.getElementById('words').textContent);

/** A text in the visitor's language. */
export const word = (name) => words[name] ?? name;
