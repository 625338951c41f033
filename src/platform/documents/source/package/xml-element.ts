/** An element of a part, with the names of `namespaces.ts`. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Elements and texts in order. */
  children: (XmlElement | string)[];
}

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** The child elements, or those of that name, in order. */
export function children(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The element that a path of child names leads to. */
export function descend(
  parent: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((element, name) => child(element, name), parent);
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}
