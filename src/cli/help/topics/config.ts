import { configKeys } from '../../arguments/config.ts'
import type { HelpPage } from '../blocks.ts'

export const config: HelpPage = [
  'Settings are in $XDG_CONFIG_HOME/brief/config.yaml, by default ~/.config/brief/config.yaml. On Windows they are in %APPDATA%\\brief\\config.yaml. Create the file if you need it; every setting is optional.',
  { rows: Object.entries(configKeys) },
  { heading: 'Example:' },
  { code: 'library: ~/news/briefs\ncolor: auto\nwidth: 100\npager: less' },
  'Options and environment variables override the config file.',
]
