import { exits } from '../../exit-codes.ts'
import type { HelpPage } from '../blocks.ts'

export const exitCodes: HelpPage = [
  'The exit codes of brief:',
  { rows: exits.map(({ code, says }) => [String(code), says]) },
  'If files could not be read, the others are still processed. A closed pipe (| head) is success. A full disk is a failure.',
]
