import { expect, test } from 'vitest'
import { readTime } from '../../../src-renderer/ui/read-time.ts'

test.each([
  ['', ''],
  ['19:00', '19:00'],
  ['1900', '19:00'],
  ['900', '09:00'],
  ['９：００', '09:00'],
  ['9時', '09:00'],
  ['９時半', '09:30'],
  ['9時5分', '09:05'],
  ['19時30分', '19:30'],
  ['午後7時', '19:00'],
  ['午後 ７：３０', '19:30'],
  ['午前9時30分', '09:30'],
  ['午後0時15分', '12:15'],
  ['7 pm', '19:00'],
  ['7:30pm', '19:30'],
  ['7:30 p.m.', '19:30'],
  ['12 am', '00:00'],
  ['12PM', '12:00'],
])('whoever types %s means %s', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})

test.each(['25:00', '9:60', '24時', '午後19時', '午後12時', '13 pm', '0 am', '夜', '7', '9時60分'])(
  '%s is no time',
  (typed) => {
    expect(readTime(typed)).toBeUndefined()
  },
)
