import type { FeePrice } from '../contract/fees.ts'
import type { FieldChange } from '../contract/history.ts'
import { instant } from '../contract/values.ts'
import type { Texts } from '../texts/texts.ts'
import type { Format } from './format.ts'

type Words = Texts['fields']
type Table = FieldChange['table']

/** What only links rows together, or repeats another field, says nothing to a reader. */
const unsaid = new Set([
  ...['paymentIds', 'replacesId', 'allocations', 'releases', 'snapshot', 'issuedAt', 'billingRunId'],
  ...['bankLineId', 'bankLineIds', 'attachmentId', 'occurrence', 'folded'],
  ...['activityId', 'sessionId', 'personId', 'eventId', 'organiserIds', 'attachmentIds', 'broughtById', 'ticketId'],
  ...['arrangementId', 'registrationId', 'placeId', 'voteFeeId', 'meetingId', 'voterId', 'paymentId', 'chargeIds'],
  // Lists and rules, which their own screens show.
  ...['timetable', 'questions', 'answers', 'places', 'told', 'filter', 'body', 'subject', 'deskShows'],
  ...['quorumOf', 'quorumIn', 'quorumMore', 'standing', 'course', 'majorityOf', 'majorityIn', 'majorityMore', 'base'],
  ...['inPerson', 'proxies', 'casting', 'lines', 'results', 'ledger', 'coins', 'entries', 'columns', 'who'],
  ...['countedAt', 'noticedAt', 'firstReceiptYear'],
  ...['sealedName', 'sha256', 'bytes', 'mediaType', 'thumbnailId', 'photoId', 'logoId', 'sealId'],
])
const unsaidOfFiles = new Set(['purpose', 'memberId'])

/** A change that a reader of the history is shown. */
export function isWorthSaying({ table, field, before, after }: FieldChange): boolean {
  // Where a new row stands in its list goes without saying.
  if (field === 'position' && isBlank(before)) return false
  if (table === 'attachment' && unsaidOfFiles.has(field)) return false
  if (table === 'receipt' && field === 'kind' && after === 'receipt') return false
  return !unsaid.has(field) && !(isBlank(before) && isBlank(after))
}

export function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What a field of a table is called; a field of the club's own by the name the club gave it. */
export function fieldName(
  { table, field }: { readonly table: Table; readonly field: string },
  t: Words,
  nameOfOwn: (id: string) => string | undefined,
): string {
  const own = nameOfOwn(field.replace(/^custom:/, ''))
  if (own !== undefined) return own
  const catalogs = table === 'member' ? [t.member, t.other] : [t.other, t.member]
  const found: Readonly<Record<string, string>> | undefined = catalogs.find((names) => Object.hasOwn(names, field))
  return found?.[field] ?? field
}

interface Speaker {
  readonly t: Words
  readonly f: Format
  readonly yearWords: (fiscalYear: number) => string
  /** What an id stands for, where it is known. */
  readonly nameOf: (id: string) => string | undefined
}

/** A field's value as people write it; the empty string where there is none. */
export function fieldWords(field: string, value: unknown, speaker: Speaker): string {
  const { t, f, yearWords } = speaker
  if (Array.isArray(value)) return listed(value.map((item) => fieldWords(field, item, speaker)))
  if (field === 'prices') return f.money((value as FeePrice | null)?.amount ?? 0)
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') {
    if (field === 'fiscalYear') return yearWords(value)
    if (field === 'position') return `${value + 1}`
    return moneyFields.has(field) ? f.money(value) : `${value}`
  }
  return typeof value === 'string' ? textWords(field, value, speaker) : ''
}

/** A reason for voiding as it was typed, or in words where the program gave it. */
export function voidReason(reason: string, t: Words): string {
  const given: Readonly<Record<string, string>> = t.voidReasons
  return given[reason] ?? reason
}

function textWords(field: string, value: string, { t, f, nameOf }: Speaker): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return f.date(value)
  if (instant.safeParse(value).success) return f.dateTime(value)
  if (field === 'postalCode') return f.postalCode(value)
  if (phoneFields.has(field)) return f.phone(value)
  return codes(t)[field]?.[value] ?? nameOf(value) ?? value
}

function codes(t: Words): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    gender: t.genders,
    status: t.statuses,
    standsFor: { ...t.methods, ...t.statuses },
    purpose: t.consentPurposes,
    answer: t.consentAnswers,
    letters: t.letters,
    state: t.attendanceStates,
    proxyTo: t.proxyTo,
    turnout: t.turnouts,
    unit: t.units,
    kind: {
      ...t.responses,
      ...t.methods,
      ...t.receiptKinds,
      ...t.agreementKinds,
      ...t.customKinds,
      phone: t.member.phone,
      email: t.member.email,
    },
    method: t.methods,
    rhythm: t.rhythms,
    familyRule: t.familyRules,
    proration: t.prorations,
    taxClass: t.taxClasses,
    receiptLayout: t.receiptLayouts,
    yearStyle: t.yearStyles,
    _void: t.voidReasons,
  }
}

const moneyFields = new Set([
  'amount',
  'waived',
  'open',
  'credit',
  'furtherAmount',
  'balance',
  'expected',
  'counted',
  'openingAmount',
])
const phoneFields = new Set(['phone', 'mobile', 'otherPhones', 'value'])

function listed(words: readonly string[]): string {
  return words.filter((word) => word !== '').join('、')
}
