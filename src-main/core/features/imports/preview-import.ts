import type { DuesTotal, PreviewRow } from '../../../../src-shared/contract/imports.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { CustomFieldId, MemberId } from '../../../../src-shared/contract/values.ts'
import type { PlannedColumn } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import type { Connection } from '../../db/connection.ts'
import type { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import { DuesTotals } from './import-dues.ts'
import { type JudgedMember, judgeMatched } from './judge-rows.ts'
import { type Judge, type Judgement, placeOf, type RowInShort } from './judgement.ts'
import type { Bench } from './judging-bench.ts'
import { type KnownMember, knownMember } from './known-member.ts'
import { customName, Refusals } from './refusals.ts'
import type { Match } from './roster-matcher.ts'
import { spokenMember } from './row-difference.ts'
import { spokenPerson } from './spoken-person.ts'

type Preview = Outputs['imports']['preview']
type Input = Omit<Inputs['imports']['preview'], 'importId'>
type Now = { readonly db: Connection; readonly today: string }

const NEW: Match = { state: 'new', candidates: [] }

/** A page of what the plan would write, read again from the sheet; all rows are judged once for all pages. */
export function previewImport(book: ImportBook, input: Input, now: Now, judge: Judge): Preview {
  const judgement = judge.of(book, input, now)
  const { terms, dues } = judgement.bench
  const refusals = new Refusals(input.refused)
  const shown = judgement.rows.filter((row) => isShown(row, input.show, refusals))
  const pages = new Pages(book, input, judgement, refusals)
  return {
    counts: countsLeft(judgement, refusals),
    total: shown.length,
    skipped: judgement.skipped,
    rows: shown.slice(input.offset, input.offset + input.limit).flatMap(({ row }) => pages.row(row)),
    newMemberTypes: terms.newTypes,
    newCustomFields: terms.newFields,
    newFees: dues.slots.newFees.map(({ name }) => name),
    ...judgement.newNames.left(refusals),
    changedFields: changedFields(judgement, refusals),
    dues: duesLeft(judgement, refusals, pages),
  }
}

/** Of somebody all of whose changes are refused nothing is written. */
function stateLeft({ row, state, fields, restored }: RowInShort, refusals: Refusals): RowInShort['state'] {
  if (state !== 'changed' || refusals.isEmpty || restored) return state
  return fields.every((field) => refusals.refuses(row, field)) ? 'same' : state
}

function isShown(row: RowInShort, show: Input['show'], _refusals: Refusals): boolean {
  if (show === 'all') return true
  // A refused change stays where it was, so that it can be taken up again.
  return show === 'problems' ? row.faulty : row.state === show
}

function countsLeft({ counts, rows }: Judgement, refusals: Refusals): Preview['counts'] {
  if (refusals.isEmpty) return counts
  const quiet = rows.filter((row) => row.state === 'changed' && stateLeft(row, refusals) === 'same').length
  return { ...counts, changed: counts.changed - quiet, same: counts.same + quiet }
}

function changedFields({ rows }: Judgement, refusals: Refusals): Preview['changedFields'] {
  const found = new Map<string, { count: number; refused: number }>()
  for (const { row, fields } of rows) {
    for (const field of fields) {
      const entry = found.get(field) ?? { count: 0, refused: 0 }
      entry.count += 1
      if (refusals.refuses(row, field)) entry.refused += 1
      found.set(field, entry)
    }
  }
  return [...found].map(([field, counted]) => ({ field, ...counted }))
}

function duesLeft({ dues, bench }: Judgement, refusals: Refusals, pages: Pages): DuesTotal[] {
  if (refusals.isEmpty) return [...dues]
  const refused = new DuesTotals(bench.dues.slots.slots)
  for (const row of refusals.cells.keys()) refused.add(pages.chargesRefused(row))
  const taken = new Map(refused.all.map((total) => [total.field, total]))
  return dues.map((total) => {
    const none = { count: 0, sum: 0 }
    if (refusals.fields.has(total.field)) return { ...total, paid: none, open: none, exempt: none }
    const less = taken.get(total.field)
    if (less === undefined) return total
    const minus = (says: 'paid' | 'open' | 'exempt') => ({
      count: total[says].count - less[says].count,
      sum: total[says].sum - less[says].sum,
    })
    return { ...total, paid: minus('paid'), open: minus('open'), exempt: minus('exempt') }
  })
}

/** Single rows, read and judged again as they were found to be. */
class Pages {
  readonly #book: ImportBook
  readonly #input: Input
  readonly #judgement: Judgement
  readonly #refusals: Refusals
  readonly #read: ReturnType<ImportBook['rowReader']>
  readonly #headers: ReadonlyMap<number, string>
  readonly #states: ReadonlyMap<number, RowInShort['state']>

  constructor(book: ImportBook, input: Input, judgement: Judgement, refusals: Refusals) {
    this.#book = book
    this.#input = input
    this.#judgement = judgement
    this.#refusals = refusals
    this.#read = book.rowReader(input.plan)
    this.#headers = new Map(book.columns(input.plan).map(({ index, header }: PlannedColumn) => [index, header]))
    this.#states = new Map(judgement.rows.map(({ row, state }) => [row, state]))
  }

  row(row: number): PreviewRow[] {
    const judged = this.#judged(row)
    return judged === null ? [] : [this.#shown(judged)]
  }

  /** The charges of a row of which single cells are refused. */
  chargesRefused(row: number): JudgedMember['charges'] {
    const judged = this.#judged(row)
    if (judged === null || judged.state === 'doubtful') return []
    return judged.charges.filter(({ dues }) => this.#refusals.refusesCell(row, dues.field))
  }

  #judged(row: number): JudgedMember | null {
    const read = this.#states.has(row) ? this.#read(row) : null
    if (read === null || read.kind !== 'member') return null
    const judged = judgeMatched(this.#judgement.bench, { row, read, match: this.#judgement.matches.get(row) ?? NEW })
    // The state of the whole: rows before this one may have said the same already.
    const { state, charges } = judged
    return {
      ...judged,
      state: this.#states.get(row) ?? state,
      charges: this.#judgement.charges.get(row) ?? charges,
    }
  }

  #shown(judged: JudgedMember): PreviewRow {
    const { plan } = this.#input
    const { row, read, state } = judged
    const { bench } = this.#judgement
    const charges = this.#refusals.marked(row, judged.charges).map(({ dues }) => dues)
    const section = this.#book.sectionOf(plan, row)
    return {
      row,
      state,
      member: spokenMember(read.member, read.noteLines),
      problems: read.faults.map(({ columnIndex, code, raw }) => ({
        column: this.#headers.get(columnIndex) ?? '',
        code,
        raw,
      })),
      matches: judged.candidates.map(({ id, why }) => ({ ...identity(bench, id, state === 'doubtful'), why })),
      changes: [...changesOf(judged, bench.terms), ...relationChanges(judged)].map((change) =>
        this.#refusals.refuses(row, change.field) ? { ...change, refused: true } : change,
      ),
      ...this.#twin(judged.twin),
      ...(charges.length === 0 ? {} : { dues: charges }),
      ...(this.#book.isStruck(plan, row) ? { struck: true } : {}),
      ...(this.#book.isFilled(plan, row) ? { filled: true } : {}),
      ...(section === undefined ? {} : { section }),
      ...placeOf(this.#book, plan, row),
    }
  }

  #twin(row: number | undefined): Pick<PreviewRow, 'twin'> {
    const read = row === undefined ? null : this.#read(row)
    if (row === undefined || read === null || read.kind !== 'member') return {}
    const member = spokenMember(read.member, read.noteLines)
    return { twin: { row, member, ...placeOf(this.#book, this.#input.plan, row) } }
  }
}

function changesOf({ before, changes, read }: JudgedMember, terms: ClubTerms): PreviewRow['changes'] {
  if (before === null) return []
  return Object.entries(changes).flatMap(([field, after]) => {
    if (field === 'memberTypeId')
      return [{ field: 'memberType', before: before.memberType, after: read.member.memberType ?? '' }]
    if (field === 'householdId')
      return [{ field: 'household', before: before.household, after: terms.householdName(String(after)) ?? '' }]
    if (field === 'statusId')
      return [
        {
          field: 'statusName',
          before: terms.statusName(before.statusId ?? ''),
          after: terms.statusName(String(after)),
        },
      ]
    if (field === 'custom') return customChanges(before.custom, changes.custom ?? {}, terms)
    return [{ field, before: before[field as keyof KnownMember] as never, after: after as never }]
  })
}

function relationChanges({ before, relations }: JudgedMember): PreviewRow['changes'] {
  if (before === null) return []
  const names = (places: readonly { readonly name: string }[]) => places.map(({ name }) => name)
  return relations.map(({ field, before: old, after }) => ({ field, before: names(old), after: names(after) }))
}

function customChanges(before: KnownMember['custom'], changes: KnownMember['custom'], terms: ClubTerms) {
  return Object.entries(changes).map(([id, after]) => ({
    field: customName(id, terms),
    before: before[id as CustomFieldId] ?? null,
    after,
  }))
}

function identity({ db, terms, relations }: Bench, id: MemberId, whole: boolean) {
  const found = knownMember(db, id)
  const { memberNumber, name } = found ?? { memberNumber: '', name: '' }
  return {
    id,
    memberNumber,
    name,
    ...(whole && found !== undefined ? { member: spokenPerson(found, relations.spoken(id), terms) } : {}),
  }
}
