/** What the reader of pages uses of a document, whichever library made it. */
export interface Node {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
}

export interface Element extends Node {
  readonly localName: string
  readonly children: Iterable<Element>
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => Element | null
  readonly querySelectorAll: (selector: string) => Iterable<Element>
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node): boolean => node.nodeType === 3

/** Its id, classes and role, for guesses about its purpose. */
export function nameOf(element: Element): string {
  return ['class', 'id', 'role', 'data-component', 'data-testid', 'itemprop']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
}
