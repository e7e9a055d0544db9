import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { parsePhone } from '../../../../src-shared/domain/roster-import/parse-phone.ts'

type Contacts = Pick<MemberFields, 'phone' | 'mobile' | 'email' | 'postalCode' | 'otherPhones' | 'otherEmails'>

/**
 * What a row adds to the ways of reaching somebody: what the person has already, wherever it stands, is nothing new, and what stood behind another
 * in its cell never takes the place of what is there.
 */
export function contactDifference(
  before: Contacts,
  wanted: Partial<MemberFields>,
  furtherPhones: readonly string[] = [],
): Partial<Contacts> {
  return { ...phonesChanged(before, wanted, furtherPhones), ...emailsChanged(before, wanted) }
}

/** Whether a line that was to be kept in the note holds only what the person's own fields hold. */
export function isHeld(before: Contacts, noteLine: string): boolean {
  const held = [before.phone, before.mobile, before.email, before.postalCode, ...before.otherPhones]
  const keys = [...held, ...before.otherEmails].map(foldText).sort((a, b) => b.length - a.length)
  const said = foldText(noteLine.slice(noteLine.indexOf(': ') + 1))
  return said !== '' && keys.reduce((left, key) => left.replace(key, ''), said) === ''
}

function phonesChanged(
  before: Contacts,
  { phone, mobile, otherPhones = [] }: Partial<MemberFields>,
  furtherPhones: readonly string[],
): Partial<Contacts> {
  const changed: { phone?: string; mobile?: string } = {}
  const [firstPhone, ...morePhones] = numbersIn(before.phone)
  const [firstMobile, ...moreMobiles] = numbersIn(before.mobile)
  const others = new Set([...before.otherPhones.flatMap(numbersIn), ...morePhones, ...moreMobiles])
  const further = [...otherPhones]
  const take = (field: 'phone' | 'mobile', value: string | undefined, old: string | undefined) => {
    if (value === undefined || value === old || others.has(value)) return
    if (old !== undefined && furtherPhones.includes(value)) further.unshift(value)
    else changed[field] = value
  }
  take('phone', phone, firstPhone)
  take('mobile', mobile, firstMobile)

  const known = new Set([...others, firstPhone, firstMobile, changed.phone, changed.mobile])
  const added = further.filter((number) => !known.has(number))
  return { ...changed, ...(added.length === 0 ? {} : { otherPhones: joined(before.otherPhones, added) }) }
}

function emailsChanged(before: Contacts, { email, otherEmails = [] }: Partial<MemberFields>): Partial<Contacts> {
  const others = new Set(before.otherEmails.map(emailKey))
  const isNew = email !== undefined && emailKey(email) !== emailKey(before.email) && !others.has(emailKey(email))
  const known = new Set([...others, emailKey(before.email), ...(isNew ? [emailKey(email)] : [])])
  const added = otherEmails.filter((one) => !known.has(emailKey(one)))
  return {
    ...(isNew ? { email } : {}),
    ...(added.length === 0 ? {} : { otherEmails: joined(before.otherEmails, added) }),
  }
}

/** The numbers of a field as a file is read, without extensions and words; what is no number stands for itself. */
function numbersIn(text: string): string[] {
  if (text === '') return []
  const read = parsePhone(text)
  return 'fault' in read ? [digits(text)] : read.value.numbers.map(({ number }) => number)
}

function digits(text: string): string {
  return text.normalize('NFKC').replace(/[^\d+]/g, '')
}

function emailKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

function joined(old: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...old, ...added])]
}
