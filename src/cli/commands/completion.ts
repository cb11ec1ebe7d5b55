import { UsageFault } from '../../model/fault.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Command } from '../command.ts'
import { exit } from '../exit-codes.ts'

export const completion: Command = {
  name: 'completion',
  summary: 'print a completion script for a shell',
  about: 'It completes commands, options, slugs, labels, topics, tags, formats and fields.',
  operands: [{ name: 'SHELL', summary: 'bash, zsh or fish', required: true, choices: ['bash', 'zsh', 'fish'] }],
  options: [],
  examples: [
    { line: 'brief completion bash', does: 'Add to ~/.bashrc: eval "$(brief completion bash)"' },
    { line: 'brief completion zsh', does: 'Add to ~/.zshrc: eval "$(brief completion zsh)"' },
    { line: 'brief completion fish', does: 'Save as ~/.config/fish/completions/brief.fish' },
  ],
  async run({ operands: [shell = ''], world }) {
    if (!isShell(shell))
      throw new UsageFault(
        `no completions for "${shell}"; ${suggestion(shell, Object.keys(scripts)) || 'use bash, zsh or fish'}`,
      )
    world.stdout.write(scripts[shell])
    return exit.done
  },
}

function isShell(word: string): word is keyof typeof scripts {
  return Object.hasOwn(scripts, word)
}

// Each asks `brief __complete` with the words up to the cursor, and leaves paths to the shell.
const scripts = {
  bash: `# brief: bash completion
_brief() {
  local IFS=$'\\n' line current="\${COMP_WORDS[COMP_CWORD]}"
  [[ $current == '=' ]] && current=
  COMPREPLY=()
  while IFS=$'\\t' read -r line _; do
    [[ $line =~ [^A-Za-z0-9_.,:=@/#+-] ]] && line=$(printf '%q' "$line")
    COMPREPLY+=("$line")
  done < <(brief __complete "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$current" 2>/dev/null)
}
complete -o default -F _brief brief
`,
  zsh: `#compdef brief
# brief: zsh completion
_brief() {
  local line word
  local -a words_ shown
  while IFS= read -r line; do
    word=\${line%%$'\\t'*}
    words_+=("$word")
    shown+=("$word  \${line#*$'\\t'}")
  done < <(brief __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#words_} )); then compadd -U -Q -l -d shown -- "\${(@q)words_}"; else _files; fi
}
if [[ $funcstack[1] == _brief ]]; then _brief "$@"; else compdef _brief brief; fi
`,
  fish: `# brief: fish completion
function __brief_complete
    set -l words (commandline -opc)
    brief __complete $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c brief -n 'not string match -q "*/*" -- (commandline -ct)' -f -a '(__brief_complete)'
complete -c brief -n 'string match -q "*/*" -- (commandline -ct)' -F
`,
} as const
