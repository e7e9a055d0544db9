import type { StatementMapping, StatementRole } from '../../../../src-shared/contract/bank.ts'
import type { Row } from '../../../../src-shared/domain/roster-import/table.ts'
import { headerWord } from './header-word.ts'

/** What a heading's words say, the more telling first: 入出金明細ID is no sum, 入出金(円) is one. */
const words: readonly (readonly [StatementRole, RegExp])[] = [
  ['balance', /残高|balance/],
  ['reference', /明細id|取引(?:順)?番号|明細番号|reference|transactionid/],
  ['direction', /入[出払]金?区分|区分/],
  ['account', /口座番号|照会口座/],
  ['amount', /入出金(?!日)|(?:^|取引)金額$|^amount|amount\(/],
  ['day', /日付|取引日|年月日|勘定日|取扱日|入金日|処理日|^日$|date/],
  ['out', /出金|引出|払出|支払|支出|withdraw|debit|paidout|moneyout/],
  ['in', /入金|預入|預り|預かり|受入|収入|deposit|credit|paidin|moneyin/],
  ['payer', /依頼人|振込人|名義|相手|摘要内容|payer|payee|name/],
  ['description', /摘要|内容|適用|備考|description|detail|memo|narrative/],
]
const ROWS_SEARCHED = 40
const MOST_COLUMNS = 60

/** The heading that looks most like a statement's, and what its columns seem to hold; null where no row does. */
export function guessMapping(rows: readonly Row[]): StatementMapping | null {
  let best: (StatementMapping & { readonly known: number }) | null = null
  for (const [i, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const roles = guessRoles(row)
    const known = roles.filter((role) => role !== 'ignore').length
    if (isReadable({ roles }) && (best === null || known > best.known)) best = { headerRow: i + 1, roles, known }
  }
  return best === null ? null : { headerRow: best.headerRow, roles: best.roles }
}

/** Whether a mapping says enough to read a line: a day and a sum. */
export function isReadable({ roles }: Pick<StatementMapping, 'roles'>): boolean {
  const has = (role: StatementRole) => roles.includes(role)
  const hasDay = has('day') || (has('year') && has('month') && has('dayOfMonth'))
  return hasDay && (has('amount') || has('in') || has('out'))
}

function guessRoles(row: Row): StatementRole[] {
  const taken = new Set<StatementRole>()
  const roles = row.slice(0, MOST_COLUMNS).map((cell): StatementRole => {
    const heading = headerWord(cell)
    const role = heading === '' ? undefined : words.find(([, test]) => test.test(heading))?.[0]
    if (role === undefined || taken.has(role)) return 'ignore'
    taken.add(role)
    return role
  })
  // Without a column of names the one of remarks holds them.
  return taken.has('payer') ? roles : roles.map((role) => (role === 'description' ? 'payer' : role))
}
