import type { StatementRole } from '../../../../src-shared/contract/bank.ts'
import type { Row } from '../../../../src-shared/domain/roster-import/table.ts'
import { headerWord } from './header-word.ts'
import type { BankProfile, TableProfile } from './profile.ts'

/** A known layout in a file: its heading's row from 0, and what each column holds. */
export interface Recognised {
  readonly profile: TableProfile
  readonly headerRow: number
  readonly roles: readonly StatementRole[]
}

const ROWS_BEYOND = 20

/** The layout whose heading names most of a row's columns, wherever in the first rows it stands; never by the file's name. */
export function recogniseTable(rows: readonly Row[], profiles: readonly BankProfile[]): Recognised | null {
  let best: (Recognised & { readonly named: number }) | null = null
  for (const profile of profiles) {
    if (profile.form !== 'table') continue
    const columns = profile.columns.map((column) => ({ ...column, header: column.header.map(headerWord) }))
    for (let headerRow = 0; headerRow < Math.min(rows.length, profile.preLines + ROWS_BEYOND); headerRow += 1) {
      const roles = rolesOf(rows[headerRow] ?? [], columns)
      if (roles === null || (best !== null && roles.named <= best.named)) continue
      best = { profile, headerRow, ...roles }
    }
  }
  return best
}

function rolesOf(
  row: Row,
  columns: TableProfile['columns'],
): { readonly roles: readonly StatementRole[]; readonly named: number } | null {
  const headings = row.map(headerWord)
  const roles: StatementRole[] = headings.map(() => 'ignore')
  let named = 0
  for (const { header, role, optional } of columns) {
    const at = headings.findIndex((heading) => header.includes(heading))
    if (at < 0 && !optional) return null
    if (at < 0) continue
    roles[at] = role
    named += 1
  }
  return { roles, named }
}
