import type { Connection } from '../db/connection.ts'
import { readLocal, writeLocal } from '../db/local.ts'
import type { Wrap, WrapRequest } from './format/key-envelope.ts'
import { kidOf } from './format/keys.ts'
import { allKeys, type HeldKey, keysFromNewest, newestKey } from './key-ring.ts'
import { grantOf, isMember } from './members.ts'

/** What a key file tells that was made or read here, from the second key on. */
interface Sealed {
  readonly epoch: number
  readonly maker: string
  /** The laptops it is sealed for. */
  readonly devices: readonly string[]
  /** The keys in it; none where it is not for this laptop. */
  readonly kids: readonly string[]
  /** It was made in this copy, whatever its name was then. */
  readonly isMadeHere?: boolean
}

export interface Seen {
  readonly epoch: number
  /** Its device; of one that is not known here yet, its public key. */
  readonly maker: string
  /** The maker's public key. */
  readonly pub: string
  readonly wraps: readonly (Wrap | WrapRequest)[]
  readonly keys: readonly HeldKey[]
  readonly isMadeHere?: boolean
}

export function noteSealed(db: Connection, seen: Seen): void {
  const { epoch, maker, pub, wraps, keys } = seen
  if (epoch < 2) return
  const isMadeHere = seen.isMadeHere === true || madeHere(db, epoch).includes(maker)
  const devices = [maker, ...wraps.flatMap((wrap) => (wrap.kind === 'device' ? [wrap.dev] : []))]
  const one: Sealed = { epoch, maker, devices, kids: keys.map(({ key }) => kidOf(key)), isMadeHere }
  const before = readSealed(db).filter((other) => other.maker !== pub && !holdsMore(one, other))
  writeLocal(db, SEALED, JSON.stringify([...before, one]))
}

function holdsMore(one: Sealed, other: Sealed): boolean {
  if (one.maker !== other.maker || one.epoch !== other.epoch) return false
  return isSubset(other.devices, one.devices) && isSubset(other.kids, one.kids)
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((one) => whole.includes(one))
}

/** The newest epoch that a laptop which is in has sealed a key of, whether or not it is here; 0 for none. */
export function newestSealed(db: Connection): number {
  const sealed = readSealed(db).filter(({ maker }) => isMember(db, maker))
  return Math.max(0, ...sealed.map(({ epoch }) => epoch))
}

/** Who sealed keys up to that epoch, as its newest. */
export function makersOf(db: Connection, epoch: number): string[] {
  return [...new Set(readSealed(db).flatMap((one) => (one.epoch === epoch ? [one.maker] : [])))]
}

/**
 * Whether this copy sealed keys of that epoch for somebody who is out by now. What others sealed is theirs to see: until
 * they have heard of it they would seal each newer key for the same one.
 */
export function sealedOutside(db: Connection, device: string, epoch: number): boolean {
  const own = readSealed(db).filter((one) => one.epoch === epoch && (one.maker === device || one.isMadeHere === true))
  return own.some(({ devices }) => devices.some((dev) => isOut(db, dev)))
}

/** Of somebody whose grant has not come yet, nobody can say so. */
function isOut(db: Connection, dev: string): boolean {
  const granted = db.row("SELECT 1 FROM administration WHERE kind = 'grant' AND subject = ?", dev)
  return granted !== undefined && !isMember(db, dev)
}

/** Whether every key that is here was sealed for a laptop too, by somebody who is in: those of others it only borrows. */
export function hasAllKeys(db: Connection, dev: string): boolean {
  const sealed = readSealed(db).filter(({ devices, maker }) => devices.includes(dev) && isMember(db, maker))
  const kids = new Set(sealed.flatMap(({ kids }) => kids))
  return allKeys(db).every(({ epoch, key }) => epoch < 2 || kids.has(kidOf(key)))
}

/** In which names keys of that epoch were made here. Of a name that this copy only goes on from somebody else may have. */
function madeHere(db: Connection, epoch: number): string[] {
  return readSealed(db).flatMap((one) => (one.epoch === epoch && one.isMadeHere === true ? [one.maker] : []))
}

/**
 * The key to seal with: the newest that whoever sealed it is in and was heard under. Before that nobody can tell who was
 * removed, and a maker that was put back to before never speaks. Where there is no other it is a key from before, which
 * whoever is in can read.
 */
export function sealingKey(db: Connection, device: string): HeldKey | undefined {
  const sealed = readSealed(db)
  // What it took along from the name in which it made a key it says under the key before, as a removal is said.
  const hasTakenAlong = db.row('SELECT 1 FROM sync_segment WHERE dev = ?', device) !== undefined
  const counts = ({ epoch, key }: HeldKey) => {
    const makers = sealed.filter(({ kids }) => kids.includes(kidOf(key))).map(({ maker }) => maker)
    if (epoch < 2 || makers.length === 0) return true
    const own = [device, ...(hasTakenAlong ? madeHere(db, epoch) : [])]
    return makers.some((dev) => isMember(db, dev) && (own.includes(dev) || hasSpoken(db, dev, epoch, kidOf(key))))
  }
  return keysFromNewest(db).find(counts)
}

/**
 * Whether something is applied here that this laptop, or one that goes on from it, sealed with a key of that epoch, or with
 * that very key: put back to before it made one, it makes another of the same epoch. Of what came with a snapshot only the
 * epoch is known.
 */
export function hasSpoken(db: Connection, dev: string, epoch: number, kid = ''): boolean {
  const found = db.row(
    `WITH RECURSIVE line (dev) AS (SELECT ?1 UNION SELECT device.dev FROM device JOIN line ON follows = line.dev WHERE granted_by IS NOT NULL)
     SELECT 1 FROM sync_segment JOIN line USING (dev) WHERE epoch = ?2 AND held IS NULL
       AND (length(bytes) = 0 OR instr(substr(bytes, 1, ?4), ?3) > 0)`,
    ...[dev, epoch, Buffer.from(kid), LONGEST_HEAD],
  )
  return found !== undefined
}

/**
 * Whether a laptop made the newest key and has sealed nothing under it: put back to before, it found its own envelope in
 * the store, or it took another name since, and says so even while it waits. The others wait for its word before they pass
 * on keys.
 */
export function owesWordUnderKey(db: Connection, device: string): boolean {
  const epoch = newestKey(db)?.epoch ?? 0
  const names = [device, ...madeHere(db, epoch)]
  const made = makersOf(db, epoch).filter((dev) => names.includes(dev) && isMember(db, dev))
  const isOut = grantOf(db, device)?.removedAfter != null
  return made.length > 0 && !isOut && ![...made, device].some((dev) => hasSpoken(db, dev, epoch))
}

/** Who was not known when a file of his was read may be by now. */
function readSealed(db: Connection): readonly Sealed[] {
  const sealed = JSON.parse(readLocal(db, SEALED) ?? '[]') as readonly Sealed[]
  return sealed.map((one) => ({ ...one, maker: whoMade(db, one.maker) ?? one.maker }))
}

/** Whose public key it is, of those that were ever let in here; whoever is in before one that only names the same key. */
export function whoMade(db: Connection, pub: string): string | undefined {
  const makers = db.rows<{ dev: string }>('SELECT dev FROM device WHERE sign_key = ? ORDER BY dev', pub)
  return (makers.find(({ dev }) => isMember(db, dev)) ?? makers[0])?.dev
}

const SEALED = 'sealed_keys'
/** In bytes: magic, length and header of a segment (sync.md, 2). */
const LONGEST_HEAD = 12 + 4096
