/**
 * Adds items to a list. `list.push(...items)` puts each item on the call stack, which overflows at some hundred thousand:
 * use this for lists as long as a library.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
