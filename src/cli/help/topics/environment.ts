import type { HelpPage } from '../blocks.ts'

export const environment: HelpPage = [
  'brief reads these environment variables:',
  {
    rows: [
      ['BRIEF_LIBRARY', 'the folder of your briefs'],
      ['BRIEF_PAGER', 'the pager to use on a terminal; cat disables it'],
      ['PAGER', 'the pager that --pager runs if no other is set (default: less)'],
      ['VISUAL, EDITOR', 'the editor of brief new and brief edit, with its arguments (default: vi)'],
      ['BRIEF_NOW', 'the current time: a day (2022-01-27) or a timestamp'],
      ['BRIEF_DEBUG', '1 prints the stack trace of a bug'],
      ['NO_COLOR', 'disables colour; also CLICOLOR=0 and TERM=dumb'],
      ['FORCE_COLOR', 'enables colour; also CLICOLOR_FORCE'],
      ['FORCE_HYPERLINK', '1 or 0: whether the terminal supports links (OSC 8)'],
      ['XDG_CONFIG_HOME', 'the folder for settings (default: ~/.config)'],
      ['XDG_DATA_HOME', 'the folder for data (default: ~/.local/share)'],
      ['XDG_CACHE_HOME', 'the folder for caches (default: ~/.cache)'],
    ],
  },
  { heading: 'Files' },
  {
    rows: [
      ['~/.config/brief/config.yaml', 'settings (see: brief help config)'],
      ['~/.local/share/brief/briefs', 'the library, if there is no other (see: brief help briefs)'],
      ['~/.cache/brief', 'caches; delete them at any time'],
    ],
  },
]
