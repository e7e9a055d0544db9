import type { PlaceTrouble } from '../../../src-shared/contract/place-trouble.ts'
import type { Place } from '../../../src-shared/contract/sync.ts'
import type { Connection } from '../db/connection.ts'

/** A shared place this copy is connected to, as it is kept. */
export interface KeptStore {
  readonly id: number
  readonly place: Place
  readonly storeId: string
  /** Milliseconds since 1970 of the last exchange that succeeded. */
  readonly doneWall: number | null
  readonly trouble: PlaceTrouble | null
}

export function keptStores(db: Connection): KeptStore[] {
  return db
    .rows<{ id: number; place: string; storeId: string; doneWall: number | null; outcome: string }>(
      'SELECT id, place, store_id, done_wall, outcome FROM sync_store ORDER BY id',
    )
    .map(({ place, outcome, ...store }) => ({
      ...store,
      place: JSON.parse(place) as Place,
      trouble: (JSON.parse(outcome) as { trouble?: PlaceTrouble }).trouble ?? null,
    }))
}

export function addStore(db: Connection, place: Place, storeId: string): void {
  db.run('INSERT INTO sync_store (place, store_id) VALUES (?, ?)', JSON.stringify(place), storeId)
}

export function dropStore(db: Connection, id: number): void {
  db.run('DELETE FROM sync_store WHERE id = ?', id)
  db.run('DELETE FROM sync_file WHERE store = ?', id)
}

export function noteOutcome(db: Connection, id: number, now: number, trouble: PlaceTrouble | null): void {
  db.run(
    'UPDATE sync_store SET tried_wall = ?1, done_wall = CASE WHEN ?2 IS NULL THEN ?1 ELSE done_wall END, outcome = ?3 WHERE id = ?4',
    ...[now, trouble, JSON.stringify({ trouble }), id],
  )
}

/** Forgets what a place was known to hold, so that everything is put there again. */
export function forgetFiles(db: Connection, id: number): void {
  db.run('DELETE FROM sync_file WHERE store = ?', id)
}
