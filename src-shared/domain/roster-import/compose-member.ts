import type { ImportedMember } from './imported-member.ts'
import type { MemberDraft } from './member-draft.ts'
import { type AddressParts, parseAddress } from './parse-address.ts'
import { type NameKana, type PersonName, parseName, parseNameKana, splitByKana } from './parse-name.ts'
import { liftPostalCode } from './parse-postal-code.ts'
import { groupKindOf } from './relation-target.ts'

/** Puts the parts of a row together; null where nobody is named. Fields that stay empty are left out. */
export function composeMember(draft: MemberDraft): ImportedMember | null {
  const { member } = draft
  composeName(draft)
  if (member.familyName === undefined && member.givenName === undefined && member.fullName === undefined) return null
  return composeRest(draft)
}

/** The same for single cells of somebody who is known: a name is not needed. */
export function composeFields(draft: MemberDraft): ImportedMember {
  composeName(draft)
  return composeRest(draft)
}

function composeRest(draft: MemberDraft): ImportedMember {
  const { member } = draft
  composeAddress(draft)
  composePhones(draft)
  composeEmails(draft)
  if (draft.memos.length > 0) member.note = draft.memos.join('\n')
  if (draft.custom.length > 0) member.custom = Object.fromEntries(draft.custom)
  if (draft.relations.length > 0) composeRelations(draft)
  return member
}

function composeRelations({ member, relations }: MemberDraft): void {
  const groups = relations.flatMap(([target, names]) => {
    const kind = groupKindOf(target)
    return kind === null ? [] : names.map((name) => ({ kind, name }))
  })
  const named = (wanted: 'office' | 'tags') =>
    relations.flatMap(([target, names]) => (target === wanted ? names.map((name) => ({ name })) : []))
  const [offices, tags] = [named('office'), named('tags')]
  if (groups.length > 0) member.groups = groups
  if (offices.length > 0) member.offices = offices
  if (tags.length > 0) member.tags = tags
}

function composeName(draft: MemberDraft): void {
  const { member } = draft
  const kana: NameKana = draft.nameKana === '' ? {} : parseNameKana(draft.nameKana)
  if (draft.name !== '') {
    const name = parseName(draft.name)
    const whole = name.fullName
    const known = { ...kana, ...member }
    const split =
      whole === undefined ? null : (splitByFamilyName(whole, member.familyName) ?? splitByKana(whole, known))
    assignMissing(draft, split === null ? name : withFormerName(split, name))
  }
  assignMissing(draft, splitKanaBy(draft, kana))
}

// 山田太郎 beside a column 姓 that says 山田.
function splitByFamilyName(whole: string, familyName = ''): PersonName | null {
  const splits = familyName !== '' && whole.startsWith(familyName) && whole.length > familyName.length
  return splits ? { familyName, givenName: whole.slice(familyName.length).trim() } : null
}

function withFormerName(split: PersonName, { formerName }: PersonName): PersonName {
  return formerName === undefined ? split : { ...split, formerName }
}

// ワタナベミドリ beside 渡辺 みどり.
function splitKanaBy({ member }: MemberDraft, kana: NameKana): NameKana {
  if (kana.givenNameKana !== undefined || kana.familyNameKana === undefined || member.familyName === undefined)
    return kana
  const whole = kana.familyNameKana
  const given = member.givenName === undefined ? undefined : parseNameKana(member.givenName).familyNameKana
  if (given === undefined || !whole.endsWith(given) || whole.length === given.length) return kana
  return { familyNameKana: whole.slice(0, -given.length), givenNameKana: given }
}

function assignMissing({ member }: MemberDraft, found: PersonName & NameKana): void {
  for (const [field, text] of Object.entries(found)) member[field as keyof (PersonName & NameKana)] ??= text
}

function composeAddress(draft: MemberDraft): void {
  const { member, addresses } = draft
  if (addresses.length === 0) return
  const typed = joinAddress(addresses)
  const lifted = liftPostalCode(typed)
  const address = lifted?.address ?? typed
  if (lifted && member.postalCode === undefined) {
    member.postalCode = lifted.postalCode
    draft.remarks.push({ columnIndex: draft.addressColumn, code: 'postal-code-from-address', raw: typed })
  }
  placeAddress(draft, member.country === undefined ? parseAddress(address) : abroad(address))
}

// Beside columns 都道府県 and 市区町村 the address may repeat them, or say something else: then all of it is kept.
function placeAddress({ member }: MemberDraft, parts: AddressParts): void {
  let street = parts.street
  for (const field of ['city', 'prefecture'] as const) {
    const said = parts[field]
    const known = member[field] ?? ''
    if (said === '' || said === known) continue
    if (said.startsWith(known)) member[field] = said
    else street = said + street
  }
  placeBefore(member, 'street', street)
  placeBefore(member, 'building', parts.building)
}

function placeBefore(member: MemberDraft['member'], field: 'street' | 'building', text: string): void {
  if (text !== '') member[field] = text + (member[field] ?? '')
}

function abroad(address: string): AddressParts {
  return { prefecture: '', city: '', street: address, building: '' }
}

// 住所1 東京都渋谷区, 住所2 神宮前1-1-1, 住所3 コーポ花: a space only after a number.
function joinAddress(parts: readonly string[]): string {
  return parts.reduce((left, right) => (/[0-9０-９号室番地]$/.test(left) ? `${left}　${right}` : left + right))
}

function composePhones({ member, phones, mobiles }: MemberDraft): void {
  const [phone] = phones
  const mobile = mobiles.find((number) => number !== phone)
  if (phone !== undefined) member.phone = phone
  if (mobile !== undefined) member.mobile = mobile
  if (phones.length < 2 && mobiles.length < 2) return
  const others = [...new Set([...phones, ...mobiles])].filter((number) => number !== phone && number !== mobile)
  if (others.length > 0) member.otherPhones = others.slice(0, 20)
}

function composeEmails({ member, emails }: MemberDraft): void {
  const [first, ...rest] = emails.length > 1 ? new Set(emails) : emails
  if (first !== undefined) member.email = first
  if (rest.length > 0) member.otherEmails = rest.slice(0, 20)
}
