import { z } from 'zod'
import { DELETED } from './change.ts'
import { type ColumnKind, columnKinds } from './column-kinds.ts'
import type { Connection } from './connection.ts'
import {
  columnsOf,
  factColumns,
  isFactTable,
  isJsonColumn,
  isSyncedTable,
  type SyncedTableName,
  snake,
} from './synced-tables.ts'

/** An op says what no row can hold. */
export class UnfitOp extends TypeError {}

export function isFit(db: Connection, ops: readonly (readonly unknown[])[]): boolean {
  try {
    checkOps(db, ops)
    return true
  } catch (fault) {
    if (fault instanceof UnfitOp) return false
    throw fault
  }
}

/** @throws UnfitOp */
export function checkOps(db: Connection, ops: readonly (readonly unknown[])[]): void {
  for (const op of ops) checkOp(db, op)
}

/**
 * Refuses what no row can hold. An op may come from anybody's program and must be refused by all alike, whatever is here
 * already and whether or not it would show: only what it says itself is looked at. Of tables, groups and columns that
 * this version does not know it may say anything.
 *
 * @throws UnfitOp where it does not fit.
 */
export function checkOp(db: Connection, [kind, table, row, ...said]: readonly unknown[]): void {
  if (kind !== 'c' && kind !== 'r' && kind !== 'f' && kind !== 'v') return
  if (typeof table !== 'string' || typeof row !== 'string') return refuse(kind, 'no row')
  if (!isSyncedTable(table)) return
  if (kind !== 'v' && isFactTable(table) !== (kind === 'f')) return refuse(kind, table)
  switch (kind) {
    case 'c':
      return checkGroups(db, table, said[0])
    case 'r':
      if (typeof said[0] !== 'string' || !heads.safeParse(said[2]).success) return refuse(kind, 'no heads')
      return checkValue(db, table, said[0], said[1])
    case 'f':
      return checkValue(db, table, FACT, said[0])
    case 'v':
      if (typeof said[0] !== 'string') refuse(kind, 'no reason')
  }
}

const FACT = 'fact'
const heads = z.array(z.tuple([z.string(), z.int().min(1)]))
const texts = z.array(z.string())
/** More than any club has; what one list adds up to stays a whole number. */
const parts = z.array(z.looseObject({ chargeId: z.string(), amount: z.int().min(0).max(1e12) })).max(9000)

/** Lists that other rows follow from. */
const lists: Readonly<Record<string, z.ZodType>> = {
  'payment.allocations': parts,
  'refund.releases': parts,
  'receipt.paymentIds': texts,
}

function checkGroups(db: Connection, table: SyncedTableName, groups: unknown): void {
  // Whether a row is deleted is only ever written for itself.
  if (!isObject(groups) || Object.hasOwn(groups, DELETED)) return refuse('c', 'no groups')
  for (const group of Object.keys(groups)) checkValue(db, table, group, groups[group])
}

function checkValue(db: Connection, table: SyncedTableName, group: string, value: unknown): void {
  if (!isObject(value)) return refuse(table, group)
  for (const column of checkedColumns(db, table, group)) {
    const said = value[column.name]
    if (said !== undefined && !fits(said, column)) refuse(`${table}.${column.name}`, typeof said)
  }
}

interface CheckedColumn extends ColumnKind {
  readonly name: string
  readonly isJson: boolean
  readonly list: z.ZodType | undefined
}

const checked = new Map<string, readonly CheckedColumn[]>()

function checkedColumns(db: Connection, table: SyncedTableName, group: string): readonly CheckedColumn[] {
  const names = group === FACT && isFactTable(table) ? factColumns[table] : columnsOf(table, group)
  // Names of groups come from outside: only those that are known are remembered.
  if (names === null) return []
  const key = `${table}.${group}`
  let columns = checked.get(key)
  if (columns === undefined) {
    const kinds = columnKinds(db, table)
    columns = names.flatMap((name) => {
      const kind = kinds[snake(name)]
      return kind ? [{ ...kind, name, isJson: isJsonColumn(table, name), list: lists[`${table}.${name}`] }] : []
    })
    checked.set(key, columns)
  }
  return columns
}

function fits(said: unknown, { isText, isNullable, isJson, list, empty }: CheckedColumn): boolean {
  if (said === null) return isNullable
  if (list !== undefined) return list.safeParse(said).success
  if (isJson && empty === '[]') return Array.isArray(said)
  if (isJson) return empty === null || isObject(said)
  return isText ? typeof said === 'string' : typeof said === 'boolean' || Number.isSafeInteger(said)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(what: string, about: string): never {
  throw new UnfitOp(`no row can hold it: ${what}, ${about}`)
}
