/**
 * Whether a line may end at spaces from `start` to `end`. French puts a space before `;`, `:`, `!`, `?`, `»` and `%`, and
 * after `«`, `№` and `§`; what is typed as an ordinary space is a no-break space then. German »…« opens with `»`.
 */
export function mayEndAt(text: string, start: number, end: number): boolean {
  const after = text[end] ?? ''
  const before = text[start - 1] ?? ''
  if (before === '№' || before === '§') return false
  if (!BESIDE_SPACE.test(after) && before !== '«' && before !== '‹') return true
  if (MARK.test(text.slice(end, end + 8))) return false
  if (after === '%' && /\d/.test(before)) return false
  return !/(?:^|[\s([—–])[«‹]$/.test(text.slice(Math.max(0, start - 2), start))
}

const BESIDE_SPACE = /[;:!?»›%]/

/** A mark, and then the end of a word. */
const MARK = /^(?:[;:!?]+|[»›])(?=$|[\s.,;:!?)\]»›”"'…])/
