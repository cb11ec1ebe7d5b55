// What the commands check, diff and digest --verified load when they run: the entry of a bundle.
export { changesBetween } from '../../check/compare/changes.ts'
export { correctionOf } from '../../check/compare/correction.ts'
export { changesText, wordDiff } from '../../render/findings/changes-text.ts'
export { reportGithub, reportSarif, reportText } from '../../render/findings/report.ts'
export { checkBrief } from './check-brief.ts'
export { readSource } from './read-source.ts'
