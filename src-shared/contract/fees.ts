import { z } from 'zod'
import { procedure } from './errors.ts'
import { taxClass } from './ledger-accounts.ts'
import {
  feeAgreementId,
  feeId,
  label,
  ledgerAccountId,
  line,
  memberId,
  memberTypeId,
  operationId,
  plainDate,
} from './values.ts'

const done = z.object({ operationId })

/** Nothing, or yen. */
const price = z.int().min(0).max(999_999_999_999)
const age = z.int().min(0).max(130)

/**
 * How often it is owed: once in each such part of a fiscal year; `once`: one charge a member for ever; `entrance`: the
 * same, for whoever joined in the year that is billed; `occasion`: never billed, charged when it is paid; `event`: never
 * billed, charged to whoever has a place at an event.
 */
export const rhythms = [
  ...(['yearly', 'halfYearly', 'quarterly', 'monthly', 'once', 'entrance'] as const),
  ...(['occasion', 'event'] as const),
] as const
export type Rhythm = (typeof rhythms)[number]

/** A price for some: of a member type, of an age on the period's first day (both ages inclusive), from a day on. */
export const feePrice = z.object({
  validFrom: plainDate.nullable(),
  memberTypeId: memberTypeId.nullable(),
  fromAge: age.nullable(),
  toAge: age.nullable(),
  amount: price,
})
export type FeePrice = z.infer<typeof feePrice>

/** `each`: everyone pays; `household`: its head alone; `further`: whoever is not the head pays the further amount. */
export const familyRules = ['each', 'household', 'further'] as const
/** `months`: who joins in the course of a period pays for the months left, that of joining included. */
export const prorations = ['none', 'months'] as const
/** Down to a multiple of so many yen. */
export const roundings = [1, 10, 100, 1000] as const

export const fee = z.object({
  id: feeId,
  name: label,
  /** Where no price of the list fits. Of an `occasion` what is proposed; 0: as much as is given. */
  amount: price,
  rhythm: z.enum(rhythms),
  /** Who owes it; empty means every member. */
  memberTypeIds: z.array(memberTypeId),
  /** 但し書き on the receipt; `{year}` becomes the fiscal year's label, or the month's. */
  receiptText: line,
  /** Months after the start of the period until it is due. */
  dueMonth: z.int().min(0).max(24),
  position: z.int(),
  prices: z.array(feePrice).max(200),
  familyRule: z.enum(familyRules),
  furtherAmount: price,
  proration: z.enum(prorations),
  rounding: z.union([z.literal(1), z.literal(10), z.literal(100), z.literal(1000)]),
  /** What one unit is called, 口; empty: the fee has no units. */
  unitName: line,
  ledgerAccountId: ledgerAccountId.nullable(),
  taxClass,
  /** A gift without anything in return; a certified body gives a certificate for it. */
  donation: z.boolean(),
})
export type Fee = z.infer<typeof fee>

export const agreementKinds = ['exempt', 'price', 'units'] as const

/** What was agreed with one member about one fee; both days are inclusive, either may be open. */
export const feeAgreement = z.object({
  id: feeAgreementId,
  memberId,
  memberNumber: z.string(),
  memberName: z.string(),
  feeId,
  feeName: z.string(),
  kind: z.enum(agreementKinds),
  /** Of a `price`: what is charged a period. */
  amount: price.nullable(),
  /** Of `units`: how many. */
  units: z.int().min(1).max(9999).nullable(),
  startsOn: plainDate.nullable(),
  endsOn: plainDate.nullable(),
  reason: line,
})
export type FeeAgreement = z.infer<typeof feeAgreement>

export const fees = {
  list: procedure.output(z.array(fee)),
  save: procedure
    .input(fee.partial().required({ name: true, amount: true }))
    .output(z.object({ id: feeId, operationId })),
  remove: procedure.input(z.object({ id: feeId })).output(done),
  /** By member, then by fee; those of fees that are gone are not shown. */
  agreements: procedure
    .input(z.object({ memberId: memberId.optional(), feeId: feeId.optional() }))
    .output(z.array(feeAgreement)),
  saveAgreement: procedure
    .input(
      feeAgreement
        .omit({ memberNumber: true, memberName: true, feeName: true })
        .partial()
        .required({ memberId: true, feeId: true, kind: true }),
    )
    .output(z.object({ id: feeAgreementId, operationId })),
  removeAgreement: procedure.input(z.object({ id: feeAgreementId })).output(done),
}
