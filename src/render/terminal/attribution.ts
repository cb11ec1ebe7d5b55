import { run, textOf, type Run } from '../layout/run.ts'

/** `— Dmitry Peskov, Kremlin spokesperson`: the speaker to the first comma, then the role. */
export function attributed(runs: readonly Run[]): Run[] {
  const comma = textOf(runs).search(/[,，、]/)
  if (comma < 0) return [dash(), ...runs.map((run) => marked(run, 'speaker'))]
  let offset = 0
  return [
    dash(),
    ...runs.flatMap((run) => {
      const cut = Math.min(Math.max(comma - offset, 0), run.text.length)
      offset += run.text.length
      return [
        ...(cut ? [marked({ ...run, text: run.text.slice(0, cut) }, 'speaker')] : []),
        ...(cut < run.text.length ? [marked({ ...run, text: run.text.slice(cut) }, 'role')] : []),
      ]
    }),
  ]
}

function dash(): Run {
  return run('— ', 'aside')
}

function marked(run: Run, mark: 'speaker' | 'role'): Run {
  return { ...run, marks: [mark, ...run.marks] }
}
