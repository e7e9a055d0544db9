import type { Api } from '../../../src-shared/contract/contract.ts'
import type { ImportPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import { memberFields } from '../../../src-shared/contract/members.ts'
import type { ImportId } from '../../../src-shared/contract/values.ts'
import { importProblem, skipReason } from '../import-words.ts'
import { allPages } from '../pages.ts'
import type { Terminal } from '../terminal.ts'

/** What a file would bring, as `import --dry-run --json` prints it; rows count from 1 as Excel shows them. */
export interface Preview {
  readonly rows: readonly {
    readonly sheet: string | null
    readonly row: number
    readonly member: PreviewRow['member']
    readonly problems: readonly {
      readonly column: string
      readonly message: string
    }[]
  }[]
  readonly skipped: readonly {
    readonly sheet: string | null
    readonly row: number
    readonly reason: string
  }[]
  readonly counts: Awaited<ReturnType<Api['imports']['preview']>>['counts']
}

/** All rows of a file, or for an import that goes ahead those alone which have problems. */
export async function readPreview(
  api: Api,
  { importId, plan, show }: { importId: ImportId; plan: ImportPlan; show: 'all' | 'problems' },
  terminal: Terminal,
): Promise<Preview> {
  const first = await api.imports.preview({ importId, plan, show, limit: 1 })
  const rows = await allPages(async (page) => {
    const { total, rows: items } = await api.imports.preview({ importId, plan, show, ...page })
    return { total, items }
  })

  const { sheet } = plan
  return {
    rows: rows.map(({ row, member, problems }) => ({
      sheet,
      row,
      member: asPrinted(member),
      problems: problems.map((problem) => ({ column: problem.column, message: importProblem(problem, terminal) })),
    })),
    skipped: first.skipped.map(({ row, reason }) => ({ sheet, row, reason: skipReason(reason, terminal) })),
    counts: first.counts,
  }
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
