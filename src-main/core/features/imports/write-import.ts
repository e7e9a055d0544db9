import type { Progress } from '../../../../src-shared/contract/imports.ts'
import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member, MemberFields } from '../../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { SealedFile } from '../../db/attachments.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups, contactOps, newMemberGroups } from '../../db/member-groups.ts'
import { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import type { CommitAnswer } from './messages.ts'
import { fieldsOf } from './row-difference.ts'

type Input = Omit<Inputs['imports']['commit'], 'importId'>
type JudgedMember = Extract<JudgedRow, { kind: 'member' }>

const STEP = 500

/**
 * Writes an import in the caller's transaction: new and changed rows, doubtful ones only as decided by hand. Rows go
 * into the log as they are judged, so that no file is ever whole in memory a second time.
 */
export function writeImport(
  ctx: Ctx,
  book: ImportBook,
  input: Input,
  keepOriginal: () => SealedFile,
  report: (progress: Progress) => void,
): CommitAnswer {
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, cellFaults: 0 }
  const terms = new ClubTerms(ctx.read, () => ctx.newId())
  if (input.strict) refuseFaults(book, input)

  const ops = importOps(ctx, book, input, terms, counts, report)
  const first = ops.next()
  // A file that says nothing new leaves no trace in the history.
  const operationId = first.done
    ? null
    : ctx.write({
        label: () => ({ kind: 'import', name: book.fileName, count: counts.new + counts.changed }),
        ops: withTerms(ctx, terms, [first.value], ops, keepOriginal, book.fileName),
      })
  return {
    operationId,
    counts,
    tables: ['member', 'memberType', 'customField', 'household', 'contactPoint', 'attachment'],
  }
}

function* importOps(
  ctx: Ctx,
  book: ImportBook,
  input: Input,
  terms: ClubTerms,
  counts: CommitAnswer['counts'],
  report: (progress: Progress) => void,
): Generator<Op> {
  const decided = new Map(input.decided.map(({ row, is }) => [row, is]))
  const byHand = { decided, leftOut: new Set(input.leaveOut) }
  const several = new SeveralRows(decided.values())
  const total = book.rowCount(input.plan)
  let seen = 0
  for (const judged of judgeRows(book, input.plan, ctx.read, terms, byHand)) {
    seen += 1
    if (seen % STEP === 0) report({ stage: 'write', done: seen, total })
    if (judged.kind === 'skipped') {
      if (judged.reason !== 'empty') counts.skipped += 1
    } else {
      counts[judged.state] += 1
      counts.cellFaults += judged.read.faults.length
      if (!several.takes(judged)) yield* rowOps(ctx, judged, terms)
    }
  }
  yield* several.ops(ctx)
  report({ stage: 'index', done: total, total })
}

/** People chosen by hand, of whom more than one row may speak: what the rows change together is written once. */
class SeveralRows {
  readonly #ids: ReadonlySet<MemberId | null>
  readonly #people = new Map<MemberId, { before: Member; changes: Partial<MemberFields> }>()

  constructor(ids: Iterable<MemberId | null>) {
    this.#ids = new Set(ids)
  }

  takes({ state, before, changes }: JudgedMember): boolean {
    if (state !== 'changed' || before === null || !this.#ids.has(before.id)) return false
    const earlier = this.#people.get(before.id) ?? { before, changes: {} }
    const custom = { ...earlier.changes.custom, ...changes.custom }
    this.#people.set(before.id, { before: earlier.before, changes: { ...earlier.changes, ...changes, custom } })
    return true
  }

  *ops(ctx: Ctx): Generator<Op> {
    for (const { before, changes } of this.#people.values()) yield* changedGroups(ctx, before.id, before, changes)
  }
}

function* rowOps(ctx: Ctx, judged: JudgedMember, terms: ClubTerms): Generator<Op> {
  if (judged.state === 'new') {
    const id = ctx.newId()
    const fields = fieldsOf(judged.read, terms)
    const status = fields.status ?? (fields.leftOn ? 'left' : 'active')
    yield ctx.ops.create('member', id, newMemberGroups({ ...fields, status }))
    yield* contactOps(ctx, id, 'phone', fields.otherPhones)
    yield* contactOps(ctx, id, 'email', fields.otherEmails)
  } else if (judged.state === 'changed' && judged.before !== null) {
    yield* changedGroups(ctx, judged.before.id, judged.before, judged.changes)
  }
}

/** The file's new types and fields are made after its rows: only then are they all known. */
function* withTerms(
  ctx: Ctx,
  terms: ClubTerms,
  first: Iterable<Op>,
  ops: Iterable<Op>,
  keepOriginal: () => SealedFile,
  fileName: string,
): Generator<Op> {
  yield* first
  yield* ops
  yield* terms.ops()
  yield ctx.ops.create('attachment', ctx.newId(), { all: { fileName, purpose: 'import', ...keepOriginal() } })
}

function refuseFaults(book: ImportBook, { plan, leaveOut }: Input): void {
  const leftOut = new Set(leaveOut)
  const headers = new Map(book.columns(plan).map(({ index, header }) => [index, header]))
  let first: { row: number; column: string } | null = null
  let count = 0
  for (const { row, read } of book.rows(plan)) {
    if (read.kind !== 'member' || leftOut.has(row)) continue
    count += read.faults.length
    const fault = read.faults[0]
    if (fault !== undefined) first ??= { row, column: headers.get(fault.columnIndex) ?? '' }
  }
  if (first !== null) throw refuse('CELL_FAULTS', { count, firstRow: first.row, firstColumn: first.column })
}
