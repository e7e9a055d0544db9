import type { Change, Op } from './change.ts'
import type { Connection } from './connection.ts'

type Administration = Extract<Op, readonly ['k', ...unknown[]]>

interface Said {
  readonly kind: Administration[1]
  readonly dev: string
  readonly wall: number
  readonly body: string
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
  showDevice(db, subject)
}

function showDevice(db: Connection, subject: string): void {
  const said = db.rows<Said>(
    'SELECT kind, dev, wall, body FROM administration WHERE subject = ? ORDER BY hlc, dev, seq',
    subject,
  )
  const row = said.reduce(withSaid, {
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

/** The first grant stands: a second one, made elsewhere at the same time, gives no other key and no other letter. */
function withSaid(row: DeviceRow, { kind, dev, body }: Said): DeviceRow {
  const said = JSON.parse(body) as Partial<Record<'label' | 'series' | 'follows' | 'sign' | 'box', string>> & {
    after?: number
    upTo?: number
  }
  switch (kind) {
    case 'enrol':
      return {
        ...row,
        label: said.label ?? '',
        series: row.series ?? said.series ?? null,
        follows: said.follows ?? row.follows,
      }
    case 'grant':
      if (row.grantedBy !== null) return row
      return {
        ...row,
        label: row.label || (said.label ?? ''),
        series: said.series ?? row.series,
        signKey: said.sign ?? null,
        boxKey: said.box ?? null,
        grantedBy: dev,
      }
    case 'remove':
      return { ...row, removedAfter: Math.min(said.after ?? 0, row.removedAfter ?? Infinity), removedBy: dev }
    case 'accept':
      if (row.removedAfter === null) return row
      return { ...row, removedAfter: Math.max(said.upTo ?? 0, row.removedAfter) }
    default:
      return row
  }
}
