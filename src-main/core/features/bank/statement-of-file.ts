import { MOST_STATEMENT_LINES, type StatementMapping } from '../../../../src-shared/contract/bank.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { FundId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { countAlike } from './alike-lines.ts'
import { isReadable } from './guess-mapping.ts'
import { type IdentifiedLine, identifyLines } from './line-ids.ts'
import { rememberedMapping } from './mapping-memory.ts'
import { newLines } from './new-lines.ts'
import type { BankProfiles } from './profiles.ts'
import { accounts, type FundRow, keptLines } from './queries.ts'
import { readStatement } from './read-statement.ts'
import { isSameAccount } from './same-account.ts'
import type { Loaded, Statement } from './statement.ts'

export interface FileAsked {
  readonly fileName: string
  readonly loaded: Loaded
  readonly layouts: BankProfiles
  readonly fundId?: string | undefined
  readonly mapping?: StatementMapping | undefined
}

/** What a file says, read for the fund that was asked for, or for the one whose account it names. */
export function statementOfFile(ctx: Ctx, asked: FileAsked): { statement: Statement; fund: FundRow | null } {
  const funds = accounts(ctx.read)
  const wanted = funds.find(({ id }) => id === asked.fundId)
  if (asked.fundId !== undefined && wanted === undefined) throw refuse('ROW_NOT_FOUND', { what: 'fund' })
  const read = (accountNumber: string) =>
    readStatement(asked.loaded, {
      profiles: asked.layouts.profiles,
      today: ctx.today,
      mapping: asked.mapping,
      remembered: (rows) => rememberedMapping(ctx.read, rows),
      accountNumber,
    })

  const statement = read(wanted?.accountNumber ?? '')
  if (statement.lines.length > MOST_STATEMENT_LINES) {
    throw refuse('STATEMENT_TOO_LONG', { fileName: asked.fileName, limit: MOST_STATEMENT_LINES })
  }
  const named = funds.filter((fund) => isSameAccount(statement.account, fund.accountNumber) === true)
  return { statement, fund: wanted ?? (named.length === 1 ? (named[0] ?? null) : null) }
}

/** What is in a file, before anything is kept. */
export function describeStatement(ctx: Ctx, asked: FileAsked): Outputs['bank']['read'] {
  const { statement, fund } = statementOfFile(ctx, asked)
  const identified = identifyLines(fund?.id ?? '', statement.lines)
  const added = fund === null ? identified : newLines(ctx.read, fund.id, identified).map(({ line }) => line)
  const unread = asked.layouts.unread.map((text) => ({ row: 0, code: 'profile' as const, text }))
  return {
    ...statement,
    lines: identified.map(({ occurrence: _, ...line }) => line),
    known: identified.length - added.length,
    alike: fund === null ? 0 : alikeTo(ctx, fund.id, identified, added),
    problems: [...unread, ...statement.problems].slice(0, MOST_PROBLEMS),
    fundId: (fund?.id ?? null) as FundId | null,
  }
}

/** Of the lines that are new, those that another file has perhaps brought in other words. */
function alikeTo(
  ctx: Ctx,
  fundId: string,
  identified: readonly IdentifiedLine[],
  added: readonly IdentifiedLine[],
): number {
  const [first, last] = [identified[0]?.day, identified.at(-1)?.day]
  if (first === undefined || last === undefined || added.length === 0) return 0
  const told = new Set<string>(identified.map(({ id }) => id))
  const kept = keptLines(ctx.read, fundId, first, last).filter(({ id, deleted }) => deleted === 0 && !told.has(id))
  return countAlike(added, kept)
}

const MOST_PROBLEMS = 1000

/** A guess is only a guess: somebody has to have looked at it. */
export function refuseUnknown({ profile, mapping, mappingFrom }: Statement, fileName: string): void {
  const isKnown = profile !== null || (mapping !== null && mappingFrom !== 'guessed' && isReadable(mapping))
  if (!isKnown) throw refuse('STATEMENT_UNKNOWN', { fileName })
}
