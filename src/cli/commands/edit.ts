import type { Command } from '../command.ts'

export const edit: Command = {
  name: 'edit',
  summary: 'open a brief in your editor, or change its keys',
  about: [
    'Opens the file in $VISUAL, $EDITOR or vi, and checks it when the editor closes. If it has errors, you edit again, keep the file, or discard the changes. An editor that returns at once needs an option to wait: EDITOR="code --wait".',
    '--set and --unset change keys in place, without an editor. Comments and all other lines stay as they are, and nothing is written if the brief would become invalid.',
  ],
  operands: [{ name: 'BRIEF', summary: 'slug or part of it, path, day or latest', required: true, completes: 'brief' }],
  options: ['set', 'unset', 'library', 'quiet'],
  meanings: { library: { group: 'Options' }, quiet: { group: 'Options' } },
  examples: [
    { line: 'brief edit kremlin', does: 'Open a brief in your editor' },
    { line: 'brief edit kremlin --set topic=Europe', does: 'Change one key' },
    {
      line: 'brief edit kremlin --set tags=nato,ukraine --set image.credit="Photo: AFP"',
      does: 'Change a list and a key below another',
    },
    { line: 'brief edit kremlin --unset image.credit', does: 'Remove a key' },
  ],
  async run(call) {
    const { changeBrief } = await import('../writing/index.ts')
    return changeBrief(call)
  },
}
