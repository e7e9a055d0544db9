import { deterministicId } from '../../../src-main/core/db/ids.ts'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { bankFile } from '../../support/bank.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

export interface BankClub extends StartedClub {
  readonly fundId: FundId
  keep(file: string | File): Promise<{ added: number; known: number }>
  /** Lines of money that came in and wait, as text, sum and who is proposed how strongly. */
  open(): Promise<BankLine[]>
}

/** A club with one bank account. */
export async function startBankClub({ today = '2026-05-20', account = '1234567' } = {}): Promise<BankClub> {
  const club = await startClub({ today })
  const fundId = await givenFund(club, { accountNumber: account })
  return {
    ...club,
    fundId,
    keep: (file) => club.api.bank.keep({ fundId, file: typeof file === 'string' ? bankFile(file) : file }),
    open: async () => (await club.api.bank.lines({ state: 'open', direction: 'in', limit: 1000 })).lines,
  }
}

export async function givenFund(
  { office }: Pick<StartedClub, 'office'>,
  { name = '普通預金', kind = 'bank', accountNumber = '' } = {},
): Promise<FundId> {
  const id = deterministicId('a fund of a test', name) as FundId
  const bank = { bankCode: '', bankName: '', branchCode: '', branchName: '', accountType: '', holderKana: '' }
  await office.club().command((ctx) =>
    ctx.write({
      label: { kind: 'fund.save', name },
      ops: [ctx.ops.create('fund', id, { all: { name, kind, position: 0 }, bank: { ...bank, accountNumber } })],
    }),
  )
  return id
}

/** A statement in the layout of one bank, from lines such as `3 5000 ﾔﾏﾀﾞ ﾀﾛｳ`: day of April 2026, sum, payer. */
export function statementOf(lines: readonly string[], { from = 100_000, name = 'meisai.csv' } = {}): File {
  let balance = from
  const rows = lines.map((line) => {
    const [, day = '', sum = '', payer = ''] = /^(\d+) (-?\d+) (.*)$/.exec(line) ?? []
    balance += Number(sum)
    const [out, came] = Number(sum) < 0 ? [-Number(sum), ''] : ['', sum]
    return `2026/4/${day},${out},${came},振込　${payer},${balance},,`
  })
  return new File([['年月日,お引出し,お預入れ,お取り扱い内容,残高,メモ,ラベル', ...rows].join('\r\n')], name)
}
