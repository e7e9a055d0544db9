import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type DuesPlan, duesPlan } from '../../../src-shared/contract/import-dues.ts'
import type { ColumnPlan, ImportPlan } from '../../../src-shared/contract/imports.ts'
import { isImportTarget } from '../../../src-shared/domain/roster-import/import-target.ts'
import { Fault } from '../command.ts'
import type { Terminal } from '../terminal.ts'

const dateOrder = z.enum(['day-first', 'month-first'])

/** What a map says of a heading: a field by its name, or with what a field alone does not say. */
const whole = z.strictObject({
  target: z.string(),
  dateOrder: dateOrder.optional(),
  fee: z.string().optional(),
  amount: duesPlan.shape.amount,
})
const wanted = z.union([z.string(), whole])
const KEYS = Object.keys(whole.shape)

/** Instead of a fee's name: the fee of each person's type. */
const BY_TYPE = 'byType'

const options = z.strictObject({
  struckAsLeft: z.boolean().optional(),
  filledAsLeft: z.boolean().optional(),
  sectionsAsLeft: z.boolean().optional(),
  characters: z.record(z.string(), z.string()).optional(),
})

const OPTIONS = '@options'

/** A map file: headings of the file to fields of the roster, and under `@options` what holds for the whole file. */
export interface ImportMap {
  readonly columns: ReadonlyMap<string, z.infer<typeof wanted>>
  readonly options: z.infer<typeof options>
}

export const emptyMap: ImportMap = { columns: new Map(), options: {} }

export function readMap(path: string, { t }: Terminal): ImportMap {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch {
    throw new Fault(t.fileNotRead(path))
  }
  let written: Record<string, unknown>
  try {
    written = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    throw new Fault(t.mapNotJson(path))
  }
  const { [OPTIONS]: said = {}, ...columns } = written
  refuseWrongKeys(columns, t)
  try {
    const named = Object.entries(columns).map(([header, value]) => [header, wanted.parse(value)] as const)
    return { columns: new Map(named), options: options.parse(said) }
  } catch {
    throw new Fault(t.mapNotJson(path))
  }
}

/** A key that nobody knows says what was meant to be said in vain. */
function refuseWrongKeys(columns: Readonly<Record<string, unknown>>, t: Terminal['t']): void {
  for (const [header, value] of Object.entries(columns)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const wrong = Object.keys(value).find((key) => !KEYS.includes(key))
    if (wrong !== undefined) throw new Fault(t.mapWrongKey(header, wrong, KEYS))
  }
}

/** The proposal as a plan, with what the map says in its place; a heading or field that is not there is named. */
export function planOf(
  proposed: { readonly sheet: string | null; readonly headerRow: number; readonly columns: readonly ColumnPlan[] },
  { columns, options: { characters, ...rows } }: ImportMap,
  { t }: Terminal,
): ImportPlan {
  const headers = proposed.columns.map(({ header }) => header)
  for (const [header, asked] of columns) {
    const target = typeof asked === 'string' ? asked : asked.target
    if (!headers.includes(header)) throw new Fault(t.mapNoHeader(header, headers))
    if (!isImportTarget(target)) throw new Fault(t.mapNoTarget(header, target))
  }
  const answers = Object.entries(characters ?? {}).map(([code, replacement]) => ({ code, replacement }))
  return {
    sheet: proposed.sheet,
    headerRow: proposed.headerRow,
    columns: proposed.columns.map((column) => plannedColumn(column, columns.get(column.header))),
    ...Object.fromEntries(Object.entries(rows).filter(([, said]) => said !== undefined)),
    ...(answers.length === 0 ? {} : { characters: answers }),
  }
}

type Asked = z.infer<typeof wanted> | undefined

function plannedColumn({ index, target, dateOrder: told, duesPlan: dues }: ColumnPlan, asked: Asked) {
  const order = told === 'open' ? undefined : told
  if (asked === undefined) return { index, target, ...present({ dateOrder: order, dues }) }
  if (typeof asked === 'string')
    return {
      index,
      target: asked,
      ...present({ dateOrder: order, dues: undefined }),
    }
  const agreed = agreedDues(asked)
  return {
    index,
    target: asked.target,
    ...present({ dateOrder: asked.dateOrder ?? order, dues: agreed }),
  }
}

function agreedDues({ fee, amount }: z.infer<typeof whole>): DuesPlan | undefined {
  if (fee === undefined) return undefined
  return fee === BY_TYPE ? { byType: true } : { feeName: fee, ...present({ amount }) }
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
