/** The exit codes of `brief`, as `brief help exit-codes` prints them. */
export const exits = [
  { code: 0, name: 'done', says: 'success, even if nothing matched' },
  {
    code: 1,
    name: 'failed',
    says: 'failure, or `brief check` found an error',
  },
  { code: 2, name: 'usage', says: 'usage error: an unknown command, option or value' },
  {
    code: 3,
    name: 'file',
    says: 'a file could not be read or is not a valid brief',
  },
  { code: 4, name: 'noMatch', says: 'nothing matched, with -e or --exit-status' },
  { code: 5, name: 'unproved', says: 'digest --verified found a quote that its source does not prove' },
  { code: 130, name: 'interrupted', says: 'interrupted by Ctrl-C' },
] as const

type ExitName = (typeof exits)[number]['name']

export const exit = Object.fromEntries(exits.map(({ name, code }) => [name, code])) as Readonly<
  Record<ExitName, number>
>
