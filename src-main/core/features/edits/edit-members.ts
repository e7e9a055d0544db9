import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { addOpenMatters } from './open-of-leavers.ts'
import { planEdit } from './plan-edit.ts'
import type { CellProblem } from './read-cells.ts'

export type Watch = (progress: Progress) => void
const unwatched: Watch = () => undefined
const STEP = 250
const MOST_PROBLEMS = 1000

export function previewEdit(
  ctx: Ctx,
  { edit, offset, limit }: Inputs['edits']['preview'],
  watch = unwatched,
): Outputs['edits']['preview'] {
  const { total: people, plans } = planEdit(ctx, edit)
  const open = { dues: 0, offices: 0, groups: 0, headships: 0 }
  const counts = { members: 0, same: 0, total: 0, faulty: 0, open }
  const preview: Outputs['edits']['preview'] = {
    ...counts,
    changes: [],
    problems: [],
  }
  let seen = 0
  for (const { id, name, changes, problems, leavesOn } of plans) {
    if (++seen % STEP === 0) watch({ stage: 'matching', done: seen, total: people })
    if (leavesOn !== null) addOpenMatters(ctx.read, open, id, leavesOn)
    if (changes.length > 0) preview.members += 1
    else if (problems.length === 0) preview.same += 1
    for (const change of changes) {
      if (preview.total >= offset && preview.changes.length < limit) preview.changes.push({ id, name, ...change })
      preview.total += 1
    }
    preview.faulty += problems.length
    const room = MOST_PROBLEMS - preview.problems.length
    preview.problems.push(...problems.slice(0, room).map((problem) => ({ id, name, ...problem })))
  }
  return preview
}

export interface Applied {
  readonly operationId: OperationId | null
  readonly members: number
}

/** Everything as one operation; an edit that changes nothing leaves no trace in the history. */
export function applyEdit(ctx: Ctx, { edit, skipProblems }: Inputs['edits']['apply'], watch = unwatched): Applied {
  const done = { members: 0, name: '' }
  const ops = editOps(ctx, { edit, skipProblems }, done, watch)
  const first = ops.next()
  if (first.done) return { operationId: null, members: 0 }

  const operationId = ctx.write({
    label: () => ({ kind: 'member.edit', name: done.name, count: done.members }),
    ops: startingWith(first.value, ops),
  })
  return { operationId, members: done.members }
}

/** What cannot be read is refused at the end, with its count; the caller's transaction then takes back what was written. */
function* editOps(
  ctx: Ctx,
  { edit, skipProblems }: Inputs['edits']['apply'],
  done: { members: number; name: string },
  watch: Watch,
): Generator<Op, void> {
  const { total, plans } = planEdit(ctx, edit)
  const faults = new CellFaults()
  let seen = 0
  for (const { name, changes, problems, ops } of plans) {
    if (++seen % STEP === 0) watch({ stage: 'write', done: seen, total })
    if (!skipProblems) faults.add(seen, problems)
    if (changes.length === 0 || faults.count > 0) continue
    done.members += 1
    if (done.name === '') done.name = name
    yield* ops()
  }
  faults.refuse()
  watch({ stage: 'index', done: total, total })
}

function* startingWith(first: Op, rest: Iterable<Op>): Generator<Op, void> {
  yield first
  yield* rest
}

class CellFaults {
  count = 0
  #first: { row: number; column: string } | null = null

  add(row: number, problems: readonly CellProblem[]): void {
    this.count += problems.length
    if (problems[0] !== undefined) this.#first ??= { row, column: problems[0].column }
  }

  refuse(): void {
    if (this.#first === null) return
    const { row: firstRow, column: firstColumn } = this.#first
    throw refuse('CELL_FAULTS', { count: this.count, sheet: null, firstRow, firstColumn })
  }
}
