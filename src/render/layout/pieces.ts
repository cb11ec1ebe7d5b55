import { cells, clusterCells, narrow } from './width.ts'
import { clusters } from './clusters.ts'
import { mayEndAt } from './glue.ts'
import { dictionaryWords, needsDictionary } from './unspaced.ts'

/** What a line breaker moves as a whole: a line may end after any piece. Offsets are UTF-16. */
export interface Piece {
  readonly kind: 'word' | 'space' | 'break'
  readonly start: number
  readonly end: number
  readonly cells: number
  /** Whether a line that ends here ends with a hyphen. */
  readonly hyphen: boolean
}

/** The pieces of a text, in order; none is wider than `width`. */
export function pieces(text: string, width: number): Piece[] {
  return glued(text, width, cutAtSpaces(text, width))
}

function cutAtSpaces(text: string, width: number): Piece[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: found, index }) => {
    if (found === '\n') return [piece('break', index, found, 0)]
    if (SPACE.test(found)) return [piece('space', index, found, cells(found))]
    if (narrow(found)) return fitted(index, found, width)
    if (/^\xad+$/.test(found)) return []
    return parts(found).flatMap(({ at, text, hyphen }) => fitted(index + at, text, width, hyphen))
  })
}

/** A word, a space at which no line may end, and the word behind it are one piece, if a line has room for it. */
function glued(text: string, width: number, all: readonly Piece[]): Piece[] {
  const done: Piece[] = []
  for (const next of all) {
    const [word, space] = done.slice(-2)
    const isGlued = space?.kind === 'space' && next.kind === 'word' && !mayEndAt(text, space.start, space.end)
    const used = isGlued && word ? word.cells + space.cells + next.cells : Infinity
    if (isGlued && word?.kind === 'word' && used <= width)
      done.splice(-2, 2, { ...next, start: word.start, cells: used })
    else done.push(next)
  }
  return done
}

const WORDS =
  /\n|[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+|[^\n \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/g
const SPACE = /^[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/

function piece(kind: Piece['kind'], start: number, text: string, used: number, hyphen = false): Piece {
  return { kind, start, end: start + text.length, cells: used, hyphen }
}

interface Part {
  readonly at: number
  readonly text: string
  readonly hyphen: boolean
}

/** A word cut at soft hyphens and between CJK characters, which need no space between words. */
function parts(word: string): Part[] {
  return needsDictionary(word) ? dictionaryParts(word) : clusterParts(word)
}

/** A word of a script without spaces cut between those of a dictionary; marks stay with their neighbour. */
function dictionaryParts(word: string): Part[] {
  const done: { at: number; text: string; hyphen: boolean }[] = []
  for (const text of dictionaryWords(word)) {
    const last = done.at(-1)
    const stays = last && (!(needsDictionary(last.text) || needsDictionary(text)) || joins(last.text, text))
    if (stays) last.text += text
    else done.push({ at: last ? last.at + last.text.length : 0, text, hyphen: false })
  }
  return done
}

function clusterParts(word: string): Part[] {
  const done: Part[] = []
  let at = 0
  let length = 0
  let before = ''
  const close = (hyphen: boolean) => {
    done.push({ at, text: word.slice(at, at + length), hyphen })
    at += length
    length = 0
  }

  for (const cluster of clusters(word)) {
    if (length && before !== '\xad' && breaks(before, cluster)) close(false)
    length += cluster.length
    before = cluster
    if (cluster === '\xad' && length > 1 && at + length < word.length) close(true)
  }
  close(false)
  return done
}

/** Whether a line may end between two clusters of a word: beside CJK, but for the marks that stay with their neighbour. */
function breaks(before: string, after: string): boolean {
  return (CJK.test(before) || CJK.test(after)) && !joins(before, after)
}

/** Whether a mark stays with its neighbour, or a no-break space stands between them. */
function joins(before: string, after: string): boolean {
  const last = before.at(-1)!
  return OPENING.test(last) || CLOSING.test(after) || NO_BREAK.test(last) || NO_BREAK.test(after)
}

const NO_BREAK = /^[\xa0\u202f\u2007\u2011\u2060\ufeff]/

/** Han, kana and fullwidth forms; Hangul has spaces between its words. */
const CJK =
  /^[\u2e80-\u312f\u31a0-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u

/** Kinsoku: what may not end a line, and what may not start one. */
const OPENING = /^["'([{“‘«‹〈《「『【〔〖〘〚〝（［｛｢$£¥€₩₹₽#№＃＄￥￡￦﹙﹛﹝]/u
const CLOSING =
  /^["')\]},.!?:;%/”’»›…‥—–·•‧・‰°′″℃℉‼⁇⁈⁉¢／％＂＇﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞、。〉》」』】〕〗〙〛〟〜！）］｝，．：；？％｡｣､･～ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯﾞﾟๆฯ]/u

/** A piece, cut up if it is wider than a line: after the separators of URLs, else between any two characters. */
function fitted(start: number, text: string, width: number, hyphen = false): Piece[] {
  const all = cells(text)
  if (all + (hyphen ? 1 : 0) <= width) return [piece('word', start, text, all, hyphen)]
  return [...text.matchAll(SEGMENTS)].flatMap(({ 0: found, index }) => {
    const used = cells(found)
    return used <= width ? [piece('word', start + index, found, used)] : chopped(start + index, found, width)
  })
}

/** `https://www.`, `axios.`, `com/`, `2022/` */
const SEGMENTS = /(?!$)(?:^\(?[a-z]+:\/\/)?[^-/?&=_.,;:+%#—–]*[-/?&=_.,;:+%#—–]*/g

function chopped(start: number, text: string, width: number): Piece[] {
  const done: Piece[] = []
  let at = 0
  let end = 0
  let used = 0
  const apart = (cluster: string) => (clusterCells(cluster) > width ? [...cluster] : [cluster])
  for (const cluster of clusters(text).flatMap(apart)) {
    const more = clusterCells(cluster)
    if (used + more > width) {
      done.push(piece('word', start + at, text.slice(at, end), used))
      at = end
      used = 0
    }
    end += cluster.length
    used += more
  }
  return [...done, piece('word', start + at, text.slice(at), used)]
}
