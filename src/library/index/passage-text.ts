import type { Passage, Place } from '../../model/passage.ts'

/**
 * The passages of a brief as the index stores them: JSON without the names of keys. It is not compressed, because inflating
 * a text takes four times as long as parsing it.
 */
export function encodePassages(passages: readonly Passage[]): string {
  return JSON.stringify(
    passages.map(({ place, form, path, text, label, attribution }): StoredPassage => {
      const code = places.indexOf(place) * forms.length + forms.indexOf(form)
      return attribution
        ? [code, path, text, label ?? '', attribution]
        : label
          ? [code, path, text, label]
          : [code, path, text]
    }),
  )
}

type StoredPassage = readonly [code: number, path: string, text: string, label?: string, attribution?: string]

export function decodePassages(stored: string): Passage[] {
  return (JSON.parse(stored) as StoredPassage[]).map(([code, path, text, label, attribution]) => ({
    place: places[Math.floor(code / forms.length)]!,
    ...(label && { label }),
    path,
    form: forms[code % forms.length]!,
    text,
    ...(attribution && { attribution }),
  }))
}

const places: readonly Place[] = ['headline', 'dek', 'caption', 'alt', 'lede', 'section', 'note']
const forms: readonly Passage['form'][] = ['paragraph', 'bullet', 'quotation', 'heading', 'cell']
