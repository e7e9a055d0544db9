import type { Cell } from '../../../../src-shared/contract/columns.ts'
import type { Edit } from '../../../../src-shared/contract/edits.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { endTerms, reopenTerms } from '../../db/end-terms.ts'
import { changedGroups } from '../../db/member-groups.ts'
import { peopleOf } from '../../db/people.ts'
import { type BelongingChange, belongingChanges, type Ties } from './belonging-edits.ts'
import { cellOf, changedColumns, columnOfField, fieldsBehind } from './cells-of-fields.ts'
import { ClubWords } from './club-words.ts'
import { type EditablePerson, editablePeople, withContacts } from './editable-people.ts'
import { numberTakers } from './number-takers.ts'
import { type CellProblem, type ReadCells, readCells } from './read-cells.ts'
import { calledOffDay, faultOf, leavingDay, settledFields } from './settle-fields.ts'

export interface PersonPlan {
  readonly id: MemberId
  readonly name: string
  readonly changes: readonly { readonly column: string; readonly before: Cell; readonly after: Cell }[]
  readonly problems: readonly CellProblem[]
  /** The first day out of the club, where the edit lets the person leave. */
  readonly leavesOn: PlainDate | null
  /** Made only where they are wanted: they read the log. */
  readonly ops: () => Op[]
}

/** How many people an edit names, and what it would do to each. */
export function planEdit(ctx: Ctx, edit: Edit): { readonly total: number; readonly plans: Iterable<PersonPlan> } {
  const words = new ClubWords(ctx.read)
  const wishes = 'rows' in edit ? wishesByRow(edit.rows) : sameForAll(ctx, edit)
  return { total: wishes.ids.length, plans: plans(ctx, words, wishes) }
}

interface Wishes {
  readonly ids: readonly MemberId[]
  readonly cellsOf: (id: MemberId) => Readonly<Record<string, string>>
  readonly ties: Ties
}

const noTies: Ties = { addTags: [], removeTags: [], addToGroups: [], removeFromGroups: [] }

function wishesByRow(rows: Extract<Edit, { rows: unknown }>['rows']): Wishes {
  const cells = new Map<string, Record<string, string>>()
  for (const row of rows) cells.set(row.id, { ...cells.get(row.id), ...row.cells })
  return { ids: rows.map(({ id }) => id), cellsOf: (id) => cells.get(id) ?? {}, ties: noTies }
}

function sameForAll(ctx: Ctx, { who, set, ...ties }: Extract<Edit, { who: unknown }>): Wishes {
  const ids = 'ids' in who ? who.ids : peopleOf(ctx, who)
  return { ids, cellsOf: () => set, ties }
}

function* plans(ctx: Ctx, words: ClubWords, { ids, cellsOf, ties }: Wishes): Generator<PersonPlan> {
  const read = rememberedReader(words)
  const wished = new Map(
    ids.flatMap((id) => {
      const number = cellsOf(id).memberNumber
      return number === undefined ? [] : [[id, number] as const]
    }),
  )
  const refused = numberTakers(ctx.read, wished)
  let found = 0
  for (const person of editablePeople(ctx.read, ids)) {
    found += 1
    const cells = cellsOf(person.id)
    const said = read(cells, person.fields.country)
    const sound = refused.has(person.id) ? withoutNumber(said, cells.memberNumber ?? '') : said
    yield planOf(ctx, words, person, {
      asked: Object.keys(cells),
      read: sound,
      ties,
    })
  }
  if (found < new Set(ids).size) throw refuse('MEMBER_NOT_FOUND', { asked: '' })
}

function withoutNumber(read: ReadCells, raw: string): ReadCells {
  const { memberNumber: _, ...fields } = read.fields
  return {
    ...read,
    fields,
    problems: [...read.problems, { column: 'memberNumber', raw, code: 'number-taken' }],
  }
}

/** The same cells for thousands are read once for each country. */
function rememberedReader(words: ClubWords): (cells: Readonly<Record<string, string>>, country: string) => ReadCells {
  let last: { cells: unknown; country: string; read: ReadCells } | null = null
  return (cells, country) => {
    if (last?.cells !== cells || last.country !== country)
      last = { cells, country, read: readCells(cells, country, words) }
    return last.read
  }
}

function planOf(
  ctx: Ctx,
  words: ClubWords,
  person: EditablePerson,
  { asked, read, ties }: { asked: readonly string[]; read: ReadCells; ties: Ties },
): PersonPlan {
  const { id, name } = person
  const before = withContacts(ctx.read, person, read.fields)
  const { fields, faults } = soundFields(ctx, before, read.fields, asked)
  const after = { ...before, ...fields, custom: { ...before.custom, ...fields.custom } }
  const belonging = belongingChanges(ctx, id, read, ties, words)
  const changes = changedColumns(asked, before, fields).map((column) => ({
    column,
    before: cellOf(column, before, words),
    after: cellOf(column, after, words),
  }))
  const problems = faults.length === 0 ? read.problems : [...read.problems, ...faults]
  const leavesOn = leavingDay(before, fields)
  const ops = () => [
    ...(changes.length === 0 ? [] : fieldOps(ctx, id, before, fields)),
    ...withTermsOf(ctx, { id, before, fields }, belonging),
  ]
  return {
    id,
    name,
    changes: [...changes, ...belonging.map(withoutOps)],
    problems,
    leavesOn,
    ops,
  }
}

/** Groups and offices follow the last day of a membership, except for those of which the edit says something itself. */
function withTermsOf(
  ctx: Ctx,
  { id, before, fields }: { id: MemberId; before: MemberFields; fields: Partial<MemberFields> },
  belonging: readonly BelongingChange[],
): Op[] {
  const said = belonging.flatMap((change) => change.ops)
  const [leavesOn, calledOff] = [leavingDay(before, fields), calledOffDay(before, fields, ctx.today)]
  const ended = leavesOn === null ? [] : endTerms(ctx, id, leavesOn, before.leftOn)
  const reopened = calledOff === null ? [] : reopenTerms(ctx, id, calledOff)
  const rows = new Set(said.map(([, , row]) => row))
  return [...[...ended, ...reopened].filter(([, , row]) => !rows.has(row)), ...said]
}

function fieldOps(ctx: Ctx, id: MemberId, before: MemberFields, fields: Partial<MemberFields>): Op[] {
  const moves =
    fields.householdId !== undefined && before.householdId !== null && fields.householdId !== before.householdId
  return [...changedGroups(ctx, id, before, fields), ...(moves ? headlessOps(ctx, id, before.householdId) : [])]
}

/** Nobody is the head of a household in which one does not live. */
function headlessOps(ctx: Ctx, id: MemberId, householdId: string | null): Op[] {
  const found = ctx.read.row<{ letters: string }>(
    'SELECT letters FROM household WHERE id = ? AND head_id = ?',
    householdId,
    id,
  )
  return found === undefined
    ? []
    : [ctx.ops.set('household', householdId ?? '', 'people', { headId: null, letters: found.letters })]
}

function withoutOps({ ops: _, ...change }: BelongingChange) {
  return change
}

/** What can be written of the fields said: a column that would make the person impossible is left out and named. */
function soundFields(
  ctx: Ctx,
  before: MemberFields,
  said: Partial<MemberFields>,
  asked: readonly string[],
): { fields: Partial<MemberFields>; faults: readonly CellProblem[] } {
  const fields = settledFields(before, said, ctx.today)
  const fault = faultOf(before, fields)
  if (fault === null) return { fields, faults: [] }

  const column = columnOfField(fault.field, asked)
  const left = new Set<string>([fault.field, ...fieldsBehind(column)])
  const rest = Object.fromEntries(Object.entries(said).filter(([field]) => !left.has(field))) as Partial<MemberFields>
  const value = said[fault.field]
  const problem = { column, raw: typeof value === 'string' ? value : '', code: fault.code }
  // Where nothing was left out, the fault lies in what follows from the rest: then none of it is written.
  const isLess = Object.keys(rest).length < Object.keys(said).length
  const others = isLess ? soundFields(ctx, before, rest, asked) : { fields: {}, faults: [] }
  return { fields: others.fields, faults: [problem, ...others.faults] }
}
