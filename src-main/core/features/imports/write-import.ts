import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { SealedFile } from '../../db/attachments.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups, contactOps, newMemberGroups } from '../../db/member-groups.ts'
import type { ImportBook } from './import-book.ts'
import { DuesTotals } from './import-dues.ts'
import { type JudgedMember, judgeRows } from './judge-rows.ts'
import { benchOf, placeOf } from './judgement.ts'
import type { Bench } from './judging-bench.ts'
import type { KnownMember } from './known-member.ts'
import type { CommitAnswer } from './messages.ts'
import type { Refusals } from './refusals.ts'
import { mappingOps } from './remembered-mapping.ts'
import { fieldsOf } from './row-difference.ts'
import { SeveralRows } from './several-rows.ts'

type Input = Omit<Inputs['imports']['commit'], 'importId'>

/** An import while it is being written. */
interface Writing {
  readonly ctx: Ctx
  readonly book: ImportBook
  readonly input: Input
  readonly bench: Bench
  readonly refusals: Refusals
  readonly counts: CommitAnswer['counts']
  readonly totals: DuesTotals
  readonly keepOriginal: () => SealedFile
  readonly report: (progress: Progress) => void
}

const STEP = 500

const TABLES = [
  'member',
  'memberType',
  'customField',
  'household',
  'contactPoint',
  'memberGroup',
  'groupMembership',
  'office',
  'officeTerm',
  'tag',
  'memberTag',
  'attachment',
  'fee',
  'charge',
  'payment',
  'importMapping',
  'privateCharacter',
]

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
  if (input.strict) refuseFaults(book, input)
  const newId = () => ctx.newId()
  const bench = benchOf(ctx.read, { book, plan: input.plan, human: input, newId, today: ctx.today })
  const { refusals } = bench
  const totals = new DuesTotals(bench.dues.slots.slots)
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, cellFaults: 0 }
  const writing: Writing = { ctx, book, input, bench, refusals, counts, totals, keepOriginal, report }

  const ops = importOps(writing)
  const first = ops.next()
  const source = input.source.trim()
  // A file that says nothing new leaves no trace in the history.
  const operationId = first.done
    ? null
    : ctx.write({
        label: () => ({
          kind: 'import',
          name: book.fileName,
          count: counts.new + counts.changed,
          ...(source === '' ? {} : { source }),
        }),
        ops: withTerms(writing, [first.value], ops),
      })
  return { operationId, counts, dues: totals.all, tables: TABLES }
}

function* importOps({ book, input, bench, counts, report, ...writing }: Writing): Generator<Op> {
  const several = new SeveralRows(bench.byHand.decided.values())
  const total = book.rowCount(input.plan)
  let seen = 0
  for (const judged of judgeRows(book, input.plan, bench)) {
    seen += 1
    if (seen % STEP === 0) report({ stage: 'write', done: seen, total })
    if (judged.kind === 'skipped') {
      if (judged.reason !== 'empty') counts.skipped += 1
    } else {
      counts.cellFaults += judged.read.faults.length
      yield* rowOps({ book, input, bench, counts, report, ...writing }, judged, several)
    }
  }
  yield* several.ops(writing.ctx, bench)
  report({ stage: 'index', done: total, total })
}

function* rowOps(writing: Writing, judged: JudgedMember, several: SeveralRows): Generator<Op> {
  const { counts } = writing
  if (judged.state === 'new') {
    counts.new += 1
    yield* newMemberOps(writing, judged)
  } else if (judged.before !== null) {
    counts[isLeftToWrite(writing, judged) ? 'changed' : 'same'] += 1
    yield* changeOps(writing, judged, judged.before, several)
  } else counts.doubtful += 1
}

/** Of somebody all of whose changes are refused nothing is written. */
function isLeftToWrite({ bench, refusals }: Writing, judged: JudgedMember): boolean {
  const { row, state, before, changes, charges, relations } = judged
  if (before?.inTrash) return true
  if (state !== 'changed' || refusals.isEmpty) return state === 'changed'
  if (Object.keys(refusals.leftOf(row, changes, bench.terms)).length > 0) return true
  if (refusals.relationsLeft(row, relations, { isNew: false }).length > 0) return true
  return refusals
    .marked(row, charges)
    .some(({ dues }) => !dues.refused && (dues.state === 'new' || dues.state === 'changed'))
}

function* newMemberOps({ ctx, bench, refusals, totals }: Writing, judged: JudgedMember): Generator<Op> {
  const { terms, dues } = bench
  const id = ctx.newId()
  const fields = refusals.leftOfNew(judged.row, fieldsOf(judged.read, terms), terms)
  const status = fields.status ?? (fields.leftOn ? 'left' : 'active')
  terms.noteUse(fields)
  yield ctx.ops.create('member', id, newMemberGroups({ ...fields, status }))
  yield* contactOps(ctx, id, 'phone', fields.otherPhones)
  yield* contactOps(ctx, id, 'email', fields.otherEmails)
  yield* bench.relations.ops(ctx, id, refusals.relationsLeft(judged.row, judged.relations, { isNew: true }))
  const charges = refusals.marked(judged.row, judged.charges)
  totals.add(charges)
  yield* dues.ops(ctx.ops, id, charges)
}

function* changeOps(
  { ctx, bench, refusals, totals }: Writing,
  judged: JudgedMember,
  before: KnownMember,
  several: SeveralRows,
): Generator<Op> {
  const changes = refusals.leftOf(judged.row, judged.changes, bench.terms)
  bench.terms.noteUse(changes)
  const relations = refusals.relationsLeft(judged.row, judged.relations, { isNew: false })
  if (!several.takes(before, { changes, relations })) {
    yield* changedGroups(ctx, before.id, before, changes)
    yield* bench.relations.ops(ctx, before.id, relations)
  }
  const charges = refusals.marked(judged.row, judged.charges)
  totals.add(charges)
  yield* bench.dues.ops(ctx.ops, before.id, charges)
}

/** The file's new types, fields and fees are made after its rows: only then are they all known. */
function* withTerms(writing: Writing, first: Iterable<Op>, ops: Iterable<Op>): Generator<Op> {
  const { ctx, book, input, bench, keepOriginal } = writing
  yield* first
  yield* ops
  yield* bench.terms.ops()
  yield* bench.relations.placeOps(ctx)
  yield* bench.dues.slots.feeOps(bench.terms.typeIds)
  yield* book.characters.ops(ctx.ops, ctx.read, input.plan.characters)
  yield* mappingOps(ctx.ops, ctx.read, book, input.plan, bench.dues)
  const kept = { fileName: book.fileName, purpose: 'import', ...keepOriginal() }
  yield ctx.ops.create('attachment', ctx.newId(), { all: kept })
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
  if (first === null) return
  const { origin } = placeOf(book, plan, first.row)
  const place = { sheet: origin?.sheet ?? null, firstRow: origin?.row ?? first.row }
  throw refuse('CELL_FAULTS', { count, ...place, firstColumn: first.column })
}
