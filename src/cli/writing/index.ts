// What new, edit and show --watch load when they run: the entry of a bundle.
export { changeBrief } from './change-brief.ts'
export { createBrief } from './create-brief.ts'
export { watchBrief } from './watch-brief.ts'
