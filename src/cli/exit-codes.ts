/** What the exit code of `brief` says; `brief help exit-codes` prints this table. */
export const exits = [
  { code: 0, name: 'done', says: 'it is done; an empty result is a result' },
  { code: 1, name: 'failed', says: 'it failed: no such brief or section, a full disk' },
  { code: 2, name: 'usage', says: 'wrong use: an unknown command, option or value' },
  {
    code: 3,
    name: 'file',
    says: 'a file is no valid brief, or it or a folder could not be read; the others were done',
  },
  { code: 4, name: 'nothing', says: 'nothing matched, and -e/--exit-status asked to be told' },
  { code: 130, name: 'interrupted', says: 'interrupted by Ctrl-C' },
] as const

type ExitName = (typeof exits)[number]['name']

export const exit = Object.fromEntries(exits.map(({ name, code }) => [name, code])) as Readonly<
  Record<ExitName, number>
>
