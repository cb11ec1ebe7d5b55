import { verdictKinds } from '../../../check/fidelity/verdict-kinds.ts'
import { rules } from '../../../check/rules.ts'
import type { HelpPage } from '../blocks.ts'

/** A hook for git, and a step of a workflow; the README has both. */
const HOOK = `#!/bin/sh
# .git/hooks/pre-commit: checks the briefs of a commit as they are staged
staged=$(mktemp -d) && trap 'rm -rf "$staged"' EXIT
git ls-files -z briefs | git checkout-index -z --stdin --prefix="$staged/"
git diff --cached --name-only --diff-filter=d -z -- 'briefs/*.yaml' |
  (cd "$staged" && xargs -0 -r brief check --quiet)`
const STEP = '      - run: npx newsbrief check --library briefs --format github --max-warnings 0'

export const check: HelpPage = [
  'brief check reports invalid files, then what the rules find in each brief, and then the quotes and facts that differ from a source. A finding has a place, a severity, what to do, and a code: the rule, or quote- and the verdict.',
  { heading: 'Rules' },
  { rows: rules.map(({ name, severity, summary }) => [name, severity === 'error' ? `${summary} (error)` : summary]) },
  'A rule has a page with examples: brief help rule NAME. Rules do not judge quoted words, except for placeholder, which finds TK in quotations too.',
  { heading: 'Settings' },
  'The config file sets rules for all briefs below "check", a brief for itself below "x-check":',
  {
    code: `check:
  profile: newsletter            # headlines of at most 6 words (default: web, 13 words)
  rules:
    missing-why: off             # off, warning or error
    speaker-role: error
  allow: [The Big One]           # texts that no rule reports`,
  },
  {
    rows: [
      [
        '# check-ignore: RULE',
        'a comment that switches rules off for a key and its value: behind the key or above it. A reason may follow after two hyphens: # check-ignore: bullets -- a list of one',
      ],
      [
        '--baseline FILE',
        'accepts what is there today: the first run writes FILE, later runs report only new findings. Its paths are relative to its folder',
      ],
      [
        '--fix',
        'corrects labels and damaged characters. Nothing else in the file changes: quoted words, code and addresses are left as they are',
      ],
    ],
  },
  { heading: 'Verdicts' },
  'A quote that is compared with a source gets one of these:',
  {
    rows: Object.entries(verdictKinds).map(([kind, { severity, summary }]) => [
      kind,
      severity ? `${summary} (${severity})` : summary,
    ]),
  },
  'A number or name in the text of the brief that the source does not have is a warning: number-not-in-source, name-not-in-source.',
  { heading: 'Sources' },
  'Pass a source with --against: a .txt, .md, .html or .eml file, a folder of them, or an http or https address. Or keep one beside the brief: 2022/sources/2022-01-27-kremlin-nato.txt belongs to 2022/2022-01-27-kremlin-nato.yaml. If it does not exist, 2022/sources/kremlin-nato.txt is read. brief import --save --keep-source writes it. Such a file may start with lines such as "url: …" above an empty line. check, digest --verified and --proof read it.',
  { heading: 'Exit codes' },
  {
    rows: [
      ['0', 'no error; warnings may have been printed'],
      ['1', 'an error, or more warnings than --max-warnings'],
      ['3', 'a file could not be read'],
    ],
  },
  { heading: 'Before each commit, and in a workflow' },
  { code: HOOK },
  'Write this to .git/hooks/pre-commit and make it executable. A brief with an error stops the commit; warnings are printed. In a workflow of GitHub Actions, this step annotates the lines, and fails if there is a finding:',
  { code: STEP },
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief check', does: 'Check the whole library' },
      { line: 'brief check --json path,line,code', does: 'Print a few fields, for scripts' },
    ],
  },
]
