import { expect, test } from 'vitest'
import { accepted } from '../../../build/security/second-opinion/accepted.ts'
import { type Opinion, unexpected } from '../../../build/security/second-opinion.ts'

const known: readonly Opinion[] = accepted.map(({ issue, sample }) => ({ issue, sample, file: 'main.js' }))

test('what was thought about is let through, each with a reason', () => {
  expect(unexpected(known)).toEqual([])
  expect(accepted.filter(({ reason }) => reason.length < 20)).toEqual([])
})

test('a finding that nobody thought about turns red, and so does a reason that nothing needs any more', () => {
  const fresh = { issue: 'NODE_INTEGRATION_JS_CHECK', file: 'main.js', sample: 'nodeIntegration: true' }

  expect(unexpected([...known, fresh])).toEqual(['main.js NODE_INTEGRATION_JS_CHECK: nodeIntegration: true'])
  expect(unexpected(known.slice(1))).toEqual([expect.stringContaining('no longer said: CSP_GLOBAL_CHECK')])
})
