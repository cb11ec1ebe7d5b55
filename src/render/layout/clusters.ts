/**
 * The characters of a text as a reader counts them: a letter with its marks, an emoji sequence, a flag.
 * A short form of UAX #29 (the first call of Intl.Segmenter takes as long as half a `node -e 0`); it knows no Indic conjuncts.
 */
export function clusters(text: string): readonly string[] {
  return text.match(cluster()) ?? []
}

/** Made when the first text needs it: its properties cost a quarter of a millisecond. */
const cluster = () =>
  /\r\n|[\0-\x1f\xad]|\p{RI}{2}[\u200d\u200c\p{M}\p{EMod}\u{e0020}-\u{e007f}]*|\p{ExtPict}[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]*(?:\u200d\p{ExtPict}[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]*)*\u200d*|[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7][\u11a8-\u11ff]?\p{M}*|.[\u200d\u200c\p{M}\uff9e\uff9f\u{e0020}-\u{e007f}]*/gsu
