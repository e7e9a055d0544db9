import type { ImportPlan, PrivateCharacter } from '../../../../src-shared/contract/imports.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { findHeader, headersAt } from '../../../../src-shared/domain/roster-import/find-header.ts'
import { privateCharactersIn, privateUse } from '../../../../src-shared/domain/roster-import/private-use.ts'
import type { Row, SheetTable } from '../../../../src-shared/domain/roster-import/table.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import { deterministicId } from '../../db/ids.ts'
import type { Ops } from '../../db/ops.ts'

const MOST_LISTED = 500
const EXAMPLES = 3

type Answers = NonNullable<ImportPlan['characters']>

/** What stands for characters of somebody's own font: the club's answers, and those of a plan over them. */
export class CharacterAnswers {
  #known: ReadonlyMap<string, string> = new Map()

  learn(db: Connection): void {
    const rows = db.rows<{ code: string; replacement: string }>(
      "SELECT code, replacement FROM private_character WHERE deleted = 0 AND replacement <> ''",
    )
    this.#known = new Map(rows.map(({ code, replacement }) => [code, replacement]))
  }

  /** Writes the answers into a row; without any the row as it is. */
  writer(answers: Answers = []): (row: Row) => Row {
    const all = new Map([...this.#known, ...answers.map(({ code, replacement }) => [code, replacement] as const)])
    const given = new Map([...all].filter(([, replacement]) => replacement !== ''))
    if (given.size === 0) return (row) => row
    const written = (text: string) => privateUse(text, (code) => given.get(code) ?? null)?.kept ?? text
    return (row) =>
      row.some((cell) => typeof cell === 'string' && privateUse(cell) !== null)
        ? row.map((cell) => (typeof cell === 'string' ? written(cell) : cell))
        : row
  }

  /** Every such character of the file, once, with cells that hold it. */
  listed(sheets: readonly SheetTable[]): PrivateCharacter[] {
    const found = new Map<string, PrivateCharacter>()
    for (const table of sheets) {
      let headers: readonly string[] | null = null
      for (const [i, row] of table.rows.entries()) {
        for (const [column, cell] of row.entries()) {
          if (typeof cell !== 'string') continue
          const codes = privateCharactersIn(cell)
          if (codes.length === 0) continue
          headers ??= headersOf(table)
          const example = { row: i + 1, column: headers[column] ?? '', text: shown(cell) }
          for (const code of codes) this.#note(found, code, example)
        }
      }
    }
    return [...found.values()].slice(0, MOST_LISTED)
  }

  /** Keeps a plan's answers for the files to come. */
  *ops(ops: Ops, db: Connection, answers: Answers = []): Generator<Op> {
    for (const { code, replacement } of answers) {
      if (replacement === (this.#known.get(code) ?? '')) continue
      const id = deterministicId('privateCharacter', code)
      const stored = db.row<{ deleted: number }>('SELECT deleted FROM private_character WHERE id = ?', id)
      if (stored === undefined) yield ops.create('privateCharacter', id, { all: { code, replacement } })
      else {
        if (stored.deleted !== 0) yield ops.restore('privateCharacter', id)
        yield ops.set('privateCharacter', id, 'all', { code, replacement })
      }
    }
  }

  #note(found: Map<string, PrivateCharacter>, code: string, example: PrivateCharacter['examples'][number]): void {
    const entry = found.get(code) ?? { code, count: 0, replacement: this.#known.get(code) ?? '', examples: [] }
    entry.count += 1
    if (entry.examples.length < EXAMPLES) entry.examples.push(example)
    found.set(code, entry)
  }
}

function headersOf(table: SheetTable): readonly string[] {
  const header = findHeader(table)
  return header === null ? [] : headersAt(table, header.rowIndex)
}

function shown(cell: string): string {
  const text = cellText(cell)
  return (privateUse(text)?.shown ?? text).slice(0, 100)
}
