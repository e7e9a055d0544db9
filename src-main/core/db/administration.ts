import type { Change, Op } from './change.ts'
import type { Connection } from './connection.ts'
import { readRoot } from './root.ts'
import { momentOf, type Standing, type Statement, type StatementBody, standingsOf } from './standings.ts'

type Administration = Extract<Op, readonly ['k', ...unknown[]]>

interface Said {
  readonly subject: string
  readonly kind: Administration[1]
  readonly dev: string
  readonly seq: number
  readonly hlc: string
  readonly wall: number
  readonly body: string
}

/** With the segment of its author in which it stands, or will: of its next one, as far as is known here. */
interface SaidInSegment extends Said {
  readonly ord: number
}

interface SaidBody extends StatementBody {
  readonly follows?: string
}

/** Adds an op of administration to the log of them and shows the devices as they add up, in whatever order they come. */
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
  // What is said of one may decide whether what that one said counts, and so on.
  if (isStatement(kind)) showDevices(db)
  else showDevice(db, subject, laptopStandings(db).get(subject))
}

/** Works out the rows of all devices anew: in which segments it was said may be known only later than what was said. */
export function showDevices(db: Connection): void {
  const standings = laptopStandings(db)
  for (const dev of subjectsIn(db)) showDevice(db, dev, standings.get(dev))
}

/** Where each laptop stands by all that is in this copy's log. */
export function laptopStandings(db: Connection): Map<string, Standing> {
  return standingsOf(saidOfLaptops(db), readRoot(db)?.dev ?? null)
}

/** What the log says of who may write. */
export function saidOfLaptops(db: Connection): Statement[] {
  const said = db.rows<SaidInSegment>(
    `SELECT subject, kind, dev, seq, hlc, wall, body, coalesce(
       (SELECT ord FROM sync_segment AS own WHERE own.dev = said.dev AND held IS NULL AND said.seq BETWEEN seq_from AND seq_to),
       (SELECT ord + 1 FROM sync_applied AS own WHERE own.dev = said.dev AND own.seq < said.seq), 0) AS ord
     FROM administration AS said WHERE kind IN ('grant', 'remove', 'accept')`,
  )
  return said.map(statementOf)
}

export function isStatement(kind: string): kind is Statement['kind'] {
  return kind === 'grant' || kind === 'remove' || kind === 'accept'
}

function statementOf(said: SaidInSegment): Statement {
  const { kind, dev, subject, ord } = said
  return { kind: kind as Statement['kind'], by: dev, at: momentOf(said), ord, subject, body: read(said) }
}

function subjectsIn(db: Connection): string[] {
  const subjects = db.rows<{ subject: string }>(
    "SELECT DISTINCT subject FROM administration WHERE kind NOT IN ('invite', 'withdraw') ORDER BY subject",
  )
  return subjects.map(({ subject }) => subject)
}

/** The key of a laptop whose grant does not count tells still which segments are its own. */
function showDevice(db: Connection, subject: string, standing: Standing | undefined): void {
  const said = db
    .rows<Said>(
      'SELECT subject, kind, dev, seq, hlc, wall, body FROM administration WHERE subject = ? ORDER BY hlc, dev, seq',
      subject,
    )
    .map((one) => ({ ...one, ...read(one) }))
  const enrolled = said.filter(({ kind }) => kind === 'enrol')
  const grant = standing?.grant ?? null
  const keys = grant?.body ?? said.find(({ kind }) => kind === 'grant')
  db.run(
    `INSERT OR REPLACE INTO device
       (dev, label, series, enrolled_wall, follows, sign_key, box_key, granted_by, removed_after, removed_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[subject, labelIn(said)],
    grant?.body.series ?? enrolled.find(({ series }) => series !== undefined)?.series ?? null,
    said[0]?.wall ?? 0,
    enrolled.findLast(({ follows }) => follows !== undefined)?.follows ?? null,
    ...[keys?.sign ?? null, keys?.box ?? null, grant?.by ?? null],
    ...[standing?.after ?? null, standing?.removedBy ?? null],
  )
}

/** What it calls itself, until somebody calls it otherwise; else what those called it who let it in or refused it. */
function labelIn(said: readonly (SaidBody & Pick<Said, 'kind'>)[]): string {
  return said.reduce((before, { kind, label = '' }) => {
    if (kind === 'enrol') return label
    if (kind === 'label') return label || before
    return kind === 'grant' || kind === 'refuse' ? before || label : before
  }, '')
}

function read({ body }: Pick<Said, 'body'>): SaidBody {
  return JSON.parse(body) as SaidBody
}
