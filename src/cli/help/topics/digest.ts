import { digestKeys } from '../../digest/settings.ts'
import type { HelpPage } from '../blocks.ts'

export const digest: HelpPage = [
  'brief digest makes one publication from many briefs: the briefs of the latest day, or those that you name or select. It has a title with the number of words and minutes, a list of contents, the briefs, and the five most-quoted people (at least two quotes each).',
  { heading: 'Depth' },
  {
    rows: [
      ['--depth headline', 'headlines only'],
      ['--depth lede', 'also the lede, or the first paragraph'],
      ['--depth key', 'also the first labelled section and the best quote (default)'],
      ['--depth full', 'everything'],
    ],
  },
  'The best quote has a speaker and is not already printed. It is the first whole sentence of 8 to 30 words; else the first quote of 4 to 45 words that is not a fragment.',
  { heading: 'Length' },
  '--max-words limits the words of headlines and text. The first briefs are the most important ones: the newest, the first by --sort, or in the order that you name them. If the text is too long, the last brief is reduced first, depth by depth to its headline, then the one before it. If the headlines alone are too long, the last briefs are left out. The contents still list them.',
  { heading: 'Proved quotes' },
  '--proof links each quote to its words in the kept source of its brief. --verified prints only if every printed quote is verbatim or a marked edit of a kept source; else it names the others and exits 5. With --allow-unsourced, briefs without a kept source are accepted. See: brief help check',
  { heading: 'Settings' },
  'The config file sets the options of every digest under digest:, and those of named digests under digests:. brief digest --use morning takes the settings of one of them. Options override settings, and a named digest overrides digest:.',
  {
    code: 'digest:\n  from: The Harbour Gazette <desk@example.org>\n  link: https://example.org/{slug}\ndigests:\n  morning:\n    title: Good morning\n    to: [ana@example.org, jan@example.org]\n    max-words: 500',
  },
  { rows: Object.entries(digestKeys).map(([key, { summary }]) => [key, summary]) },
  { heading: 'E-mail' },
  '--format email writes a complete message with a text part and an HTML part. Nothing in it loads from the network. --preview sets the text that mail programs show beside the subject (default: the next headlines). Pipe it to a mail program: sendmail -t, msmtp -t, or',
  {
    code: 'curl --crlf smtp://mail.example.org --mail-from desk@example.org \\\n  --mail-rcpt all@example.org --upload-file -',
  },
  'With -e, an empty selection prints nothing and exits with 4, so that a script can skip the mail:',
  {
    code: '#!/bin/sh\nmail=$(mktemp) && trap \'rm -f "$mail"\' EXIT\nbrief digest --on yesterday -eq --format email \\\n  --from desk@example.org --to all@example.org > "$mail" && msmtp -t < "$mail"',
  },
  'Run it from cron. cron sets few variables, so set the library:',
  { code: 'BRIEF_LIBRARY=/home/mira/briefs\n0 7 * * 1-5  /home/mira/bin/morning-brief' },
  'With systemd, save these as morning-brief.service and morning-brief.timer in ~/.config/systemd/user. Then run: systemctl --user enable --now morning-brief.timer',
  {
    code: '[Service]\nType=oneshot\nEnvironment=BRIEF_LIBRARY=%h/briefs\nExecStart=%h/bin/morning-brief\n# 4: nothing to send\nSuccessExitStatus=4',
  },
  { code: '[Timer]\nOnCalendar=Mon..Fri 07:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target' },
  { heading: 'Feeds' },
  '--format rss, atom or jsonfeed writes a feed. Use --link to set the URL of each brief; otherwise an item links to the URL of its source, else to its first link. --home sets the home page of the feed. The ID of an item depends only on its brief, so that a feed reader shows each brief once.',
  'The same briefs give the same bytes at any time and place, except for the Date header of a message. The date of a digest is the date of its newest brief.',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief digest --since 2021 --max-words 500', does: 'Fit the briefs into 500 words' },
      { line: 'brief digest --all --depth full --format html', does: 'Print a web page' },
      { line: "brief digest --all -f atom --link 'https://example.org/{slug}'", does: 'Print a feed' },
    ],
  },
]
