import { expect, test } from 'vitest'
import { screenAt } from '../../../../src-renderer/ui/shell/screens.ts'

test.each([
  ['/', 'home'],
  ['/members/groups', 'members'],
  ['/import', 'members'],
  ['/books/closing', 'dues'],
  ['/conflicts', 'settings'],
])('at %s the rail marks %s', (location, name) => {
  expect(screenAt(location)?.name).toBe(name)
})
