import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ctx } from '../../../src-main/core/db/ctx.ts'
import { keepLines } from '../../../src-main/core/features/bank/keep-lines.ts'
import { postCertain, postLines } from '../../../src-main/core/features/bank/post-lines.ts'
import { allLines } from '../../../src-main/core/features/bank/queries.ts'
import type { RawLine } from '../../../src-main/core/features/bank/statement.ts'
import type { BankLineId, MemberId } from '../../../src-shared/contract/values.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'

const fundId = '00000000-0000-8000-8000-000000000001'
const names = ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ｽｽﾞｷ ﾊｼﾞﾒ', 'ﾎﾝﾀﾞ ﾏｺﾄ']

/** An account's whole book: each movement follows the one before. */
const book = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 1 }),
      sum: fc.constantFrom(5000, 5000, 3000, -330),
      name: fc.constantFrom(...names),
    }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((moves) => {
    let [day, balance] = [1, 100_000]
    return moves.map(({ gap, sum, name }, row): RawLine => {
      day += gap
      balance += sum
      const date = `2026-04-${String(day).padStart(2, '0')}`
      return { day: date, amount: sum, balance, payerText: name, description: '振込', reference: '', row }
    })
  })

const window = fc.tuple(fc.nat(14), fc.nat(14))

function laptop(device = 'aaaaaaaaaaaaa'): MemoryLaptop {
  const club = new MemoryLaptop(device, Date.UTC(2026, 4, 20))
  club.clock = Date.UTC(2026, 4, 20)
  return club
}

/** Everybody in the book is a member who owes; the same ids on each laptop. */
function arrange(club: MemoryLaptop): void {
  const { ops } = club.ctx()
  club.write(ops.create('club', uuid(800), { identity: { name: 'みどりの会' } }))
  const bank = {
    bankCode: '',
    bankName: '',
    branchCode: '',
    branchName: '',
    accountType: '',
    accountNumber: '',
    holderKana: '',
  }
  club.write(ops.create('fund', fundId, { all: { name: '口座', kind: 'bank', position: 0 }, bank }))
  const feeId = uuid(900)
  club.write(
    ops.create('fee', feeId, {
      all: {
        name: '年会費',
        amount: 5000,
        rhythm: 'yearly',
        memberTypeIds: [],
        receiptText: '',
        dueMonth: 3,
        position: 0,
      },
    }),
  )
  for (const [i, name] of names.entries()) {
    const [familyNameKana = '', givenNameKana = ''] = name.normalize('NFKC').split(' ')
    const text = {
      familyName: familyNameKana,
      givenName: givenNameKana,
      familyNameKana,
      givenNameKana,
      fullName: '',
      romanName: '',
      formerName: '',
    }
    club.write(ops.create('member', uuid(i), { name: text }))
    const body = {
      memberId: uuid(i),
      feeId,
      fiscalYear: 2026,
      periodStart: '2026-04-01',
      periodEnd: '2027-03-31',
      dueOn: null,
      amount: 5000,
    }
    club.write(ops.create('charge', uuid(100 + i), { body }))
  }
}

const uuid = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`

function keep(club: MemoryLaptop, lines: readonly RawLine[]): void {
  keepLines(club.ctx(), { fundId, fileName: 'meisai.csv', lines })
}

function live(ctx: Ctx): { count: number; sum: number } {
  return (
    ctx.read.row('SELECT count(*) AS count, coalesce(sum(amount), 0) AS sum FROM payment WHERE void_wall IS NULL') ?? {
      count: 0,
      sum: 0,
    }
  )
}

test('whatever statements come in whatever order, the lines are those of the book, and none is booked twice', () => {
  fc.assert(
    fc.property(book, fc.array(window, { minLength: 1, maxLength: 6 }), (lines, windows) => {
      const club = laptop()
      arrange(club)
      for (const [from, length] of windows) {
        keep(club, lines.slice(from, from + length))
        postCertain(club.ctx(), {})
      }
      keep(club, lines)
      postCertain(club.ctx(), {})

      const kept = allLines(club.ctx().read)
      const words = (line: { day: string; amount: number; balance: number | null; payerText: string }) =>
        [line.day, line.amount, line.balance, line.payerText].join()
      expect(kept.map(words).toSorted()).toEqual(lines.map(words).toSorted())
      const paid = club.db.rows<{ bankLineId: string }>('SELECT bank_line_id FROM payment WHERE void_wall IS NULL')
      expect(new Set(paid.map(({ bankLineId }) => bankLineId)).size).toBe(paid.length)
      club.db.close()
    }),
    { numRuns: 60 },
  )
})

test('two laptops that read and book the same line have one line and one payment when they meet', () => {
  fc.assert(
    fc.property(book, window, window, (lines, [fromA, lengthA], [fromB, lengthB]) => {
      const [a, b] = [laptop('aaaaaaaaaaaaa'), laptop('bbbbbbbbbbbbb')]
      arrange(a)
      b.take(a.changes())
      for (const [club, from, length] of [
        [a, fromA, lengthA],
        [b, fromB, lengthB],
      ] as const) {
        keep(club, lines.slice(from, from + length))
        bookAll(club)
      }
      const [ofA, ofB] = [a.changes(), b.changes()]
      a.take(ofB)
      b.take(ofA)

      const union = new Set(
        [...lines.keys()].filter((i) => (i >= fromA && i < fromA + lengthA) || (i >= fromB && i < fromB + lengthB)),
      )
      const came = [...union].flatMap((i) => lines[i] ?? []).filter(({ amount }) => amount > 0)
      const expected = { count: came.length, sum: came.reduce((sum, { amount }) => sum + amount, 0) }
      expect([allLines(a.ctx().read).length, live(a.ctx()), live(b.ctx())]).toEqual([union.size, expected, expected])
      a.db.close()
      b.db.close()
    }),
    { numRuns: 30 },
  )
})

/** Every open line of money that came in, for the one whose name stands there. */
function bookAll(club: MemoryLaptop): void {
  const open = allLines(club.ctx().read).filter(({ state, amount }) => state === 'open' && amount > 0)
  if (open.length === 0) return
  postLines(club.ctx(), {
    lines: open.map(({ id, amount, payerText }) => ({
      lineId: id as BankLineId,
      parts: [{ payerId: uuid(names.indexOf(payerText)) as MemberId, amount }],
      learn: true,
    })),
  })
}
