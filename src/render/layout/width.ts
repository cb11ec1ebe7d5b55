import { clusters } from './clusters.ts'
import { wide } from './wide.ts'

/** Display cells of a text: East Asian wide and emoji 2, combining marks and controls 0. */
export function cells(text: string): number {
  if (narrow(text)) return text.length
  return clusters(text).reduce((sum, cluster) => sum + clusterCells(cluster), 0)
}

/** Whether every UTF-16 unit is one cell: Latin, Greek, Cyrillic, Hebrew and Arabic letters, usual punctuation. */
export function narrow(text: string): boolean {
  return NARROW.test(text)
}

/** Display cells of one cluster of `clusters`. */
export function clusterCells(cluster: string): number {
  if (cluster.length === 1 && NARROW.test(cluster)) return 1
  const first = [...cluster].find((character) => !invisible().test(character))
  if (first === undefined) return 0
  if (emoji().test(cluster) || wide(first.codePointAt(0)!)) return 2 + spacing(cluster)
  return 1 + spacing(cluster)
}

/** Marks that take a cell of their own, as many Indic vowel signs and the halfwidth dakuten do. */
function spacing(cluster: string): number {
  return cluster.match(spacingMark())?.length ?? 0
}

const NARROW =
  /^[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0621-\u064a\u0660-\u0669\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u2193\u2500-\u25fc]*$/

// Made when the first text needs them: properties of Unicode take time to look up.
const invisible = () => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u

/** Sequences that a terminal draws as one emoji although their first character is narrow. */
const emoji = () => /^(?:\p{RI}{2}|[\d#*]\ufe0f?\u20e3|\p{ExtPict}(?:\ufe0f|\p{EMod}|\p{M}*\u200d\p{ExtPict}))/u

const spacingMark = () => /(?<=.)[\p{Mc}\uff9e\uff9f]/gsu
