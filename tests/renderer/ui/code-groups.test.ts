import { expect, test } from 'vitest'
import { typeInto } from '../../../src-renderer/ui/code-groups.ts'

const empty = Array.from({ length: 8 }, () => '')

test('five digits fill a group and the hands go on in the next', () => {
  expect(typeInto(empty, 0, '1234')).toEqual({ groups: ['1234', ...empty.slice(1)], next: 0 })
  expect(typeInto(empty, 0, '１２３４５')).toEqual({ groups: ['12345', ...empty.slice(1)], next: 1 })
  expect(typeInto(empty, 7, '12345').next).toBe(7)
})

test('a whole code that is pasted goes into all groups', () => {
  const code = '11111 22222-33333\n44444 55555 66666 77777 88888'

  expect(typeInto(empty, 0, code)).toEqual({ groups: code.split(/\D/), next: 7 })
})

test('a digit too many goes on into the next group', () => {
  expect(typeInto(empty, 2, '123456')).toEqual({ groups: ['', '', '12345', '6', '', '', '', ''], next: 3 })
  expect(typeInto(['', '', '12345', '67890', '', '', '', ''], 2, '123456').groups[3]).toBe('67890')
})
