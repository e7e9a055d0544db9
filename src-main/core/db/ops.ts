import type { Change, GroupValue, Op } from './change.ts'
import { DELETED } from './change.ts'
import type { Connection, Read } from './connection.ts'
import { headNames, headsOf, shownHead } from './heads.ts'
import type { SyncedTableName } from './synced-tables.ts'

type Groups = Readonly<Record<string, GroupValue>>

/** Ops for a use case to hand to `write`. Each names the heads of this moment as seen. */
export interface Ops {
  create(table: SyncedTableName, row: string, groups: Groups): Op
  /** Writes a whole register group; what `value` leaves out becomes empty. */
  set(table: SyncedTableName, row: string, group: string, value: GroupValue): Op
  remove(table: SyncedTableName, row: string): Op
  restore(table: SyncedTableName, row: string): Op
  fact(table: SyncedTableName, row: string, body: GroupValue): Op
  voided(table: SyncedTableName, row: string, reason: string): Op
}

export function opsOf(db: Connection): Ops {
  const set = (table: SyncedTableName, row: string, group: string, value: GroupValue): Op => [
    'r',
    table,
    row,
    group,
    value,
    headNames(db, table, row, group),
  ]
  return {
    set,
    create: (table, row, groups) => ['c', table, row, groups],
    remove: (table, row) => set(table, row, DELETED, { deleted: true }),
    restore: (table, row) => set(table, row, DELETED, { deleted: false }),
    fact: (table, row, body) => ['f', table, row, body],
    voided: (table, row, reason) => ['v', table, row, reason],
  }
}

/** The value that a register group shows now; empty where nothing was said of it. */
export function shownValue(db: Connection, table: SyncedTableName, row: string, group: string): GroupValue {
  return shownHead(headsOf(db, table, row, group))?.value ?? {}
}

export type { Change, Read }
