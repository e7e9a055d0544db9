import { headersAt } from '../find-header.ts'
import { type HeaderMeaning, meaningOfHeader } from '../header-synonyms.ts'
import type { PlannedColumn } from '../skip-reason.ts'
import type { SheetTable } from '../table.ts'

/** A column by its header alone, before anything is guessed from its cells. */
export type HeaderColumn = { readonly index: number; readonly header: string; readonly meaning: HeaderMeaning | null }

const names: ReadonlySet<HeaderMeaning | null> = new Set([
  'name',
  'name?',
  'fullName',
  'familyName',
  'givenName',
  'givenName?',
])
const addresses: ReadonlySet<HeaderMeaning | null> = new Set([
  'postalCode',
  'address',
  'prefecture',
  'city',
  'street',
  'building',
])

export function headerColumns(table: SheetTable, headerRow: number): readonly HeaderColumn[] {
  return headersAt(table, headerRow).flatMap((header, index) =>
    header === '' ? [] : [{ index, header, meaning: meaningOfHeader(header) }],
  )
}

export function isName({ meaning }: HeaderColumn): boolean {
  return names.has(meaning)
}

export function isAddress({ meaning }: HeaderColumn): boolean {
  return addresses.has(meaning)
}

/** Enough of a plan to tell members from headings and totals. */
export function roughPlan(columns: readonly HeaderColumn[]): readonly PlannedColumn[] {
  return columns.map((column) => ({
    index: column.index,
    header: column.header,
    target: isName(column) ? 'name' : column.meaning === 'number?' ? 'ignore' : 'memo',
  }))
}
