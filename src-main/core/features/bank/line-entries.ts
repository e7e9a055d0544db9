import type { LineEntry } from '../../../../src-shared/contract/bank.ts'
import { addDays } from '../../../../src-shared/domain/add-days.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { FUND_MOVEMENTS } from '../../db/fund-balance.ts'
import { shownValue } from '../../db/ops.ts'
import { DAYS_AROUND } from './entered-by-hand.ts'
import type { LineRow } from './queries.ts'

/** An entry and the line it is tied to, if any; `tied`: to one that it was not made of. */
interface EntryRow extends LineEntry {
  readonly fundId: string
  readonly signed: number
  readonly lineId: string | null
  readonly tied: 0 | 1
}

/** The entries that are no payment, once for each of their lines, and once for the fund that has none. */
const ENTRIES = `
  SELECT moved.source, moved.id, moved.day, abs(moved.amount) AS amount, moved.amount AS signed, moved.fund_id, line.id AS line_id,
    EXISTS (SELECT 1 FROM head WHERE head.tbl = moved.source AND head.row = moved.id AND head.grp = 'bank') AS tied,
    coalesce(nullif(contact.name, ''), nullif(expense.payee, ''), expense.description,
      leaves.name || ' → ' || enters.name, refund.reason, '') AS name
  FROM (${FUND_MOVEMENTS}) AS moved
    LEFT JOIN expense ON moved.source = 'expense' AND expense.id = moved.id
    LEFT JOIN contact ON contact.id = expense.contact_id
    LEFT JOIN refund ON moved.source = 'refund' AND refund.id = moved.id
    LEFT JOIN transfer ON moved.source = 'transfer' AND transfer.id = moved.id
    LEFT JOIN fund AS leaves ON leaves.id = transfer.from_fund_id
    LEFT JOIN fund AS enters ON enters.id = transfer.to_fund_id
    LEFT JOIN bank_line AS line ON line.deleted = 0 AND line.id = coalesce(expense.bank_line_id, refund.bank_line_id,
      (SELECT own.id FROM json_each(transfer.bank_line_ids) AS part JOIN bank_line AS own ON own.id = part.value
       WHERE own.fund_id = moved.fund_id AND own.deleted = 0))
  WHERE moved.source <> 'payment'`

/** What else than payments was made of lines. */
export function entriesOfLines({ read }: Ctx, lineIds: readonly string[]): EntryRow[] {
  if (lineIds.length === 0) return []
  return read.rows<EntryRow>(
    `SELECT * FROM (${ENTRIES}) WHERE line_id IN (SELECT value FROM json_each(?)) ORDER BY amount DESC, id`,
    JSON.stringify(lineIds),
  )
}

/** What may be the money of lines that wait, entered by hand about that day; each is thought of once. */
export function bookedByHand({ read }: Ctx, lines: readonly LineRow[]): ReadonlyMap<string, LineEntry> {
  const days = lines.map(({ day }) => day).toSorted()
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const free = read.rows<EntryRow>(
    `SELECT * FROM (${ENTRIES}) WHERE line_id IS NULL AND day BETWEEN ? AND ? ORDER BY day, id`,
    addDays(first, -DAYS_AROUND),
    addDays(last, DAYS_AROUND),
  )
  const found = new Map<string, LineEntry>()
  for (const line of lines) {
    const at = free.findIndex((entry) => isAbout(entry, line))
    const [entry] = at < 0 ? [] : free.splice(at, 1)
    if (entry !== undefined) found.set(line.id, toEntry(entry))
  }
  return found
}

function isAbout({ fundId, signed, day }: EntryRow, line: LineRow): boolean {
  if (fundId !== line.fundId || signed !== line.amount || day === null) return false
  return day >= addDays(line.day, -DAYS_AROUND) && day <= addDays(line.day, DAYS_AROUND)
}

export function toEntry({ source, id, name, day, amount }: EntryRow): LineEntry {
  return { source, id, name, day, amount }
}

/** Ties an entry that somebody made by hand to the line that is its money. */
export function tieOp(ctx: Ctx, line: LineRow, { source, id }: Pick<LineEntry, 'source' | 'id'>): Op {
  const entry = ctx.read.row<EntryRow>(
    `SELECT * FROM (${ENTRIES}) WHERE source = ? AND id = ? AND fund_id = ?`,
    source,
    id,
    line.fundId,
  )
  if (entry === undefined) throw refuse('ROW_NOT_FOUND', { what: source })
  if (entry.lineId !== null) throw refuse('BANK_LINE_NOT_OPEN', { text: entry.name, state: 'posted' })
  if (entry.signed !== line.amount)
    throw refuse('BANK_PARTS_DIFFER', { amount: Math.abs(line.amount), parts: entry.amount })
  if (source !== 'transfer') return ctx.ops.set(source, id, 'bank', { bankLineId: line.id })
  return ctx.ops.set(source, id, 'bank', { bankLineIds: [...linesOfTransfer(ctx, id), line.id] })
}

/** What was made of the line is void; what was only tied to it is let go. */
export function letGoOp(ctx: Ctx, line: LineRow, { source, id, tied }: EntryRow, reason: string): Op {
  if (tied === 0) {
    if (reason === '') throw refuse('REASON_NEEDED', {})
    return ctx.ops.voided(source, id, reason)
  }
  if (source !== 'transfer') return ctx.ops.set(source, id, 'bank', { bankLineId: null })
  const others = linesOfTransfer(ctx, id).filter((other) => other !== line.id)
  return ctx.ops.set(source, id, 'bank', { bankLineIds: others })
}

function linesOfTransfer({ read }: Ctx, id: string): string[] {
  const { bankLineIds } = shownValue(read, 'transfer', id, 'bank')
  return Array.isArray(bankLineIds) ? bankLineIds.map(String) : []
}
