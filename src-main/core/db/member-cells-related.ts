import type { Cell } from '../../../src-shared/contract/columns.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import { dayOfChange } from './clock.ts'
import { clubTimeZone } from './club-time-zone.ts'
import type { Connection } from './connection.ts'
import { CREDIT_OF_PAYMENT } from './payment-credit.ts'

/** Whom to read of: these ids, as a JSON list, or everybody. */
export type Asked = { readonly ids: string } | 'everybody'

type Found = ReadonlyMap<string, Cell>
type ReadRelated = (db: Connection, asked: Asked, on: PlainDate) => Found

/** Columns that other tables answer: one statement for all who are asked for. */
export const relatedColumns = {
  tags: { read: tagNames, none: [] },
  groups: { read: (db, asked, on) => groupNames(db, asked, on, null), none: [] },
  offices: { read: officeNames, none: [] },
  otherPhones: { read: (db, asked) => contacts(db, asked, 'phone'), none: [] },
  otherEmails: { read: (db, asked) => contacts(db, asked, 'email'), none: [] },
  guardians: { read: guardianNames, none: [] },
  consents: { read: consents, none: [] },
  payer: { read: payers, none: '' },
  open: { read: openDues, none: 0 },
  credit: { read: credits, none: 0 },
  unpaidSince: { read: oldestDueDays, none: null },
  changedOn: { read: changeDays, none: null },
} as const satisfies Record<string, { read: ReadRelated; none: Cell }>
export type RelatedColumn = keyof typeof relatedColumns

interface Named {
  readonly memberId: string
  readonly name: string
}

// What stood with an entry that was merged into another stands with that other.
const HOLDER = 'JOIN member AS holder ON holder.id = member_id'
const PERSON = 'coalesce(holder.root, holder.id)'
const ON_DAY = "coalesce(starts_on, '') <= :on AND coalesce(ends_on, '9999-12-31') > :on"

function tagNames(db: Connection, asked: Asked): Found {
  return listed(
    read(
      db,
      `SELECT DISTINCT ${PERSON} AS member_id, name FROM member_tag JOIN tag ON tag.id = tag_id ${HOLDER}
       WHERE ${amongPersons('member_id', asked)} AND member_tag.deleted = 0
         AND tag.deleted = 0 AND tag.created_dev IS NOT NULL
       ORDER BY position, name, tag.id`,
      asked,
    ),
  )
}

/** The groups of a kind, or of any, to which each belongs on a day. */
export function groupNames(db: Connection, asked: Asked, on: PlainDate, kind: string | null): Found {
  return listed(
    read(
      db,
      `SELECT DISTINCT ${PERSON} AS member_id, name
       FROM group_membership JOIN member_group ON member_group.id = group_id ${HOLDER}
       WHERE ${amongPersons('member_id', asked)} AND group_membership.deleted = 0 AND kind = coalesce(:kind, kind)
         AND member_group.deleted = 0 AND member_group.created_dev IS NOT NULL AND ${ON_DAY}
       ORDER BY position, name, member_group.id`,
      asked,
      { on, kind },
    ),
  )
}

function officeNames(db: Connection, asked: Asked, on: PlainDate): Found {
  return listed(
    read(
      db,
      `SELECT DISTINCT ${PERSON} AS member_id, name FROM office_term JOIN office ON office.id = office_id ${HOLDER}
       WHERE ${amongPersons('member_id', asked)} AND office_term.deleted = 0
         AND office.deleted = 0 AND office.created_dev IS NOT NULL AND ${ON_DAY}
       ORDER BY position, name, office.id`,
      asked,
      { on },
    ),
  )
}

function contacts(db: Connection, asked: Asked, kind: 'phone' | 'email'): Found {
  return listed(
    read(
      db,
      `SELECT member_id, value AS name FROM contact_point
       WHERE ${among('member_id', asked)} AND kind = :kind AND deleted = 0 ORDER BY position, id`,
      asked,
      { kind },
    ),
  )
}

interface NamedPerson {
  readonly memberId: string
  readonly outside: string
  readonly familyName: string | null
  readonly givenName: string | null
  readonly fullName: string | null
}

function guardianNames(db: Connection, asked: Asked): Found {
  const rows = read<NamedPerson>(
    db,
    `SELECT ${PERSON} AS member_id, guardian.name AS outside, member.family_name, member.given_name, member.full_name
     FROM guardian ${HOLDER} LEFT JOIN member AS entry ON entry.id = guardian_id
     LEFT JOIN member ON member.id = coalesce(entry.root, entry.id)
     WHERE ${amongPersons('member_id', asked)} AND guardian.deleted = 0 ORDER BY position, guardian.id`,
    asked,
  )
  return listed(rows.map((row) => ({ memberId: row.memberId, name: nameOf(row) })))
}

/** `directory:given`, `photo:refused`: the purpose and the answer. Of merged entries the survivor's own answer stands. */
function consents(db: Connection, asked: Asked): Found {
  const rows = read<Named & { purpose: string }>(
    db,
    `SELECT ${PERSON} AS member_id, purpose, purpose || ':' || answer AS name FROM consent ${HOLDER}
     WHERE ${amongPersons('member_id', asked)} AND consent.deleted = 0
     ORDER BY 1, purpose, holder.root IS NOT NULL, consent.id`,
    asked,
  )
  const isFirst = ({ memberId, purpose }: Named & { purpose: string }, place: number) =>
    rows[place - 1]?.memberId !== memberId || rows[place - 1]?.purpose !== purpose
  return listed(rows.filter(isFirst))
}

/** Who pays the dues, where that is someone else; whoever was merged into another is that other. */
function payers(db: Connection, asked: Asked): Found {
  const rows = read<NamedPerson>(
    db,
    `SELECT member.id AS member_id, '' AS outside, person.family_name, person.given_name, person.full_name
     FROM member JOIN member AS payer ON payer.id = member.payer_id
     JOIN member AS person ON person.id = coalesce(payer.root, payer.id)
     WHERE ${among('member.id', asked)} AND person.id <> member.id`,
    asked,
  )
  return new Map(rows.map((row) => [row.memberId, nameOf(row)]))
}

interface Sum {
  readonly memberId: string
  readonly sum: number
}

/** Unpaid dues, of those merged into a person too. */
function openDues(db: Connection, asked: Asked): Found {
  const rows = read<Sum>(
    db,
    `SELECT coalesce(member.root, member.id) AS member_id, sum(open) AS sum
     FROM charge_open JOIN member ON member.id = charge_open.member_id
     WHERE ${amongPersons('charge_open.member_id', asked)} AND open > 0 GROUP BY 1`,
    asked,
  )
  return new Map(rows.map(({ memberId, sum }) => [memberId, sum]))
}

/** When the oldest of a person's unpaid dues fell due, or will. */
function oldestDueDays(db: Connection, asked: Asked): Found {
  const rows = read<{ readonly memberId: string; readonly day: string }>(
    db,
    `SELECT coalesce(member.root, member.id) AS member_id, min(coalesce(due_on, period_start)) AS day
     FROM charge_open JOIN charge ON charge.id = charge_id JOIN member ON member.id = charge_open.member_id
     WHERE ${amongPersons('charge_open.member_id', asked)} AND open > 0 GROUP BY 1`,
    asked,
  )
  return new Map(rows.map(({ memberId, day }) => [memberId, day]))
}

function credits(db: Connection, asked: Asked): Found {
  const rows = read<Sum>(
    db,
    `SELECT coalesce(member.root, member.id) AS member_id, sum(${CREDIT_OF_PAYMENT}) AS sum
     FROM payment JOIN member ON member.id = payment.payer_id
     WHERE ${amongPersons('payment.payer_id', asked)} AND void_wall IS NULL AND payment.deleted = 0 GROUP BY 1`,
    asked,
  )
  return new Map(rows.map(({ memberId, sum }) => [memberId, sum]))
}

/** A device's changes follow each other in time, so the last of each device tells. */
function changeDays(db: Connection, asked: Asked): Found {
  const rows = read<{ memberId: string; dev: string; seq: number }>(
    db,
    `SELECT row AS member_id, dev, max(seq) AS seq FROM change_row
     WHERE tbl = 'member' AND ${among('row', asked)} GROUP BY row, dev`,
    asked,
  )
  const timeOf = changeTimes(db)
  const latest = new Map<string, string>()
  for (const { memberId, dev, seq } of rows) {
    const hlc = timeOf(dev, seq)
    if (hlc > (latest.get(memberId) ?? '')) latest.set(memberId, hlc)
  }
  const timeZone = clubTimeZone(db)
  return new Map([...latest].map(([memberId, hlc]) => [memberId, dayOfChange(hlc, timeZone)]))
}

/** Many rows of one import share a change: each is read once. */
function changeTimes(db: Connection): (dev: string, seq: number) => string {
  const read = db.prepare('SELECT hlc FROM change WHERE dev = ? AND seq = ?')
  const known = new Map<string, string>()
  return (dev, seq) => {
    const name = `${dev} ${seq}`
    const hlc = known.get(name) ?? String(read.pluck().get(dev, seq) ?? '')
    known.set(name, hlc)
    return hlc
  }
}

function among(column: string, asked: Asked): string {
  return asked === 'everybody' ? 'true' : `${column} IN (SELECT value FROM json_each(:ids))`
}

/** Those asked for and whoever was merged into them. */
function amongPersons(column: string, asked: Asked): string {
  if (asked === 'everybody') return 'true'
  return `${column} IN (SELECT value FROM json_each(:ids) UNION ALL
    SELECT merged.id FROM json_each(:ids) AS page JOIN member AS merged ON merged.root = page.value)`
}

function read<T = Named>(
  db: Connection,
  text: string,
  asked: Asked,
  values: Readonly<Record<string, string | null>> = {},
): T[] {
  return db.named<T>(text, asked === 'everybody' ? values : { ...values, ids: asked.ids })
}

function nameOf({ outside, familyName, givenName, fullName }: NamedPerson): string {
  return familyName === null
    ? outside
    : memberName({ familyName, givenName: givenName ?? '', fullName: fullName ?? '' })
}

function listed(rows: readonly Named[]): Found {
  const lists = new Map<string, string[]>()
  for (const { memberId, name } of rows) {
    const list = lists.get(memberId)
    if (list === undefined) lists.set(memberId, [name])
    else list.push(name)
  }
  return lists
}
