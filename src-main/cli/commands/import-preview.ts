import type { Api } from '../../../src-shared/contract/contract.ts'
import type { ColumnPlan, ImportPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import { memberFields } from '../../../src-shared/contract/members.ts'
import type { ImportId } from '../../../src-shared/contract/values.ts'
import { importProblem, skipReason } from '../import-words.ts'
import { allPages } from '../pages.ts'
import type { Terminal } from '../terminal.ts'
import { type Answer, type Decision, type Doubt, decisionsOf, doubtsIn } from './import-doubts.ts'

/** What a file would bring, as `import --dry-run --json` prints it; rows count from 1 as Excel shows them. */
export interface Preview {
  readonly rows: readonly {
    readonly place: string
    readonly sheet: string | null
    readonly row: number
    readonly member: PreviewRow['member']
    readonly problems: readonly {
      readonly column: string
      readonly message: string
    }[]
  }[]
  readonly skipped: readonly {
    readonly place: string
    readonly sheet: string | null
    readonly row: number
    readonly reason: string
  }[]
  readonly counts: Awaited<ReturnType<Api['imports']['preview']>>['counts']
  readonly columns: readonly ColumnPlan[]
  readonly dues: Awaited<ReturnType<Api['imports']['preview']>>['dues']
  readonly newFees: readonly string[]
  /** Groups, offices and tags that would be made. */
  readonly made: Pick<Awaited<ReturnType<Api['imports']['preview']>>, 'newGroups' | 'newOffices' | 'newTags'>
  /** Doubtful rows that `--accept` decides, and those that are left. */
  readonly decided: readonly Decision[]
  readonly doubts: readonly Doubt[]
}

interface Asked {
  readonly importId: ImportId
  readonly plan: ImportPlan
  readonly columns: readonly ColumnPlan[]
  readonly show: 'all' | 'problems'
  readonly accept: Answer | undefined
}

/** All rows of a file, or for an import that goes ahead those alone which have problems or are in doubt. */
export async function readPreview(
  api: Api,
  { importId, plan, columns, show, accept }: Asked,
  terminal: Terminal,
): Promise<Preview> {
  const first = await api.imports.preview({ importId, plan, limit: 1 })
  // A row is in doubt by what stands elsewhere in the file too.
  const read = first.counts.doubtful > 0 ? 'all' : show
  const rows = await allPages(async (page) => {
    const { total, rows: items } = await api.imports.preview({ importId, plan, show: read, ...page })
    return { total, items }
  })
  const doubtful = rows.filter(({ state }) => state === 'doubtful')
  const decided = decisionsOf(doubtful, accept)
  const doubts = doubtsIn(rows, new Set(decided.map(({ row }) => row)), columns, terminal)

  const { sheet } = plan
  const printed = printedRows(rows, doubts, sheet, terminal)
  return {
    rows: show === 'all' ? printed : printed.filter(({ problems }) => problems.length > 0),
    decided,
    doubts,
    skipped: first.skipped.map(({ row, reason, origin }) => ({
      place: origin?.sheet ?? '',
      ...(origin ?? { sheet, row }),
      reason: skipReason(reason, terminal),
    })),
    counts: first.counts,
    columns,
    dues: first.dues,
    newFees: first.newFees,
    made: { newGroups: first.newGroups, newOffices: first.newOffices, newTags: first.newTags },
  }
}

/** A doubt stands among the problems of its row. */
function printedRows(
  rows: readonly PreviewRow[],
  doubts: readonly Doubt[],
  sheet: string | null,
  terminal: Terminal,
): Preview['rows'] {
  const doubtOf = new Map(doubts.map((doubt) => [doubt.planRow, doubt]))
  return rows.map(({ row, member, problems, origin }) => {
    const cells = problems.map((problem) => ({ column: problem.column, message: importProblem(problem, terminal) }))
    const doubt = doubtOf.get(row)
    const whole = doubt === undefined ? [] : [{ column: doubt.column, message: doubt.message }]
    return {
      place: origin?.sheet ?? '',
      ...(origin ?? { sheet, row }),
      member: asPrinted(member),
      problems: [...cells, ...whole],
    }
  })
}

/** The address is printed joined too, as the file most often has it; what the file does not say is left out. */
function asPrinted(member: PreviewRow['member']): PreviewRow['member'] {
  const fields = Object.entries(member).toSorted(([a], [b]) => placeOf(a) - placeOf(b))
  const said = Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)))
  const parts = ['prefecture', 'city', 'street', 'building']
    .map((part) => said[part])
    .filter((part) => part !== undefined)
  return parts.length === 0 || 'address' in said ? said : { ...said, address: parts.join('') }
}

const order = Object.keys(memberFields.shape)

/** In the order of the contract; the type stands where its id would. */
function placeOf(field: string): number {
  const place = order.indexOf(field === 'memberType' ? 'memberTypeId' : field)
  return place < 0 ? order.length : place
}

function isEmpty(value: PreviewRow['member'][string]): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === null || value === ''
}
