import { clusters } from './clusters.ts'
import { cells, clusterCells } from './width.ts'

/** A text in at most `width` cells, its end cut to an ellipsis where it has more. */
export function fit(text: string, width: number): string {
  if (cells(text) <= width) return text
  let kept = ''
  let used = 1
  for (const cluster of clusters(text)) {
    used += clusterCells(cluster)
    if (used > width) break
    kept += cluster
  }
  return `${kept.trimEnd()}…`
}
