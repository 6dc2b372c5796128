/** The few things that every part of the page does to the document. All that comes from records enters it as text. */

export function byId(id) {
  return document.getElementById(id);
}

/** A new element; `children` are elements or texts. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

export function makeSvg(tag, attributes = {}) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Writes only what differs: the browser computes a layout even when the same text is written again. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function mark(element, name, value) {
  if (value == null || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}

/**
 * Makes the children of `parent` one for each item, in the items' order. Elements are reused by key, and so keep the focus
 * and go on with their motion.
 */
export function keep(parent, items, keyOf, create, update) {
  const children = (parent.kept ??= new Map());
  const wanted = new Set(items.map(keyOf));
  for (const [key, element] of children) {
    if (!wanted.has(key)) {
      element.remove();
      children.delete(key);
    }
  }
  let before = parent.firstElementChild;
  items.forEach((item, index) => {
    const key = keyOf(item);
    let element = children.get(key);
    if (!element) {
      element = create(item, index);
      children.set(key, element);
    }
    if (element === before) before = before.nextElementSibling;
    else parent.insertBefore(element, before);
    update?.(element, item, index);
  });
}

export const stillPlease = matchMedia('(prefers-reduced-motion: reduce)');
