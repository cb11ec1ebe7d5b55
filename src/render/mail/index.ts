// The entry of the bundle of messages.
export { mail } from './message.ts'
export { mailHtml } from './page.ts'
