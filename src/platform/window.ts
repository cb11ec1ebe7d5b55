// What show --watch needs of the platform: the entry of a bundle.
export { watchFile } from './file-watch.ts'
export { openScreen } from './screen.ts'
