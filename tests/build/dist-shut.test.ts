import { expect, test } from 'vitest'
import { openedThoughChanged, type Started } from '../../build/dist-shut.ts'

/** A program that opens, or not, before and after its byte is changed. */
function faultsOf(opens: { whole: boolean; changed: boolean }, ending = '') {
  let isChanged = false
  const start = (): Started => ({
    opens: async () => (isChanged ? opens.changed : opens.whole),
    end: async () => ending,
  })
  return openedThoughChanged(start, () => {
    isChanged = true
  })
}

test('a changed byte has kept a package shut only where the same copy opened before', async () => {
  expect(await faultsOf({ whole: true, changed: false })).toEqual([])
  expect(await faultsOf({ whole: true, changed: true })).toEqual(['it opened a club all the same'])
  expect(await faultsOf({ whole: false, changed: false })).toEqual([
    'the copy opened no club even before it was changed',
  ])
  expect(await faultsOf({ whole: true, changed: false }, 'it does not end')).toEqual([
    'the copy, before it was changed: it does not end',
  ])
})
