import { expect, test } from 'vitest'
import { isIn, type Statement, standingsOf } from '../../../src-main/core/db/standings.ts'

function said(at: number, by: string, kind: Statement['kind'], subject: string): Statement {
  return { at: String(at), by, kind, subject, ord: at, body: { after: at } }
}

const founded = [said(1, 'anna', 'grant', 'anna'), said(2, 'anna', 'grant', 'bert'), said(3, 'anna', 'grant', 'cara')]

function whoIsIn(...statements: readonly Statement[]): string[] {
  const standings = standingsOf([...statements, ...founded].reverse(), 'anna')
  return [...standings].flatMap(([dev, standing]) => (isIn(standing) ? [dev] : [])).sort()
}

test('of three that remove each other in a ring the one stays that nobody removed before it spoke', () => {
  const ring = [said(4, 'anna', 'remove', 'bert'), said(5, 'bert', 'remove', 'cara'), said(6, 'cara', 'remove', 'anna')]
  expect(whoIsIn(...ring)).toEqual(['cara'])
})

test('whom somebody that is out lets in is not in, until somebody that is in does', () => {
  const late = [said(4, 'anna', 'remove', 'bert'), said(5, 'bert', 'grant', 'dora')]
  expect(whoIsIn(...late)).toEqual(['anna', 'cara'])
  expect(whoIsIn(...late, said(6, 'anna', 'grant', 'dora'))).toEqual(['anna', 'cara', 'dora'])
})

test('what a laptop said before it was let in counts from then on', () => {
  const early = [said(4, 'dora', 'remove', 'bert')]
  expect(whoIsIn(...early)).toEqual(['anna', 'bert', 'cara'])
  expect(whoIsIn(...early, said(6, 'bert', 'grant', 'dora'))).toEqual(['anna', 'cara', 'dora'])
})

test('nobody lets itself in but the laptop that made the place, and nobody else gives that one a key', () => {
  const early = [said(0, 'mallory', 'grant', 'mallory'), said(0, 'mallory', 'grant', 'cara')]
  expect(whoIsIn(...early)).toEqual(['anna', 'bert', 'cara'])

  const grants = [said(0, 'mallory', 'grant', 'anna'), said(6, 'anna', 'grant', 'mallory'), ...founded]
  expect(standingsOf(grants, 'anna').get('anna')?.grant?.by).toBe('anna')
  expect(standingsOf([...early, ...grants], 'anna').get('cara')?.grant?.by).toBe('anna')
})

test('of two keys for one laptop the first stands that its giver’s removal leaves, whatever the clocks say', () => {
  const grant = (at: number, by: string, sign: string, ord = at): Statement => ({
    ...said(at, by, 'grant', 'dora'),
    ord,
    body: { sign },
  })
  const keyOf = (...statements: readonly Statement[]) =>
    standingsOf([...statements, ...founded].reverse(), 'anna').get('dora')?.grant?.body.sign
  const [first, second] = [grant(4, 'bert', 'the first'), grant(5, 'cara', 'the second')]
  const [bertLeaves, caraLeaves] = [said(6, 'anna', 'remove', 'bert'), said(7, 'anna', 'remove', 'cara')]

  expect(keyOf(first, second)).toBe('the first')
  expect(keyOf(first, second, bertLeaves)).toBe('the first')
  expect(keyOf(first, second, bertLeaves, caraLeaves)).toBe('the first')

  const back = grant(4, 'bert', 'his own', 9)
  expect(keyOf(back, second, bertLeaves)).toBe('the second')
  expect(keyOf(second, grant(4, 'bert', 'his own', 9), bertLeaves, caraLeaves)).toBe('the second')
  expect(keyOf(back, bertLeaves)).toBe('his own')
})
