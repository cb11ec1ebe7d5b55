import { execFileSync } from 'node:child_process'

/** What this suite needs, by the Debian package that has it, and a line that says whether it is there. */
const needs = [
  ['chromium', 'command -v chromium'],
  ['msmtp', 'command -v msmtp'],
  ['mblaze', 'command -v mshow'],
  ['mandoc', 'command -v mandoc'],
  ['curl', 'command -v curl'],
  ['python3-aiosmtpd', "/usr/bin/python3 -c 'import aiosmtpd'"],
  ['fonts-noto-core', 'fc-list | grep -q NotoSans-Regular'],
  ['fonts-noto-cjk', 'fc-list | grep -q NotoSansCJK'],
] as const

/** Says at the start what is missing and how to get it: a test that is left out in silence tests nothing. */
export default function setup(): void {
  const missing = needs.filter(([, line]) => !works(line)).map(([name]) => name)
  if (missing.length) throw new Error(`apt-get install --no-install-recommends ${missing.join(' ')}`)
}

function works(line: string): boolean {
  try {
    execFileSync('sh', ['-c', line], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
