import type { StatementMapping } from '../../../../src-shared/contract/bank.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Row } from '../../../../src-shared/domain/roster-import/table.ts'
import type { SealedFile } from '../../db/attachments.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type IdentifiedLine, identifyLines } from './line-ids.ts'
import { mappingOps } from './mapping-memory.ts'
import { newLines } from './new-lines.ts'
import { accounts } from './queries.ts'
import type { RawLine } from './statement.ts'

export interface Keeping {
  readonly fundId: string
  readonly fileName: string
  readonly lines: readonly RawLine[]
  /** The file itself, sealed; left out where nobody keeps it. */
  readonly original?: SealedFile | undefined
  /** What somebody chose for its columns, to be remembered. */
  readonly chosen?: { readonly rows: readonly Row[]; readonly mapping: StatementMapping } | undefined
}

/** Keeps the lines of a statement that the fund does not have yet; the same ones read again add nothing. */
export function keepLines(
  ctx: Ctx,
  keeping: Keeping,
): { operationId: OperationId | null; added: number; known: number } {
  const { fundId, fileName, chosen } = keeping
  if (!accounts(ctx.read).some(({ id }) => id === fundId)) throw refuse('ROW_NOT_FOUND', { what: 'fund' })
  const identified = identifyLines(fundId, keeping.lines)
  const added = newLines(ctx.read, fundId, identified)
  const known = identified.length - added.length
  const remembered = chosen === undefined ? [] : mappingOps(ctx, chosen.rows, chosen.mapping, fileName)
  if (added.length === 0) return { operationId: null, added: 0, known }

  const label = { kind: 'bank.keep', name: fileName, count: added.length } as const
  return {
    operationId: ctx.write({ label, ops: [...remembered, ...lineOps(ctx, keeping, added)] }),
    added: added.length,
    known,
  }
}

function* lineOps(ctx: Ctx, { fundId, fileName, original, lines }: Keeping, added: readonly Added[]): Generator<Op> {
  const attachmentId = original === undefined ? null : ctx.newId()
  if (original !== undefined && attachmentId !== null) {
    yield ctx.ops.create('attachment', attachmentId, { all: { fileName, ...original, purpose: 'import' } })
  }
  const positions = new Map(lines.map((line, position) => [line.row, position]))
  for (const { line, isBack } of added) {
    const { day, amount, balance, payerText, description, reference, occurrence } = line
    const position = positions.get(line.row) ?? 0
    const words = { payerText, description, reference }
    const all = { fundId, day, amount, balance, ...words, occurrence, position, attachmentId }
    yield isBack ? ctx.ops.restore('bankLine', line.id) : ctx.ops.create('bankLine', line.id, { all })
  }
}

type Added = { readonly line: IdentifiedLine; readonly isBack: boolean }
