/** Items as they come; from a synchronous source each may be a promise. */
export type Stream<T> = Iterable<T | Promise<T>> | AsyncIterable<T>

/** All of a text that comes in pieces. */
export async function joined(pieces: Stream<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** All of what comes one after the other. */
export async function collected<T>(items: Stream<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** Pieces of a text put together: the first as soon as it has `least` characters, the others in larger and larger ones. */
export async function* buffered(pieces: Stream<string>, least = 0): AsyncGenerator<string> {
  let [text, written] = ['', least]
  for await (const piece of pieces) {
    text += piece
    if (text.length < Math.min(written, LARGEST)) continue
    yield text
    written += text.length
    text = ''
  }
  if (text) yield text
}

/** In UTF-16 units; a pipe holds as many bytes. */
const LARGEST = 65_536
