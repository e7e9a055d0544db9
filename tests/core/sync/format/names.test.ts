import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blobName,
  keyName,
  MOST_EPOCH,
  MOST_ORD,
  readName,
  relayName,
  segmentFolder,
  segmentName,
  snapshotName,
  storeIdName,
} from '../../../../src-main/core/sync/format/names.ts'
import { hanako, org, tomoe } from './given-segment.ts'

const hash = '0123456789abcdef'.repeat(4)
const hash12 = '0123456789ab'

test('each kind of file has its place, and its name says what it is', () => {
  const names = [
    storeIdName(org, 'k7f3q2mz9x'),
    keyName(org, 12, hash),
    segmentName(org, hanako, 300, hash),
    snapshotName(org, hanako, 2, hash),
    relayName(org, tomoe, hanako, 300, hash),
    blobName(org, 'ab34567'.padEnd(52, 'z')),
  ]

  expect(names).toEqual([
    'minatoigoclub/o/k7f3q2mz9x.id',
    'minatoigoclub/k/00c-0123456789ab.key',
    'minatoigoclub/c/hanakolaptop2/0001/0000012c-0123456789ab.seg',
    'minatoigoclub/p/hanakolaptop2/00000002-0123456789ab.snp',
    'minatoigoclub/r/tomoelaptop23/hanakolaptop2-0000012c-0123456789ab.seg',
    `minatoigoclub/b/ab/${'ab34567'.padEnd(52, 'z')}.blob`,
  ])
  expect(names.map(readName)).toEqual([
    { kind: 'store', org, exact: true, store: 'k7f3q2mz9x' },
    { kind: 'key', org, exact: true, epoch: 12, hash12 },
    { kind: 'segment', org, exact: true, dev: hanako, ord: 300, hash12 },
    { kind: 'snapshot', org, exact: true, dev: hanako, ord: 2, hash12 },
    { kind: 'relay', org, exact: true, by: tomoe, dev: hanako, ord: 300, hash12 },
    { kind: 'blob', org, exact: true, name: 'ab34567'.padEnd(52, 'z') },
  ])
})

test.each([
  '0000012c-0123456789ab (1).seg',
  '0000012c-0123456789ab (花子の競合コピー 2026-11-22).seg',
  "0000012c-0123456789ab (Maria's conflicted copy 2026-11-22).seg",
  '0000012c-0123456789ab-DESKTOP-K3F9.seg',
  '0000012c-0123456789ab.sync-conflict-20261122-101500-ABCDEFG.seg',
  '0000012c-0123456789ab_conflict-20261122.seg',
  'Copy of 0000012c-0123456789ab.seg',
  '0000012c-0123456789ab のコピー.seg',
  '0000012C-0123456789AB.SEG',
])('a copy that a cloud service made is known for what it copies: %s', (file) => {
  expect(readName(`${segmentFolder(org, hanako, 300)}/${file}`)).toEqual({
    ...{ kind: 'segment', org, exact: false, dev: hanako, ord: 300, hash12 },
  })
})

test.each([
  'READ ME - please do not edit.txt',
  'minatoigoclub',
  'minatoigoclub/c/hanakolaptop2/0001/desktop.ini',
  'minatoigoclub/c/hanakolaptop2/0001/0000012c-0123456789ab.seg.tmp-4f2a',
  'minatoigoclub/c/hanakolaptop2/0001/10000012c-0123456789ab.seg',
  'minatoigoclub/c/hanakolaptop2/0001/00000000-0123456789ab.seg',
  'minatoigoclub/c/hanakolaptop2/0001/ffffffff-0123456789ab.seg',
  'minatoigoclub/c/hanako/0001/0000012c-0123456789ab.seg',
  'minatoigoclub/__proto__/hanakolaptop2/0001/0000012c-0123456789ab.seg',
  'minatoigoclub/constructor/x',
  'other/c/hanakolaptop2/0001/0000012c-0123456789ab.seg',
  '../minatoigoclub/k/001-0123456789ab.key',
])('a name that says nothing is not guessed at: %s', (name) => {
  expect(readName(name)).toBeNull()
})

test('names are short, safe on every file system, and sort by age', () => {
  const ord = fc.integer({ min: 1, max: MOST_ORD })
  fc.assert(
    fc.property(ord, ord, fc.integer({ min: 1, max: MOST_EPOCH }), (a, b, epoch) => {
      const made = [a, b].map((ord) => segmentName(org, hanako, ord, hash))
      const names = [...made, relayName(org, tomoe, hanako, a, hash), keyName(org, epoch, hash)]
      expect(names.every((name) => /^[a-z0-9./-]{1,180}$/.test(name) && !/\/\./.test(name))).toBe(true)
      expect((made[0] ?? '') < (made[1] ?? '')).toBe(a < b)
      expect(readName(made[0] ?? '')).toMatchObject({ ord: a, exact: true })
    }),
  )
})

test('no name, however strange, is more than nothing or a hint', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom(org, hanako, 'c', 'r', 'k', '0001', '0000012c-0123456789ab.seg'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const hint = readName(parts.join('/'))
      expect(hint === null || hint.org === parts[0]?.toLowerCase()).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
