import fc from 'fast-check'

/**
 * Properties try the same inputs in every run, so that a change and not chance decides whether the tests pass.
 * `BRIEF_SEED=random` tries other inputs; a number repeats the seed that a failure printed.
 */
const wanted = process.env['BRIEF_SEED'] ?? '20261127'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
