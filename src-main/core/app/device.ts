import { existsSync, realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../db/clock.ts'
import type { Connection } from '../db/connection.ts'
import type { Ids } from '../db/ids.ts'
import { readLocal, writeLocal } from '../db/local.ts'
import { OperationWriter } from '../db/write.ts'

interface Place {
  readonly installId: string
  readonly folder: string
}

/**
 * The device that this copy of the database writes as. A copy that was restored, or carried to another laptop or
 * folder, becomes a new device with the next free receipt series before its first write, so no number is given twice.
 */
export function settleDevice(
  db: Connection,
  place: Place,
  deps: { clock: Clock; ids: Ids; actor: string },
): { device: string; series: string } {
  const folder = realpathSync(place.folder)
  const known = readLocal(db, 'device')
  if (known !== null && isSamePlace(db, { ...place, folder })) {
    writeLocal(db, 'folder', folder)
    return { device: known, series: readLocal(db, 'series') ?? '' }
  }

  const device = deps.ids.device()
  const series = nextSeries(db)
  writeLocal(db, 'device', device)
  writeLocal(db, 'series', series)
  writeLocal(db, 'install_id', place.installId)
  writeLocal(db, 'folder', folder)
  enrol(db, { device, series }, deps)
  return { device, series }
}

/** Makes the next opening see a copy, whatever its folder. */
export function forgetDevice(db: Connection): void {
  db.run("DELETE FROM local WHERE key IN ('device', 'series', 'install_id', 'folder')")
}

function isSamePlace(db: Connection, place: Place): boolean {
  if (readLocal(db, 'install_id') !== place.installId) return false
  const before = readLocal(db, 'folder')
  // A folder that was renamed is the same one; a folder whose original is still there is a copy.
  return before === place.folder || before === null || !existsSync(join(before, 'meibo.db'))
}

function enrol(
  db: Connection,
  { device, series }: { device: string; series: string },
  { clock, ids, actor }: { clock: Clock; ids: Ids; actor: string },
): void {
  const writer = new OperationWriter(
    db,
    clock,
    { device, actor },
    { id: ids.uuid(), label: () => ({ kind: 'device.enrol', name: hostname(), count: 1 }) },
  )
  writer.add(['k', 'enrol', device, { label: hostname(), series }])
  writer.finish()
}

function nextSeries(db: Connection): string {
  const used = new Set(
    db
      .rows<{ series: string }>('SELECT series FROM device UNION SELECT series FROM receipt')
      .map(({ series }) => series),
  )
  if (!used.has('')) return ''
  for (let i = 1; ; i += 1) {
    const letters = seriesLetters(i)
    if (!used.has(letters)) return letters
  }
}

/** 1 → B, 25 → Z, 26 → BA: the first laptop's series A is printed without a letter. */
function seriesLetters(index: number): string {
  const digits: string[] = []
  for (let rest = index; rest > 0; rest = Math.floor(rest / 26)) digits.unshift(String.fromCharCode(65 + (rest % 26)))
  return digits.join('')
}
