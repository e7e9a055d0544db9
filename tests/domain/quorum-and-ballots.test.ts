import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgendaItem, BallotVote, ResponseKind, Share } from '../../src-shared/contract/meetings.ts'
import type { AgendaItemId, MeetingId } from '../../src-shared/contract/values.ts'
import { ballotResult } from '../../src-shared/domain/ballot-result.ts'
import { quorumOf, votesNeeded } from '../../src-shared/domain/quorum.ts'
import { type Paper, standingOfResponses } from '../../src-shared/domain/standing-of-responses.ts'

const share = (of: number, parts: number, more = false): Share => ({ of, in: parts, more })

describe('how many votes are needed', () => {
  // Worked by hand.
  test.each([
    ['half of 100', share(1, 2), 100, 50],
    ['half of 101', share(1, 2), 101, 51],
    ['more than half of 100', share(1, 2, true), 100, 51],
    ['more than half of 101', share(1, 2, true), 101, 51],
    ['two thirds of 50', share(2, 3), 50, 34],
    ['two thirds of 51', share(2, 3), 51, 34],
    ['more than two thirds of 51', share(2, 3, true), 51, 35],
    ['three quarters of 40', share(3, 4), 40, 30],
    ['a fifth of 7', share(1, 5), 7, 2],
    ['all of 12', share(1, 1), 12, 12],
    ['nothing of 12', share(0, 1), 12, 0],
  ])('%s', (_name, rule, all, needed) => {
    expect(votesNeeded(rule, all)).toBe(needed)
  })

  test('it is the least number that fulfils the rule, however large the numbers', () => {
    const rules = fc.record({ of: fc.nat(1000), in: fc.integer({ min: 1, max: 1000 }), more: fc.boolean() })
    fc.assert(
      fc.property(rules, fc.nat(1_000_000_000), (rule, all) => {
        const fulfils = (votes: number) => {
          const [left, right] = [BigInt(votes) * BigInt(rule.in), BigInt(all) * BigInt(rule.of)]
          return rule.more ? left > right : left >= right
        }
        const needed = votesNeeded(rule, all)
        expect([fulfils(needed), needed > 0 && fulfils(needed - 1)]).toEqual([true, false])
      }),
    )
  })
})

const itemId = '00000000-0000-4000-8000-000000000001' as AgendaItemId
const item = (details: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{
    id: itemId,
    meetingId: itemId as string as MeetingId,
    position: 0,
    title: '',
    text: '',
    kind: 'vote',
    course: '',
  },
  ...{ majority: 'simple', share: share(1, 2, true), base: 'present', proxies: null, casting: null },
  countedAt: null,
  inPerson: { for: 0, against: 0, abstain: 0 },
  ...details,
})

interface Comer {
  readonly kind: ResponseKind | 'none'
  readonly votes?: number
  readonly vote?: BallotVote
}

function hold(comers: readonly Comer[], rule: Share = share(1, 2)) {
  const voters = comers.map(({ votes = 1 }, at) => ({ id: `v${at}`, memberId: `m${at}`, votes, name: `${at}` }))
  const papers = comers.flatMap(({ kind, vote }, at) => {
    if (kind === 'none') return []
    const votes: Record<string, BallotVote> = vote === undefined ? {} : { [itemId]: vote }
    const one = { id: `p${at}`, voterId: `v${at}`, kind, receivedAt: '', proxyTo: 'chair', votes } satisfies Paper & {
      votes: object
    }
    return [one]
  })
  const stands = standingOfResponses(voters, papers, { standing: 'personal', proxyLimit: null })
  const quorum = quorumOf(voters, stands, rule)
  return { quorum, ballot: (asked: AgendaItem) => ballotResult(asked, voters, stands, quorum) }
}

const times = (count: number, comer: Comer): Comer[] => Array.from({ length: count }, () => comer)

describe('the quorum', () => {
  test('101 entitled: half is reached with 51, more than half with 51 too, and 50 lack one', () => {
    const fifty = [...times(30, { kind: 'inPerson' }), ...times(20, { kind: 'proxy' }), ...times(51, { kind: 'none' })]
    const { quorum } = hold(fifty)
    expect(quorum).toMatchObject({ needed: 51, missing: 1, reached: false, present: { people: 50, votes: 50 } })
    const one = hold([...fifty.slice(0, 100), { kind: 'written' }], share(1, 2, true)).quorum
    expect(one).toMatchObject({ needed: 51, missing: 0, reached: true })
  })

  test('votes by units are what is counted, people are only told', () => {
    const { quorum } = hold([
      { kind: 'inPerson', votes: 40 },
      { kind: 'none', votes: 30 },
      { kind: 'absent', votes: 9 },
    ])
    expect(quorum).toMatchObject({ entitled: { people: 3, votes: 79 }, needed: 40, present: { people: 1, votes: 40 } })
    expect([quorum.reached, quorum.missing]).toEqual([true, 0])
  })

  test('a meeting of nobody has none', () => {
    expect(hold([], share(0, 1)).quorum.reached).toBe(false)
  })
})

describe('a ballot', () => {
  const sixty = [
    ...times(40, { kind: 'inPerson' }),
    ...times(12, { kind: 'proxy' }),
    ...times(5, { kind: 'written', vote: 'against' }),
  ]
  const room = hold([
    ...sixty,
    { kind: 'electronic', vote: 'for' },
    ...times(2, { kind: 'written' }),
    ...times(30, { kind: 'none' }),
  ])

  test('rows by way of voting sum to all, and whoever was not counted stays in the base', () => {
    expect(room.ballot(item({ inPerson: { for: 20, against: 10, abstain: 4 } }))).toEqual({
      agendaItemId: itemId,
      inPerson: { for: 20, against: 10, abstain: 4 },
      proxy: { for: 12, against: 0, abstain: 0 },
      written: { for: 0, against: 5, abstain: 2 },
      electronic: { for: 1, against: 0, abstain: 0 },
      all: { for: 33, against: 15, abstain: 6 },
      ...{ base: 60, needed: 31, notVoted: 6, surplus: 0, outcome: 'carried' },
    })
  })

  test.each([
    ['two thirds of 60 present are 40: 39 fall short', { majority: 'twoThirds' as const }, 26, 'rejected'],
    ['two thirds of 60 present are 40', { majority: 'twoThirds' as const }, 27, 'carried'],
    [
      'three quarters of 90 entitled are 68',
      { majority: 'threeQuarters' as const, base: 'entitled' as const },
      40,
      'rejected',
    ],
    ['an own majority of a third is reached with 20', { majority: 'own' as const, share: share(1, 3) }, 7, 'carried'],
  ])('%s', (_name, rule, inFavour, outcome) => {
    expect(room.ballot(item({ ...rule, inPerson: { for: inFavour, against: 0, abstain: 0 } })).outcome).toBe(outcome)
  })

  test('equal votes are a tie until the chair decides', () => {
    const tied = hold([...times(4, { kind: 'inPerson' }), { kind: 'none' }])
    const counted = { inPerson: { for: 2, against: 2, abstain: 0 } }
    expect(tied.ballot(item(counted)).outcome).toBe('tie')
    expect(tied.ballot(item({ ...counted, casting: 'for' })).outcome).toBe('carried')
    expect(tied.ballot(item({ ...counted, casting: 'against' })).outcome).toBe('rejected')
    expect(tied.ballot(item({ ...counted, casting: 'for', majority: 'twoThirds' })).outcome).toBe('rejected')
    expect(tied.ballot(item({ ...counted, casting: 'for', base: 'entitled' })).outcome).toBe('rejected')
  })

  test('nothing is decided before the room is counted, nor without a quorum', () => {
    expect(room.ballot(item({ inPerson: null })).outcome).toBe('open')
    const few = hold([{ kind: 'inPerson' }, { kind: 'none' }, { kind: 'none' }])
    expect(few.ballot(item({ inPerson: { for: 1, against: 0, abstain: 0 } })).outcome).toBe('noQuorum')
  })
})

const comers = fc.array(
  fc.record({
    kind: fc.constantFrom('willCome', 'absent', 'proxy', 'written', 'electronic', 'inPerson', 'none'),
    votes: fc.integer({ min: 1, max: 50 }),
    vote: fc.constantFrom<BallotVote | undefined>('for', 'against', 'abstain', undefined),
  }),
  { maxLength: 30 },
) as fc.Arbitrary<Comer[]>

test('counts by kind always sum to those entitled', () => {
  fc.assert(
    fc.property(comers, (all) => {
      const { quorum } = hold(all)
      const kinds = ['inPerson', 'proxy', 'written', 'electronic', 'willCome', 'absent', 'none'] as const
      const sum = (of: 'people' | 'votes') => kinds.reduce((total, kind) => total + quorum[kind][of], 0)
      const votes = all.reduce((total, comer) => total + (comer.votes ?? 1), 0)
      expect([sum('people'), sum('votes'), quorum.entitled]).toEqual([all.length, votes, { people: all.length, votes }])
    }),
  )
})

test('a ballot is what counting every single vote by hand comes to', () => {
  const bases = fc.constantFrom('present' as const, 'entitled' as const, 'cast' as const)
  const majorities = fc.constantFrom('simple' as const, 'twoThirds' as const, 'threeQuarters' as const)
  fc.assert(
    fc.property(comers, bases, majorities, fc.nat(100), fc.nat(100), (all, base, majority, yes, no) => {
      const { quorum, ballot } = hold(all, share(0, 1))
      const there = quorum.inPerson.votes
      const inPerson = { for: Math.min(yes, there), against: Math.min(no, Math.max(0, there - yes)), abstain: 0 }
      const heap: string[] = []
      const put = (what: string, votes: number) => heap.push(...Array.from({ length: votes }, () => what))
      put('for', inPerson.for)
      put('against', inPerson.against)
      for (const { kind, votes = 1, vote = 'abstain' } of all) {
        if (kind === 'proxy') put('for', votes)
        if (kind === 'written' || kind === 'electronic') put(vote, votes)
      }
      const count = (what: string) => heap.filter((one) => one === what).length
      const present = all.reduce(
        (sum, { kind, votes = 1 }) => sum + (['inPerson', 'proxy', 'written', 'electronic'].includes(kind) ? votes : 0),
        0,
      )
      const whole = { present, entitled: quorum.entitled.votes, cast: count('for') + count('against') }[base]
      const ratio = {
        simple: count('for') * 2 > whole,
        twoThirds: count('for') * 3 >= whole * 2,
        threeQuarters: count('for') * 4 >= whole * 3,
      }
      const isTie =
        majority === 'simple' && base !== 'entitled' && count('for') > 0 && count('for') === count('against')

      const result = ballot(item({ inPerson, base, majority }))
      const isCarried = ratio[majority] && count('for') > 0
      const decided = isCarried ? 'carried' : isTie ? 'tie' : 'rejected'
      expect(result.all).toEqual({ for: count('for'), against: count('against'), abstain: count('abstain') })
      expect([result.outcome, result.base]).toEqual([all.length === 0 ? 'noQuorum' : decided, whole])
    }),
  )
})
