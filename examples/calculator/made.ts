type Child = Node | string;

/** An element of the page; text is always text. */
export function made(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElement {
  return filledIn(document.createElement(name), attributes, children);
}

/** An element of a drawing. */
export function drawn(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): SVGElement {
  return filledIn(document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement, attributes, children);
}

function filledIn<E extends Element>(element: E, attributes: Readonly<Record<string, string>>, children: readonly Child[]): E {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
