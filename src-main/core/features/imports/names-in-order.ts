import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { meaningOfHeader } from '../../../../src-shared/domain/roster-import/header-synonyms.ts'
import { isRelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import type { SheetTable } from '../../../../src-shared/domain/roster-import/table.ts'
import { exportTexts } from '../../../../src-shared/texts/export.ts'
import { keyOf } from './named-places.ts'

/** Names by what they are of (`memberType`, `tags`), in the order of the club that they come from. */
type Listed = ReadonlyMap<string, readonly string[]>

/** How what an import makes is put in order: columns as in the file, names as the club that they come from had them. */
export class NamesInOrder {
  readonly #columns: ReadonlyMap<string, number>
  readonly #listed: ReadonlyMap<string, ReadonlyMap<string, number>>

  constructor(targets: readonly string[], listed: Listed) {
    this.#columns = new Map(targets.map((target, place) => [target, place]))
    this.#listed = new Map(
      [...listed].map(([target, names]) => [target, new Map(names.map((name, place) => [keyOf(name), place]))]),
    )
  }

  byColumn(one: string, other: string): number {
    const last = this.#columns.size
    return (this.#columns.get(one) ?? last) - (this.#columns.get(other) ?? last)
  }

  /** 0 where the file does not say. */
  byName(target: string, one: string, other: string): number {
    const places = this.#listed.get(target)
    if (places === undefined) return 0
    return (places.get(keyOf(one)) ?? places.size) - (places.get(keyOf(other)) ?? places.size)
  }
}

/** The sheets of a file, and apart from them the one on which our own export lists the club's names in its order. */
export function withoutNameSheet(sheets: readonly SheetTable[]): { sheets: readonly SheetTable[]; listed: Listed } {
  const own = sheets.length < 2 ? undefined : sheets.find(isNameSheet)
  if (own === undefined) return { sheets, listed: new Map() }
  const [headers = [], ...rows] = own.rows
  const listed = headers.map((header, column) => {
    const names = rows.map((row) => cellText(row[column] ?? null)).filter((name) => name !== '')
    return [String(meaningOfHeader(cellText(header))), names] as const
  })
  return { sheets: sheets.filter((sheet) => sheet !== own), listed: new Map(listed) }
}

function isNameSheet({ name, rows }: SheetTable): boolean {
  const isOurs = Object.values(exportTexts).some(({ namesInOrder }) => namesInOrder === name)
  return isOurs && (rows[0] ?? []).every((header) => isOfNames(meaningOfHeader(cellText(header))))
}

function isOfNames(meaning: string | null): boolean {
  return meaning !== null && (meaning === 'memberType' || isRelationTarget(meaning))
}
