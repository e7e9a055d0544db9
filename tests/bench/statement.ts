import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice, type Office } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { chargeId } from '../../src-main/core/db/charge-id.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { FeeId, FundId } from '../../src-shared/contract/values.ts'
import { atMost, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const MEMBERS = 10_000
const LINES = 5_000
const GOAL_MS = 3_000

/** A statement of 5,000 lines against 10,000 members: read, kept, and what it takes until the first page is matched. */
export async function benchStatement(root: string): Promise<Row[]> {
  const home = join(root, 'statement', 'home')
  mkdirSync(home, { recursive: true })
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  try {
    const api = apiOf(office)
    const { path } = await api.clubs.create({ name: '明細の会', folder: join(root, 'statement', 'club') })
    await office.open(path)
    await enrolMembers(office, api)
    const { id } = await api.funds.save({ name: '口座', kind: 'bank' })
    return await measure(api, id as FundId)
  } finally {
    await office.close()
  }
}

async function measure(api: Api, fundId: FundId): Promise<Row[]> {
  const file = new File([statement()], 'meisai.csv')
  const reading = await timed(() => api.bank.read({ file, fundId }))
  await api.bank.keep({ file, fundId })
  const matching = await timed(() => api.bank.lines({ state: 'open', limit: 1000 }))
  const again = await timed(() => api.bank.lines({ state: 'open', limit: 1000, offset: 1000 }))
  const { certain } = await api.bank.lines({ limit: 1 })
  if (certain.count < LINES / 4) throw new Error(`only ${certain.count} lines are certain`)
  return [
    atMost(`statement: ${LINES} lines read, ms`, reading, GOAL_MS),
    atMost(`statement: ${LINES} lines matched against ${MEMBERS} members, ms`, matching, GOAL_MS),
    atMost('statement: a further page of it, ms', again, 500),
  ]
}

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'
const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜ'

/** A name of some syllables, the same for the same number; every tenth one is somebody else's too. */
function nameOf(member: number, letters: string): { family: string; given: string } {
  const n = member % 10 === 0 ? Math.floor(member / 20) * 20 : member
  const syllables = (seed: number, count: number) =>
    Array.from(
      { length: count },
      (_, i) => letters[(seed * 7 + i * 13 + Math.floor(seed / 44 ** i)) % letters.length],
    ).join('')
  return { family: syllables(n % 700, 3), given: syllables(n, 3 + (n % 2)) }
}

async function enrolMembers(office: Office, api: Api): Promise<void> {
  const { id } = await api.fees.save({ name: '年会費', amount: 5000 })
  const fee = { id: id as FeeId, rhythm: 'yearly' }
  const [start, end] = ['2026-04-01', '2027-03-31']
  await office.club().command((ctx) =>
    ctx.write({
      label: { kind: 'import', count: MEMBERS },
      ops: Array.from({ length: MEMBERS }, (_, n) => n).flatMap((n) => {
        const { family, given } = nameOf(n, kana)
        const memberId = ctx.newId()
        const name = { familyName: family, givenName: given, familyNameKana: family, givenNameKana: given }
        const body = {
          memberId,
          feeId: fee.id,
          fiscalYear: 2026,
          periodStart: start,
          periodEnd: end,
          dueOn: end,
          amount: 5000,
        }
        return [
          ctx.ops.create('member', memberId, { name, number: { memberNumber: String(n + 1).padStart(5, '0') } }),
          ctx.ops.create('charge', chargeId(memberId, fee, start), { body }),
        ]
      }),
    }),
  )
}

/** Plain names, names with words around them, fees kept back, strangers, and money that goes out. */
function statement(): string {
  let balance = 1_000_000
  const rows = Array.from({ length: LINES }, (_, i) => {
    const { family, given } = nameOf(i * 2 + 1, half)
    const text =
      [`${family} ${given}`, `R8ﾈﾝｶｲﾋ ${family}${given}`, `${family} ﾊﾅｺ`, `ﾎﾝﾀﾞ ${given}`][i % 7 > 3 ? 0 : i % 7] ??
      family
    const sum = i % 11 === 0 ? -330 : i % 5 === 0 ? 4780 : 5000
    balance += sum
    const day = `2026/${4 + Math.floor(i / 1700)}/${1 + (Math.floor(i / 62) % 28)}`
    return `${day},${sum < 0 ? -sum : ''},${sum > 0 ? sum : ''},振込　${text},${balance},,`
  })
  return ['年月日,お引出し,お預入れ,お取り扱い内容,残高,メモ,ラベル', ...rows].join('\r\n')
}
