import type { Consent } from '../../../../src-shared/contract/belonging.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Connection } from '../../db/connection.ts'
import { type ConsentItem, itemColumns } from './consent-items.ts'
import type { ListRequest } from './list-host.ts'

export interface Disclosure {
  readonly ids: readonly string[]
  /** Left out because they refused, or because nobody had asked them and only those who agreed are wanted. */
  readonly refused: number
  /** Never asked, whether left out for it or not. */
  readonly unasked: number
  readonly withheld: ReadonlyMap<string, readonly ConsentItem[]>
  /** Of guardians and payers who do not want to be listed, the names, by whose row would show them. */
  readonly hiddenNames: ReadonlyMap<string, readonly string[]>
}

type Answers = ReadonlyMap<string, Consent['answer']>

/**
 * Who may stand in a list, and with what. A list for the club's own work holds everyone; one handed out leaves out
 * whoever refused to be listed, one for somebody outside also whoever refused to be passed on. Act on the Protection of
 * Personal Information, article 27.
 */
export function disclose(db: Connection, ids: readonly string[], request: Omit<ListRequest, 'who'>): Disclosure {
  const { audience, onlyConsented } = request
  if (audience === 'office') return { ids, refused: 0, unasked: 0, withheld: new Map(), hiddenNames: new Map() }

  const answers = consentsOf(db, ids)
  const purposes = audience === 'outside' ? (['directory', 'thirdParty'] as const) : (['directory'] as const)
  const hasRefused = (id: string) => purposes.some((purpose) => answers.get(id)?.get(purpose) === 'refused')
  const isUnasked = (id: string) => purposes.some((purpose) => answers.get(id)?.get(purpose) === undefined)

  const willing = ids.filter((id) => !hasRefused(id))
  const unasked = willing.filter(isUnasked).length
  const shown = onlyConsented ? willing.filter((id) => !isUnasked(id)) : willing
  const withheld = new Map(shown.flatMap((id) => withheldOf(id, answers.get(id))))
  return { ids: shown, refused: ids.length - willing.length, unasked, withheld, hiddenNames: hiddenNamesIn(db, shown) }
}

function withheldOf(id: string, answers: Answers = new Map()): [string, ConsentItem[]][] {
  const items = (Object.keys(itemColumns) as ConsentItem[]).filter((item) => answers.get(item) === 'refused')
  return items.length === 0 ? [] : [[id, items]]
}

type Related = Parameters<typeof memberName>[0] & { readonly memberId: string }

/** A guardian or payer may be a member who refused to stand in any list. */
function hiddenNamesIn(db: Connection, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rows = db.rows<Related>(
    `SELECT related.member_id, shown.family_name, shown.given_name, shown.full_name
     FROM (SELECT member_id, guardian_id AS other FROM guardian WHERE deleted = 0
       UNION ALL SELECT id, payer_id FROM member WHERE payer_id IS NOT NULL) AS related
     JOIN member ON member.id = related.other
     JOIN member AS shown ON shown.id IN (member.id, member.root)
     JOIN consent ON consent.member_id = coalesce(member.root, member.id) AND consent.deleted = 0
       AND purpose = 'directory' AND answer = 'refused'
     WHERE related.member_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map([...Map.groupBy(rows, ({ memberId }) => memberId)].map(([id, others]) => [id, others.map(memberName)]))
}

function consentsOf(db: Connection, ids: readonly string[]): ReadonlyMap<string, Answers> {
  const rows = db.rows<{ memberId: string; purpose: string; answer: Consent['answer'] }>(
    'SELECT member_id, purpose, answer FROM consent WHERE deleted = 0 AND member_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(
    [...Map.groupBy(rows, ({ memberId }) => memberId)].map(([id, given]) => [
      id,
      new Map(given.map(({ purpose, answer }) => [purpose, answer])),
    ]),
  )
}
