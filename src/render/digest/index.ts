// What the command uses of this room, and the entry of its bundle. The feeds and the message have bundles of their own.
export { digestFields } from './fields.ts'
export { html } from './html.ts'
export { mailHtml } from './mail-html.ts'
export { markdown } from './markdown.ts'
export { terminal } from './terminal.ts'
export { text } from './text.ts'
export { nameOf } from './wording.ts'
