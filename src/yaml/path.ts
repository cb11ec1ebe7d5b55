import type { Node } from './node.ts'

/** The node at a path such as `sections[1].label`, `byline[0].name`, `x-desk.rota`; what a text holds is the text itself. */
export function nodeAt(root: Node, path: string): Node | undefined {
  let node: Node | undefined = root
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (!node || node.kind === 'text') return node
    node = index === undefined ? valueOf(node, name!) : itemOf(node, Number(index))
  }
  return node
}

/** Stories call the passages of a body its blocks. */
function valueOf(node: Node, name: string): Node | undefined {
  if (node.kind !== 'map') return
  const entry =
    node.entries.find(({ key }) => key === name) ?? node.entries.find(({ key }) => name === 'blocks' && key === 'body')
  return entry?.value
}

/** A single author stands for a list of one. */
function itemOf(node: Node, index: number): Node | undefined {
  if (node.kind === 'list') return node.items[index]
  return index === 0 ? node : undefined
}
