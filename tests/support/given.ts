import { chargeId } from '../../src-main/core/db/charge-id.ts'
import { readClub } from '../../src-main/core/db/club-row.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { CustomField } from '../../src-shared/contract/custom-fields.ts'
import type { Fee } from '../../src-shared/contract/fees.ts'
import type { MemberType } from '../../src-shared/contract/member-types.ts'
import type { Member, MemberFields } from '../../src-shared/contract/members.ts'
import type { Allocation, Method, Payment } from '../../src-shared/contract/payments.ts'
import type { FeeId, HouseholdId, MemberId } from '../../src-shared/contract/values.ts'
import { fiscalPeriod } from '../../src-shared/domain/fiscal-year.ts'

export interface GivenMember extends Partial<Omit<MemberFields, 'memberTypeId'>> {
  readonly number?: string
  /** Family and given name, with a space between. */
  readonly kana?: string
  /** A member type by name; it is made when it is not there. */
  readonly type?: string
  /** Open dues by fiscal year: one charge of the fee 年会費 each. */
  readonly owes?: Readonly<Record<number, number>>
}

interface GivenPayment {
  readonly paidOn?: string | null
  readonly method?: Method
  readonly reference?: string
  readonly allocations?: Allocation[]
}

/** Facts about a club, put there through the contract. */
export interface Given {
  /** `'髙橋 一'` has family and given name, `'Ada'` is a full name. */
  member(name: string, details?: GivenMember): Promise<Member>
  household(name: string, ...members: readonly { id: MemberId }[]): Promise<{ id: HouseholdId }>
  memberType(name: string, details?: Partial<MemberType>): Promise<MemberType>
  customField(name: string, details?: Partial<CustomField>): Promise<CustomField>
  fee(name: string, amount: number, details?: Partial<Fee>): Promise<Fee>
  payment(payer: { id: MemberId }, amount: number, details?: GivenPayment): Promise<Payment>
}

/** `command` writes what the contract has no single act for: a charge of one person. */
export function givenIn(api: Api, command: <T>(work: (ctx: Ctx) => T) => Promise<T>): Given {
  const given: Given = {
    async member(name, { number, kana, type, owes = {}, ...fields } = {}) {
      const memberTypeId = type === undefined ? null : (await given.memberType(type)).id
      const { id } = await api.members.add({
        ...nameFields(name, kana),
        ...(number !== undefined && { memberNumber: number }),
        memberTypeId,
        ...fields,
      })
      for (const [year, amount] of Object.entries(owes)) await charge(id, Number(year), amount)
      return api.members.get({ id })
    },
    async household(name, ...members) {
      const { id } = await api.households.save({ name, memberIds: members.map((member) => member.id) })
      return { id }
    },
    async memberType(name, details = {}) {
      const known = (await api.memberTypes.list()).find((type) => type.name === name)
      if (known !== undefined) return known
      await api.memberTypes.save({ name, ...details })
      return given.memberType(name)
    },
    async customField(name, details = {}) {
      const { id } = await api.customFields.save({ name, kind: 'text', ...details })
      return found(await api.customFields.list(), id)
    },
    async fee(name, amount, details = {}) {
      const { id } = await api.fees.save({ name, amount, ...details })
      return found(await api.fees.list(), id)
    },
    async payment(payer, amount, details = {}) {
      const { payment } = await api.payments.record({ payerId: payer.id, amount, paidOn: null, ...details })
      return payment
    },
  }

  async function charge(memberId: MemberId, fiscalYear: number, amount: number): Promise<void> {
    const fee = await yearlyFee(amount)
    await command((ctx) => {
      const { start, end } = fiscalPeriod(fiscalYear, readClub(ctx.read).fiscalYearStartMonth)
      const body = { memberId, feeId: fee.id, fiscalYear, periodStart: start, periodEnd: end, dueOn: end, amount }
      return ctx.write({
        label: { kind: 'billing.run', name: fee.name },
        ops: [ctx.ops.create('charge', chargeId(memberId, fee, start), { body })],
      })
    })
  }

  async function yearlyFee(amount: number): Promise<{ id: FeeId; name: string; rhythm: string }> {
    const known = (await api.fees.list()).find(({ name }) => name === '年会費')
    return known ?? given.fee('年会費', amount)
  }

  return given
}

function nameFields(name: string, kana = ''): Partial<MemberFields> {
  const [familyName = '', givenName] = name.split(/[ \u3000]/)
  const [familyNameKana = '', givenNameKana = ''] = kana.split(/[ \u3000]/)
  const names = givenName === undefined ? { fullName: name } : { familyName, givenName }
  return { ...names, familyNameKana, givenNameKana }
}

function found<T extends { id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((each) => each.id === id)
  if (row === undefined) throw new Error(`${id} is not listed`)
  return row
}
