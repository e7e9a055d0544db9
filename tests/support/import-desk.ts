import type { SealedFile } from '../../src-main/core/db/attachments.ts'
import { ImportBook } from '../../src-main/core/features/imports/import-book.ts'
import { Judge } from '../../src-main/core/features/imports/judgement.ts'
import { previewImport } from '../../src-main/core/features/imports/preview-import.ts'
import { proposeImport } from '../../src-main/core/features/imports/propose-import.ts'
import { writeImport } from '../../src-main/core/features/imports/write-import.ts'
import { readSpreadsheet } from '../../src-main/core/spreadsheet/read-spreadsheet.ts'
import type { ColumnPlan, ImportPlan } from '../../src-shared/contract/imports.ts'
import { imports } from '../../src-shared/contract/imports.ts'
import type { Inputs, Outputs } from '../../src-shared/contract/inferred.ts'
import { MemoryLaptop } from './memory-club.ts'

type Preview = Outputs['imports']['preview']
type CommitInput = Partial<Omit<Inputs['imports']['commit'], 'importId' | 'plan'>>
type PreviewInput = Partial<Omit<Inputs['imports']['preview'], 'importId' | 'plan'>>
type Planned = Partial<ImportPlan['columns'][number]>

const nothingRefused = { cells: [], fields: [] }
const byHand = { leaveOut: [], decided: [], refused: nothingRefused }

/** A file on the desk of a club: the same core as behind the wizard, without its worker. */
export interface DeskFile {
  readonly book: ImportBook
  propose(): Outputs['imports']['propose']
  /** The proposal as a plan; columns named by their header go where `chosen` says. */
  plan(chosen?: Readonly<Record<string, Planned | string>>, rest?: Partial<ImportPlan>): ImportPlan
  preview(plan?: ImportPlan, input?: PreviewInput): Preview
  commit(plan?: ImportPlan, input?: CommitInput): ReturnType<typeof writeImport>
}

/** A club in memory that files are brought into: quick enough for many of them in one test. */
export class ImportDesk {
  readonly laptop: MemoryLaptop

  constructor(today = '2026-06-01') {
    this.laptop = new MemoryLaptop('desk', Date.parse(`${today}T03:00:00Z`))
    this.laptop.write([
      'c',
      'club',
      '00000000-0000-7000-8000-00000000c1ub'.replace('u', '0'),
      {
        identity: { name: 'テスト会' },
        year: { fiscalYearStartMonth: 4, yearStyle: 'western', timeZone: 'Asia/Tokyo' },
      },
    ])
  }

  async open(content: Uint8Array | string, fileName = '名簿.csv'): Promise<DeskFile> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const book = new ImportBook(fileName, await readSpreadsheet(bytes, fileName))
    return deskFile(this.laptop, book)
  }

  rows<T>(query: string): T[] {
    return this.laptop.db.rows<T>(query)
  }
}

function deskFile(laptop: MemoryLaptop, book: ImportBook): DeskFile {
  const judge = new Judge(() => crypto.randomUUID())
  const file: DeskFile = {
    book,
    propose: () => parsed(proposeImport(book, {}, laptop.db)),
    plan(chosen = {}, rest = {}) {
      const { sheet, headerRow, columns } = file.propose()
      return { sheet, headerRow, columns: (columns as ColumnPlan[]).map((column) => planned(column, chosen)), ...rest }
    },
    preview(plan = file.plan(), input = {}) {
      book.learn(laptop.db)
      const asked = { ...byHand, show: 'all', offset: 0, limit: 1000, ...input, plan } as const
      return structuredClone(previewImport(book, asked, { db: laptop.db, today: laptop.ctx().today }, judge))
    },
    commit(plan = file.plan(), input = {}) {
      book.learn(laptop.db)
      const asked = { ...byHand, strict: false, source: '', ...input, plan }
      return writeImport(laptop.ctx(), book, asked, sealed, () => undefined)
    },
  }
  return file
}

/** What crosses the wire is what the contract lets through. */
function parsed<T>(proposal: T): T {
  const schema = imports.propose['~orpc'].outputSchema as unknown as { parse(value: unknown): T }
  return schema.parse(structuredClone(proposal))
}

function planned(
  { index, header, target, dateOrder, duesPlan }: ColumnPlan,
  chosen: Readonly<Record<string, Planned | string>>,
) {
  const own = chosen[header]
  return {
    index,
    target,
    ...(dateOrder === undefined || dateOrder === 'open' ? {} : { dateOrder }),
    ...(duesPlan === undefined ? {} : { dues: duesPlan }),
    ...(typeof own === 'string' ? { target: own } : own),
  }
}

const sealed = (): SealedFile => ({ sealedName: 'a'.repeat(64), bytes: 1, sha256: 'b'.repeat(64) })
