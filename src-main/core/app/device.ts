import { realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Clock } from '../db/clock.ts'
import type { Connection } from '../db/connection.ts'
import { founderOf } from '../db/founder-of.ts'
import type { Ids } from '../db/ids.ts'
import { readLocal, writeLocal } from '../db/local.ts'
import { readRoot } from '../db/root.ts'
import { seriesOf } from '../db/series-of.ts'
import { lastSeq, OperationWriter } from '../db/write.ts'
import { labelOf } from '../sync/laptops.ts'
import { takeUnsealedAlong } from '../sync/settle-forks.ts'
import { type FileIdentity, identify, isSameFile } from './file-identity.ts'
import type { KnownDevices } from './known-devices.ts'

/** In place of a series, for a laptop that waits for another one to let it in. */
const WAITING = '?'

interface Installed {
  readonly installId: string
  readonly devices: KnownDevices
}

interface Place {
  readonly folder: string
  readonly file: FileIdentity
}

/**
 * The device that this copy of the database writes as. A copy that was restored, put back over itself, or carried to
 * another laptop or folder, becomes a new device with the next free receipt series before its first write, so no number
 * is given twice. In a club of several laptops it gets its series from one of the others.
 */
export function settleDevice(
  db: Connection,
  { folder, databasePath }: { folder: string; databasePath: string },
  deps: { installation: Installed; clock: Clock; ids: Ids; actor: string },
): string {
  const { installation } = deps
  const place = { folder: realpathSync(folder), file: identify(databasePath) }
  const known = readLocal(db, 'device')
  if (known !== null && isSameDevice(db, known, place, installation)) {
    const series = seriesOf(db, known) ?? WAITING
    writePlace(db, place)
    installation.devices.found({
      device: known,
      founder: founderOf(db) ?? known,
      series,
      ...place,
      lastSeq: lastSeq(db, known),
    })
    return known
  }

  const device = deps.ids.device()
  const claim = { device, founder: founderOf(db) ?? device, ...place }
  const isShared = readRoot(db) !== null
  const isSameLaptop = readLocal(db, 'install_id') === installation.installId
  const label = isSameLaptop && known !== null ? labelOf(db, known) : ''
  const series = installation.devices.claim(claim, (taken) => (isShared ? WAITING : nextSeries(db, taken)))
  writeLocal(db, 'device', device)
  writeLocal(db, 'install_id', installation.installId)
  writePlace(db, place)
  if (isShared && known !== null) takeUnsealedAlong(db, known, device)
  enrol(db, { device, series: isShared ? null : series, follows: known, label }, deps)
  return device
}

/** Goes on as another device, which waits to be let in: somebody else writes in the name of this one. */
export function becomeDevice(
  db: Connection,
  device: string,
  { folder, databasePath }: { folder: string; databasePath: string },
  deps: { installation: Installed; clock: Clock; ids: Ids; actor: string },
): void {
  const place = { folder: realpathSync(folder), file: identify(databasePath) }
  const follows = readLocal(db, 'device')
  deps.installation.devices.claim({ device, founder: founderOf(db) ?? device, ...place }, () => WAITING)
  writeLocal(db, 'device', device)
  enrol(db, { device, series: null, follows, label: follows === null ? '' : labelOf(db, follows) }, deps)
}

/** Gives a device that has no letters those, or the next free ones: it goes on alone, and nobody else gives any. */
export function takeSeries(
  db: Connection,
  device: string,
  letters: string | null,
  deps: { clock: Clock; ids: Ids; actor: string },
): void {
  enrol(db, { device, series: letters ?? nextSeries(db, []), follows: null, label: labelOf(db, device) }, deps)
}

/** Makes the next opening see a copy, whatever its folder. */
export function forgetDevice(db: Connection): void {
  db.run("DELETE FROM local WHERE key IN ('device', 'install_id', 'folder', 'file')")
}

/**
 * The file this laptop wrote last as that device, wherever it lies now, and nothing of what was written missing from it:
 * older files may have been put back in its place.
 */
function isSameDevice(db: Connection, device: string, place: Place, { installId, devices }: Installed): boolean {
  if (readLocal(db, 'install_id') !== installId) return false
  const before = devices.find(device) ?? placeIn(db)
  if (before === null) return false
  const inSameFolder = before.folder === place.folder
  return isSameFile(before.file, place.file, { inSameFolder }) && lastSeq(db, device) >= before.lastSeq
}

/** The place as the database itself knows it, for when the laptop has lost its own record. */
function placeIn(db: Connection): (Place & { lastSeq: number }) | null {
  const folder = readLocal(db, 'folder')
  const file = readLocal(db, 'file')
  return folder === null || file === null ? null : { folder, file: JSON.parse(file) as FileIdentity, lastSeq: 0 }
}

function writePlace(db: Connection, { folder, file }: Place): void {
  writeLocal(db, 'folder', folder)
  writeLocal(db, 'file', JSON.stringify(file))
}

interface Enrolment {
  readonly device: string
  readonly series: string | null
  readonly follows: string | null
  /** What it was called so far; empty for a laptop that people have given no name. */
  readonly label: string
}

function enrol(
  db: Connection,
  { device, series, follows, label }: Enrolment,
  { clock, ids, actor }: { clock: Clock; ids: Ids; actor: string },
): void {
  const name = label || hostname()
  const writer = new OperationWriter(
    db,
    clock,
    { device, actor },
    { id: ids.uuid(), label: () => ({ kind: 'device.enrol', name, count: 1, left: 0 }) },
  )
  writer.add([
    'k',
    'enrol',
    device,
    { label: name, ...(series !== null && { series }), ...(follows !== null && { follows }) },
  ])
  writer.finish()
}

function nextSeries(db: Connection, taken: readonly string[]): string {
  const known = db.rows<{ series: string }>(
    'SELECT series FROM device WHERE series IS NOT NULL UNION SELECT series FROM receipt',
  )
  const used = new Set([...taken, ...known.map(({ series }) => series)])
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
