import type { ColumnType } from 'kysely'

export type Json<T> = ColumnType<T, string, string>
export type Flag = ColumnType<0 | 1, 0 | 1, 0 | 1>

export interface Synced {
  id: string
  createdDev: string | null
  createdSeq: number | null
  createdHlc: string | null
  /** 0 there, 1 in the trash, 2 its making was undone. */
  deleted: number
}

export interface Voidable extends Synced {
  voidWall: number | null
  voidReason: string | null
}
