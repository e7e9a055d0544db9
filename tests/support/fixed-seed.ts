import fc from 'fast-check'

// The same cases in each run: whoever's work is checked answers for that work, not for a case that chance found that day.
// `SEED=7 npm test` looks for others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_260_503) })
