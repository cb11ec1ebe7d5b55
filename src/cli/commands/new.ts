import type { Command } from '../command.ts'

export const newCommand: Command = {
  name: 'new',
  summary: 'create a brief from a template',
  about: [
    'Writes YYYY/YYYY-MM-DD-slug.yaml in the library and opens it in your editor ($VISUAL, $EDITOR or vi). If there is no library yet, creates it. An existing file is never replaced: a number is added to the name.',
    'In a pipe, and with --print, prints the path and opens no editor, even if EDITOR is set. TK in a template marks what is still to come: brief check reports it, and brief list --match TK lists unfinished briefs.',
  ],
  operands: [{ name: 'HEADLINE', summary: 'the headline, or the title of an edition', required: true, many: true }],
  options: ['template', 'set', 'print', 'library', 'quiet'],
  meanings: {
    template: {
      flags: '--template <name>',
      summary: 'story, newsletter, edition, or a file that is a brief',
      default: 'story',
      group: 'Options',
      completes: 'template',
    },
    library: { summary: 'write in this folder', group: 'Options' },
    quiet: { group: 'Options' },
  },
  examples: [
    { line: 'brief new "Night buses return"', does: 'Create a brief and open it in your editor' },
    { line: 'brief new --print "Night buses return"', does: 'Create it and print its path' },
    { line: 'brief new --template newsletter "Harbour Weekly"', does: 'Start a newsletter' },
    { line: 'brief new Night buses return --set topic=City', does: 'Set another key too' },
  ],
  async run(call) {
    const { createBrief } = await import('../writing/index.ts')
    return createBrief(call)
  },
}
