import type { Notice } from '../../../../src-shared/contract/notices.ts'
import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'
import { IDS_OF_PAYER } from '../../db/person.ts'

type Stored = Omit<Notice, 'payerName' | 'chargeIds'> & { readonly chargeIds: string } & Parameters<
    typeof memberName
  >[0]

const NOTICES = `SELECT notice.id, kind, level, channel, noticed_on, coalesce(person.id, notice.payer_id) AS payer_id,
    coalesce(person.family_name, '') AS family_name, coalesce(person.given_name, '') AS given_name,
    coalesce(person.full_name, '') AS full_name, amount, charge_ids, noticed_at
  FROM notice LEFT JOIN member ON member.id = notice.payer_id
    LEFT JOIN member AS person ON person.id = coalesce(member.root, member.id)`

export function findNotices(
  read: Read,
  { payerId, offset, limit }: { payerId?: string | undefined; offset: number; limit: number },
) {
  const where = payerId === undefined ? 'TRUE' : `notice.payer_id IN (${IDS_OF_PAYER})`
  const values = payerId === undefined ? [] : [payerId]
  const total =
    read.row<{ count: number }>(`SELECT count(*) AS count FROM notice WHERE ${where}`, ...values)?.count ?? 0
  const notices = read
    .rows<Stored>(
      `${NOTICES} WHERE ${where} ORDER BY noticed_at DESC, notice.id DESC LIMIT ${limit} OFFSET ${offset}`,
      ...values,
    )
    .map(({ familyName, givenName, fullName, chargeIds, ...notice }) => ({
      ...notice,
      payerName: memberName({ familyName, givenName, fullName }),
      chargeIds: JSON.parse(chargeIds) as Notice['chargeIds'],
    }))
  return { total, notices }
}

export type LastNotice = Pick<Notice, 'kind' | 'level' | 'channel'> & { readonly on: string }

/** The last notice of each payer who was ever sent one. */
export function lastNotices(read: Read): ReadonlyMap<string, LastNotice> {
  const rows = read.rows<LastNotice & { payerId: string }>(
    `SELECT coalesce(member.root, notice.payer_id) AS payer_id, kind, level, channel, noticed_on AS "on"
     FROM notice LEFT JOIN member ON member.id = notice.payer_id ORDER BY noticed_at, notice.id`,
  )
  return new Map(rows.map(({ payerId, ...notice }) => [payerId, notice]))
}

/** Snapshots of these notices, in the order asked for. */
export function noticeSnapshots(read: Read, ids: readonly string[]): LetterSnapshot[] {
  const rows = read.rows<{ snapshot: string }>(
    'SELECT snapshot FROM json_each(?) AS asked JOIN notice ON notice.id = asked.value ORDER BY asked.key',
    JSON.stringify(ids),
  )
  if (rows.length !== ids.length) throw refuse('ROW_NOT_FOUND', { what: 'notice' })
  return rows.map(({ snapshot }) => JSON.parse(snapshot) as LetterSnapshot)
}
