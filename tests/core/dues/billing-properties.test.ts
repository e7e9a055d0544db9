import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveAgreement } from '../../../src-main/core/features/dues/agreements.ts'
import { listRuns, takeBackRun } from '../../../src-main/core/features/dues/billing-runs.ts'
import { saveFee } from '../../../src-main/core/features/dues/fees.ts'
import { previewRun } from '../../../src-main/core/features/dues/preview-run.ts'
import { runBilling } from '../../../src-main/core/features/dues/run-billing.ts'
import { agreementKinds, familyRules, prorations, rhythms, roundings } from '../../../src-shared/contract/fees.ts'
import type { FeeId, MemberId } from '../../../src-shared/contract/values.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'

const day = fc.constantFrom('2024-02-29', '2025-03-31', '2025-04-01', '2025-10-15', '2026-01-31', '2026-04-01')
const amount = fc.constantFrom(0, 500, 999, 3000)

const club = fc.record({
  startMonth: fc.constantFrom(1, 4, 7),
  members: fc.array(
    fc.record({
      joinedOn: fc.option(day),
      leftOn: fc.option(fc.constantFrom('2025-06-30', '2026-12-01')),
      birthDate: fc.option(fc.constantFrom('2008-02-29', '2010-04-01', '1940-01-01')),
      household: fc.nat(2),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  fees: fc.array(
    fc.record({
      amount,
      rhythm: fc.constantFrom(...rhythms),
      familyRule: fc.constantFrom(...familyRules),
      furtherAmount: amount,
      proration: fc.constantFrom(...prorations),
      rounding: fc.constantFrom(...roundings),
      unitName: fc.constantFrom('', '口'),
      prices: fc.array(
        fc.record({
          validFrom: fc.option(day),
          memberTypeId: fc.constant(null),
          fromAge: fc.constantFrom(null, 16),
          toAge: fc.constantFrom(null, 18),
          amount,
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  agreements: fc.array(
    fc.record({
      member: fc.nat(5),
      fee: fc.nat(2),
      kind: fc.constantFrom(...agreementKinds),
      amount,
      units: fc.integer({ min: 1, max: 3 }),
      startsOn: fc.option(day),
    }),
    { maxLength: 3 },
  ),
  through: fc.option(fc.constantFrom('2025-05-31', '2025-12-31'), { nil: undefined }),
})
type GivenClub = typeof club extends fc.Arbitrary<infer T> ? T : never

function clubOf({ startMonth, members, fees, agreements }: GivenClub): MemoryLaptop {
  const laptop = new MemoryLaptop('anna')
  const { ops, newId, write } = laptop.ctx()
  const households = [newId(), newId()]
  const people = members.map(({ joinedOn, leftOn, birthDate, household }, i) => {
    const id = newId()
    const householdId = households[household - 1] ?? null
    return ops.create('member', id, {
      name: { fullName: `会員${i}` },
      membership: { status: 'active', joinedOn, leftOn: leftOn !== null && leftOn > (joinedOn ?? '') ? leftOn : null },
      birth: { birthDate },
      household: { householdId },
    })
  })
  const settings = { identity: { name: 'みどりの会' }, year: { fiscalYearStartMonth: startMonth } }
  write({
    label: { kind: 'club.create' },
    ops: [
      ops.create('club', newId(), settings),
      ...households.map((id) => ops.create('household', id, { all: { name: '家' } })),
      ...people,
    ],
  })
  const feeIds = fees.map((fee, i) => saveFee(laptop.ctx(), { ...fee, name: `会費${i}` }).id)
  for (const { member, fee, kind, ...details } of agreements) {
    const memberId = (people[member % people.length]?.[2] ?? '') as MemberId
    const feeId = feeIds[fee % feeIds.length] as FeeId
    saveAgreement(laptop.ctx(), { memberId, feeId, kind, ...details })
  }
  return laptop
}

const charged = (laptop: MemoryLaptop) =>
  laptop.db.rows(
    `SELECT charge.id, charge.member_id, fee_id, period_start, period_end, due_on, charge.amount, coalesce(open, 0) AS open
     FROM charge LEFT JOIN charge_open ON charge_id = charge.id WHERE charge.deleted = 0 ORDER BY charge.id`,
  )

test('a run charges what its preview said, twice is once, and taken back and run again it is the same', () => {
  fc.assert(
    fc.property(club, (given) => {
      const laptop = clubOf(given)
      const asked = { fiscalYear: 2025, through: given.through }

      const { rows, total, toCharge } = previewRun(laptop.ctx(), {
        ...asked,
        outcome: 'charge',
        offset: 0,
        limit: 1000,
      })
      const run = laptop.db.transaction(() => runBilling(laptop.ctx(), asked))
      const first = charged(laptop)
      const again = laptop.db.transaction(() => runBilling(laptop.ctx(), asked))

      expect(run).toMatchObject({ charged: toCharge, total })
      expect(
        first
          .map((row) => row as Record<string, unknown>)
          .map(({ memberId, feeId, periodStart, amount, dueOn }) =>
            [memberId, feeId, periodStart, amount, dueOn].join(),
          )
          .sort(),
      ).toEqual(
        rows
          .map(({ memberId, feeId, periodStart, amount, dueOn }) =>
            [memberId, feeId, periodStart, amount, dueOn].join(),
          )
          .sort(),
      )
      expect(again).toMatchObject({ runId: null, charged: 0 })
      expect(charged(laptop)).toEqual(first)

      if (run.runId !== null) {
        const { runId } = run
        laptop.db.transaction(() => takeBackRun(laptop.ctx(), { runId: runId as never }))
        expect(charged(laptop)).toEqual([])
        laptop.db.transaction(() => runBilling(laptop.ctx(), asked))
        expect(charged(laptop)).toEqual(first)
        expect(listRuns(laptop.ctx(), {})).toMatchObject([{ charges: first.length, touched: 0, open: total }])
      }
      laptop.db.close()
    }),
    { numRuns: 150 },
  )
})

test('billed month by month, or in parts, a year comes to what it is billed at once', () => {
  fc.assert(
    fc.property(club, fc.array(day, { maxLength: 3 }), (given, days) => {
      const [atOnce, inParts] = [clubOf(given), clubOf(given)]

      atOnce.db.transaction(() => runBilling(atOnce.ctx(), { fiscalYear: 2025 }))
      for (const through of [...days, undefined])
        inParts.db.transaction(() => runBilling(inParts.ctx(), { fiscalYear: 2025, through }))

      expect(charged(inParts)).toEqual(charged(atOnce))
      atOnce.db.close()
      inParts.db.close()
    }),
    { numRuns: 60 },
  )
})
