import type { Change, Op } from './change.ts'
import type { Connection } from './connection.ts'

type Administration = Extract<Op, readonly ['k', ...unknown[]]>

interface Said {
  readonly kind: Administration[1]
  readonly dev: string
  readonly hlc: string
  readonly wall: number
  readonly body: string
}

interface SaidBody extends Partial<Record<'label' | 'series' | 'follows' | 'sign' | 'box' | 'invitation', string>> {
  readonly after?: number
  readonly upTo?: number
}

interface DeviceRow {
  readonly label: string
  readonly series: string | null
  readonly follows: string | null
  readonly signKey: string | null
  readonly boxKey: string | null
  readonly grantedBy: string | null
  readonly removedAfter: number | null
  readonly removedBy: string | null
}

/** The grant by which a device is in. */
interface Standing {
  readonly grant: Said
  /** By an invitation that had let in another one before: then this one is as if it had been removed at once. */
  readonly isSecondUse: boolean
}

/** Adds an op of administration to the log of them and shows its device as they add up, in whatever order they come. */
export function applyAdministration(db: Connection, change: Change, op: Administration): void {
  const [, kind, subject, body] = op
  db.run(
    'INSERT OR IGNORE INTO administration (subject, kind, dev, seq, hlc, wall, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    subject,
    kind,
    change.dev,
    change.seq,
    change.hlc,
    change.wall,
    JSON.stringify(body),
  )
  // These are about an invitation, which is no device.
  if (kind === 'invite' || kind === 'withdraw') return
  showDevice(db, subject)
  if (kind === 'grant' && typeof body.invitation === 'string') showOthersBy(db, body.invitation, subject)
  if (kind === 'remove') for (const other of removedBy(db, subject)) showDevice(db, other)
  if (kind === 'grant') for (const other of removedBy(db, null)) showDevice(db, other)
}

/** An earlier use of an invitation may come after a later one. */
function showOthersBy(db: Connection, invitation: string, shown: string): void {
  const others = db.rows<{ subject: string }>(
    `SELECT DISTINCT subject FROM administration WHERE kind = 'grant' AND body ->> 'invitation' = ? AND subject <> ?`,
    invitation,
    shown,
  )
  for (const { subject } of others) showDevice(db, subject)
}

function showDevice(db: Connection, subject: string): void {
  const said = db
    .rows<Said>(
      'SELECT kind, dev, hlc, wall, body FROM administration WHERE subject = ? ORDER BY hlc, dev, seq',
      subject,
    )
    .filter(
      ({ kind, dev, hlc }) =>
        kind !== 'remove' || (!isOutOfTurn(db, subject, { dev, hlc }) && !isAnswered(db, subject, dev)),
    )
  const standing = standingGrant(db, subject)
  const row = said.reduce((row, one) => withSaid(row, one, standing), {
    ...{ label: '', series: null, follows: null, signKey: null, boxKey: null },
    ...{ grantedBy: null, removedAfter: null, removedBy: null },
  } as DeviceRow)
  db.run(
    'INSERT OR REPLACE INTO device VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    subject,
    row.label,
    row.series,
    said[0]?.wall ?? 0,
    row.follows,
    row.signKey,
    row.boxKey,
    row.grantedBy,
    row.removedAfter,
    row.removedBy,
  )
}

/** Whom a device, or anybody, ever removed. */
function removedBy(db: Connection, dev: string | null): string[] {
  const removed = db.rows<{ subject: string }>(
    "SELECT DISTINCT subject FROM administration WHERE kind = 'remove' AND dev = coalesce(?, dev)",
    dev,
  )
  return removed.map(({ subject }) => subject)
}

/**
 * A removal counts for nothing where its author is in by later grants of the removed one alone: that one let it in since,
 * and without that nobody would hear of the removal. So writes a laptop that was put back to an earlier state and brings,
 * under a new name, what it had removed under the one before.
 */
function isOutOfTurn(db: Connection, removed: string, { dev, hlc }: Pick<Said, 'dev' | 'hlc'>): boolean {
  let hasLater = false
  const ways = [dev]
  // Grows while it is walked: whoever let somebody in was let in by others.
  for (const at of ways) {
    for (const grant of grantsOf(db, at)) {
      // The laptop that made the shared place let itself in.
      if (grant.dev === at) return false
      if (grant.dev === removed && grant.hlc > hlc) hasLater = true
      else if (!ways.includes(grant.dev)) ways.push(grant.dev)
    }
  }
  return hasLater
}

/** Of two that removed each other the one that was let in earlier stays, whoever heard what first. */
function isAnswered(db: Connection, removed: string, by: string): boolean {
  return removedBy(db, removed).includes(by) && letInAt(db, removed) < letInAt(db, by)
}

/** A moment to compare; whoever was never let in comes last. */
function letInAt(db: Connection, dev: string): string {
  const grant = db.row<{ hlc: string; dev: string; seq: number }>(
    "SELECT hlc, dev, seq FROM administration WHERE subject = ? AND kind = 'grant' ORDER BY hlc, dev, seq",
    dev,
  )
  return grant === undefined ? '~' : `${grant.hlc} ${grant.dev} ${String(grant.seq).padStart(16, '0')}`
}

/**
 * The first grant stands: a second one, made elsewhere at the same time, gives no other key and no other letter. One by an
 * invitation that had let in another laptop before stands only where there is no better.
 */
function standingGrant(db: Connection, subject: string): Standing | undefined {
  const grants = grantsOf(db, subject).map((grant) => ({ grant, isSecondUse: isSecondUse(db, subject, read(grant)) }))
  return grants.find((one) => !one.isSecondUse) ?? grants[0]
}

function grantsOf(db: Connection, subject: string): Said[] {
  return db.rows<Said>(
    "SELECT kind, dev, hlc, wall, body FROM administration WHERE subject = ? AND kind = 'grant' ORDER BY hlc, dev, seq",
    subject,
  )
}

function isSecondUse(db: Connection, subject: string, { invitation }: SaidBody): boolean {
  if (invitation === undefined) return false
  const first = db.row<{ subject: string }>(
    `SELECT subject FROM administration WHERE kind = 'grant' AND body ->> 'invitation' = ?
     ORDER BY hlc, dev, seq LIMIT 1`,
    invitation,
  )
  return first?.subject !== subject
}

function withSaid(row: DeviceRow, one: Said, standing: Standing | undefined): DeviceRow {
  const said = read(one)
  switch (one.kind) {
    case 'enrol':
      return {
        ...row,
        label: said.label ?? '',
        series: row.series ?? said.series ?? null,
        follows: said.follows ?? row.follows,
      }
    case 'grant':
      return standing && isSame(one, standing.grant) ? withGrant(row, one, standing) : row
    case 'remove':
      return { ...row, removedAfter: Math.min(said.after ?? 0, row.removedAfter ?? Infinity), removedBy: one.dev }
    case 'accept':
      if (row.removedAfter === null) return row
      return { ...row, removedAfter: Math.max(said.upTo ?? 0, row.removedAfter) }
    case 'label':
      return { ...row, label: said.label || row.label }
    case 'refuse':
      return { ...row, label: row.label || (said.label ?? '') }
    default:
      return row
  }
}

function isSame(one: Said, other: Said): boolean {
  return one.hlc === other.hlc && one.dev === other.dev && one.kind === other.kind
}

function withGrant(row: DeviceRow, grant: Said, { isSecondUse }: Standing): DeviceRow {
  const said = read(grant)
  const granted = {
    ...row,
    label: row.label || (said.label ?? ''),
    series: said.series ?? row.series,
    signKey: said.sign ?? null,
    boxKey: said.box ?? null,
    grantedBy: grant.dev,
  }
  return isSecondUse ? { ...granted, removedAfter: 0, removedBy: grant.dev } : granted
}

function read({ body }: Said): SaidBody {
  return JSON.parse(body) as SaidBody
}
