/** Writes `count` briefs below `folder`. */
export function generate(folder: string, count: number): void
