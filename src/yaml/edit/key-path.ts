/** A place in a brief: `['sections', 0, 'label']` is `sections[0].label`. */
export type KeyPath = readonly (string | number)[]

/** The steps of a path such as `image.credit` or `sections[0].label`; undefined if it is not a path. */
export function keyPathOf(text: string): KeyPath | undefined {
  if (!WHOLE.test(text)) return undefined
  return Array.from(text.matchAll(STEP), ([, name, index]) => name ?? Number(index))
}

export function pathText(path: KeyPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('')
}

const WHOLE = /^[A-Za-z][\w-]*(?:\[\d{1,6}\]|\.[A-Za-z][\w-]*)*$/
const STEP = /([A-Za-z][\w-]*)|\[(\d+)\]/g
