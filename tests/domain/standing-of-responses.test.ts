import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResponseKind } from '../../src-shared/contract/meetings.ts'
import { type Paper, standingOfResponses } from '../../src-shared/domain/standing-of-responses.ts'

const kinds = ['willCome', 'absent', 'proxy', 'written', 'electronic', 'inPerson'] as const
const people = ['a', 'b', 'c', 'd', 'e']
const voters = people.map((id) => ({ id, memberId: `m-${id}`, votes: 1 }))

function paper(voterId: string, kind: ResponseKind, at: number, proxyTo: string | null = null): Paper {
  return { id: `${at}-${voterId}-${kind}`, voterId, kind, receivedAt: `2026-05-01T0${at}:00:00.000Z`, proxyTo }
}

function countsOf(papers: readonly Paper[], standing: 'personal' | 'latest', proxyLimit: number | null = null) {
  const stands = standingOfResponses(voters, papers, { standing, proxyLimit })
  return Object.fromEntries(people.map((id) => [id, stands.get(id)?.refused ?? stands.get(id)?.counts ?? 'none']))
}

describe('which paper stands', () => {
  const rest = { b: 'none', c: 'none', d: 'none', e: 'none' }

  test('who comes counts as having come, whatever arrives later', () => {
    const papers = [paper('a', 'inPerson', 1), paper('a', 'written', 2)]
    expect(countsOf(papers, 'personal')).toEqual({ a: 'inPerson', ...rest })
    expect(countsOf(papers, 'latest')).toEqual({ a: 'written', ...rest })
  })

  test('of several papers the last received stands, in whatever order they were entered', () => {
    const papers = [paper('a', 'written', 3), paper('a', 'proxy', 2, 'chair')]
    expect(countsOf(papers, 'personal')).toEqual({ a: 'written', ...rest })
    expect(countsOf(papers.toReversed(), 'latest')).toEqual({ a: 'written', ...rest })
  })

  test('saying that one does not come takes no vote back', () => {
    const papers = [paper('a', 'proxy', 1, 'chair'), paper('a', 'absent', 2), paper('b', 'absent', 2)]
    expect(countsOf(papers, 'latest')).toEqual({ ...rest, a: 'proxy', b: 'absent' })
  })

  test('what was received at one moment is ordered by its ids', () => {
    const papers = [
      { ...paper('a', 'written', 1), id: '2' },
      { ...paper('a', 'electronic', 1), id: '1' },
    ]
    expect(countsOf(papers, 'latest').a).toBe('written')
  })
})

describe('proxies', () => {
  test('by name they count where the holder is there in person, up to the limit, those received first', () => {
    const papers = [
      paper('a', 'inPerson', 9),
      paper('b', 'proxy', 3, 'm-a'),
      paper('c', 'proxy', 1, 'm-a'),
      paper('d', 'proxy', 2, 'm-a'),
      paper('e', 'proxy', 1, 'chair'),
    ]
    expect(countsOf(papers, 'personal', 2)).toEqual({ a: 'inPerson', b: 'limit', c: 'proxy', d: 'proxy', e: 'proxy' })
  })

  test('a holder who gave a proxy too passes nothing on, and one who is not entitled has nothing', () => {
    const papers = [
      paper('a', 'proxy', 1, 'm-b'),
      paper('b', 'proxy', 1, 'chair'),
      paper('c', 'proxy', 1, 'm-stranger'),
      paper('d', 'proxy', 1, null),
      paper('e', 'proxy', 1, 'm-e'),
    ]
    expect(countsOf(papers, 'personal')).toEqual({
      ...{ a: 'notPresent', b: 'proxy', c: 'unknown', d: 'unknown', e: 'notPresent' },
    })
  })

  test('a proxy that was overtaken by a later paper takes no place of the limit', () => {
    const papers = [
      paper('a', 'inPerson', 9),
      paper('b', 'proxy', 1, 'm-a'),
      paper('b', 'written', 2),
      paper('c', 'proxy', 3, 'm-a'),
    ]
    expect(countsOf(papers, 'personal', 1)).toEqual({ a: 'inPerson', b: 'written', c: 'proxy', d: 'none', e: 'none' })
  })
})

const papersOfAny = fc
  .array(
    fc.record({
      voterId: fc.constantFrom(...people, 'stranger'),
      kind: fc.constantFrom(...kinds),
      at: fc.nat(5),
      to: fc.constantFrom(...people.map((id) => `m-${id}`), 'chair', 'm-stranger', null),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map(({ voterId, kind, at, to }, index) => ({ ...paper(voterId, kind, at, to), id: `p${index}` })))
const rules = fc.record({
  standing: fc.constantFrom('personal' as const, 'latest' as const),
  proxyLimit: fc.constantFrom(null, 1, 2),
})

test('any order of the same papers gives the same standing', () => {
  const shuffled = papersOfAny.chain((papers) =>
    fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length, maxLength: papers.length })),
  )
  fc.assert(
    fc.property(shuffled, rules, ([papers, other], rule) => {
      expect(standingOfResponses(voters, other, rule)).toEqual(standingOfResponses(voters, papers, rule))
    }),
  )
})

test('the standing is that of someone who goes through the pile by hand', () => {
  fc.assert(
    fc.property(papersOfAny, rules, (papers, rule) => {
      expect(countsOf(papers, rule.standing, rule.proxyLimit)).toEqual(byHand(papers, rule))
    }),
  )
})

/** Lays every paper on the voter's heap in the order of receipt, then gives the proxies out. */
function byHand(papers: readonly Paper[], rule: { standing: 'personal' | 'latest'; proxyLimit: number | null }) {
  const order = (p: Paper) => `${p.receivedAt} ${p.id}`
  const top: Record<string, Paper | undefined> = {}
  for (const one of [...papers].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const under = top[one.voterId]
    const isAnswer = one.kind === 'willCome' || one.kind === 'absent'
    const underIsVote = under !== undefined && under.kind !== 'willCome' && under.kind !== 'absent'
    const cameBefore = rule.standing === 'personal' && under?.kind === 'inPerson'
    if (isAnswer && underIsVote) continue
    if (cameBefore && one.kind !== 'inPerson') continue
    top[one.voterId] = one
  }
  const result: Record<string, string> = {}
  const given: Record<string, number> = {}
  for (const id of people) result[id] = top[id]?.kind ?? 'none'
  const proxies = people.flatMap((id) => (top[id]?.kind === 'proxy' ? [top[id]] : []))
  for (const one of proxies.sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    if (one.proxyTo === 'chair') continue
    const holder = people.find((id) => `m-${id}` === one.proxyTo)
    if (holder === undefined) result[one.voterId] = 'unknown'
    else if (top[holder]?.kind !== 'inPerson') result[one.voterId] = 'notPresent'
    else if (rule.proxyLimit !== null && (given[holder] ?? 0) === rule.proxyLimit) result[one.voterId] = 'limit'
    else given[holder] = (given[holder] ?? 0) + 1
  }
  return result
}
