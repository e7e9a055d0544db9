import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ImportBook } from '../../src-main/core/features/imports/import-book.ts'
import { readSpreadsheet } from '../../src-main/core/spreadsheet/read-spreadsheet.ts'
import type { ImportedMember } from '../../src-shared/domain/roster-import/imported-member.ts'
import type { ReadRow } from '../../src-shared/domain/roster-import/read-member.ts'

export const rosterFolder = join(import.meta.dirname, '../fixtures/rosters')

/** A roster as the importer reads it with nothing corrected by hand, in the form of the `*.expected.json` files. */
export async function readRoster(fileName: string): Promise<Readonly<Record<string, unknown>>> {
  const book = new ImportBook(fileName, await readSpreadsheet(readFileSync(join(rosterFolder, fileName)), fileName))
  const { columns, hiddenRows, struckRows, filledRows, sections, ...plan } = book.propose(undefined, undefined)
  const headers = new Map(columns.map(({ index, header }) => [index, header]))
  const rows = [...book.rows({ ...plan, columns: columns.map(({ index, target }) => ({ index, target })) })]
  const reads = rows.map(({ read }) => read)
  const hiddenColumns = columns.filter(({ hidden }) => hidden).map(({ header }) => header)
  return {
    ...(hiddenRows === undefined ? {} : { hiddenRows }),
    ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
    ...(struckRows === undefined ? {} : { struckRows }),
    ...(filledRows === undefined ? {} : { filledRows }),
    ...(sections === undefined ? {} : { sections }),
    members: spokenMembers(reads, headers),
    skipped: reads.flatMap((read) => (read.kind === 'skipped' && read.reason !== 'empty' ? [read.reason] : [])),
  }
}

/** What is expected of a roster, written by hand. */
export function expectedRoster(fileName: string): Readonly<Record<string, unknown>> {
  const name = `${basename(fileName).replace(/\.\w+$/, '')}.expected.json`
  return JSON.parse(readFileSync(join(rosterFolder, name), 'utf8'))
}

function spokenMembers(reads: readonly ReadRow[], headers: ReadonlyMap<number, string>): readonly unknown[] {
  const households = new Map<string, number>()
  return reads.flatMap((read) => {
    if (read.kind === 'skipped') return []
    const member = withWholeAddress(read.member)
    const faults = read.faults.map(({ columnIndex, code, raw }) => `${headers.get(columnIndex)}: ${code} ${raw}`)
    const { household } = read
    if (household !== undefined && !households.has(household)) households.set(household, households.size + 1)
    return [
      {
        ...member,
        ...(household === undefined ? {} : { household: households.get(household) }),
        ...(faults.length === 0 ? {} : { faults }),
        ...(read.noteLines.length === 0 ? {} : { kept: read.noteLines }),
      },
    ]
  })
}

/** A Japanese address in one piece: how it is cut is tested elsewhere. */
function withWholeAddress(member: ImportedMember): ImportedMember & { readonly address?: string } {
  const { prefecture = '', city = '', street = '', building = '', ...rest } = member
  const address = prefecture + city + street + building
  return address === '' || /^[\x20-\x7e]+$/.test(address) ? member : { ...rest, address: address.trim() }
}
