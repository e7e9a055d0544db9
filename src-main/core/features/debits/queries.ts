import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'

export type Mandate = Outputs['debits']['mandates']['mandates'][number]

type StoredMandate = Omit<Mandate, 'memberName'> & Parameters<typeof memberName>[0]

/** Every mandate that was not removed, by the kana of whose it is; a merged person's is the survivor's. */
export function allMandates(read: Read): Mandate[] {
  return read
    .rows<StoredMandate>(
      `SELECT mandate.id, person.id AS member_id, person.member_number, person.family_name, person.given_name,
         person.full_name, bank_code, bank_name, branch_code, branch_name, account_type, account_number, holder_kana,
         customer_number, starts_on, ends_on
       FROM debit_mandate AS mandate JOIN member ON member.id = mandate.member_id
         JOIN member AS person ON person.id = coalesce(member.root, member.id)
       WHERE mandate.deleted = 0 AND mandate.created_dev IS NOT NULL ORDER BY person.sort_key, person.n, mandate.id`,
    )
    .map(({ familyName, givenName, fullName, ...mandate }) => ({
      ...mandate,
      memberName: memberName({ familyName, givenName, fullName }),
    }))
}

/** A withdrawal as its request keeps it. */
export interface KeptLine {
  readonly mandateId: string
  readonly payerId: string
  readonly payerName: string
  readonly customerNumber: string
  readonly amount: number
  readonly isNew: boolean
  readonly charges: readonly { readonly chargeId: string; readonly amount: number }[]
  /** The account as it was then, in the banks' characters: the same file can be made again. */
  readonly account: {
    readonly bankCode: string
    readonly bankName: string
    readonly branchCode: string
    readonly branchName: string
    readonly accountType: string
    readonly accountNumber: string
    readonly holder: string
  }
}

export interface KeptRequest {
  readonly id: string
  readonly drawnOn: string
  readonly madeOn: string
  readonly fundId: string | null
  readonly lines: readonly KeptLine[]
  readonly results: readonly { readonly customerNumber: string; readonly result: string }[]
  readonly readOn: string | null
}

type StoredRequest = Omit<KeptRequest, 'lines' | 'results'> & { readonly lines: string; readonly results: string }

/** Requests, newest first. */
export function allRequests(read: Read): KeptRequest[] {
  return read
    .rows<StoredRequest>(
      `SELECT id, drawn_on, made_on, fund_id, lines, results, read_on FROM debit_request
       WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY drawn_on DESC, created_hlc DESC`,
    )
    .map((stored) => ({ ...stored, lines: JSON.parse(stored.lines), results: JSON.parse(stored.results) }))
}

export function getRequest(read: Read, id: string): KeptRequest {
  const request = allRequests(read).find((candidate) => candidate.id === id)
  if (request === undefined) throw refuse('ROW_NOT_FOUND', { what: 'debitRequest' })
  return request
}

/** How many present members owe something of periods that have begun and gave no mandate for that day. */
export function countWithoutMandate(read: Read, day: string, payerIds: readonly string[]): number {
  const row = read.row<{ count: number }>(
    `SELECT count(DISTINCT coalesce(payer.id, person.id)) AS count
     FROM charge_open JOIN charge ON charge.id = charge_id
       JOIN member ON member.id = charge.member_id
       JOIN member AS person ON person.id = coalesce(member.root, member.id)
       LEFT JOIN member AS named ON named.id = person.payer_id
       LEFT JOIN member AS payer ON payer.id = coalesce(named.root, named.id)
     WHERE charge_open.open > 0 AND charge.period_start <= ? AND person.deleted = 0
       AND coalesce(payer.id, person.id) NOT IN (SELECT value FROM json_each(?))`,
    day,
    JSON.stringify(payerIds),
  )
  return row?.count ?? 0
}
