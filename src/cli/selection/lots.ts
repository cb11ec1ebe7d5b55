/**
 * Items from the highest lot to the lowest, equal ones in their own order. They are taken from a heap, because mostly one
 * item is wanted of very many.
 */
export function* inOrderOfLots<T>(items: Iterable<T>, lotOf: (item: T) => number | string): Generator<T> {
  const all = [...items]
  const lots = all.map(lotOf)
  const heap = [...all.keys()]
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at)
  while (heap.length) {
    const [highest] = heap
    const last = heap.pop()!
    if (heap.length) {
      heap[0] = last
      sink(0)
    }
    yield all[highest!]!
  }

  /** Moves an item down until it comes before those below it. */
  function sink(from: number): void {
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let first = at
      if (left < heap.length && isBefore(heap[left]!, heap[first]!)) first = left
      if (right < heap.length && isBefore(heap[right]!, heap[first]!)) first = right
      if (first === at) return
      ;[heap[at], heap[first]] = [heap[first]!, heap[at]!]
      at = first
    }
  }

  function isBefore(a: number, b: number): boolean {
    return lots[a]! > lots[b]! || (lots[a] === lots[b] && a < b)
  }
}
