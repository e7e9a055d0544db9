import type { Member } from '../../../src-shared/contract/members.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'

export type MergeRow = {
  readonly name: string
  readonly values: readonly [string, string]
}

/** What two entries say, line by line; what neither says is left out. */
export function mergeRows([one, other]: readonly [Member, Member], t: Texts, f: Format): readonly MergeRow[] {
  const row = (name: string, say: (member: Member) => string): MergeRow => ({
    name,
    values: [say(one), say(other)],
  })
  const words = t.fields.member
  const rows = [
    row(words.memberNumber, (member) => member.memberNumber),
    row(words.kana, (member) => member.kana),
    row(words.memberType, (member) => member.memberType),
    row(words.status, (member) => t.fields.statuses[member.status]),
    row(words.birthDate, (member) => f.date(member.birthDate)),
    row(words.joinedOn, (member) => f.date(member.joinedOn)),
    row(words.leftOn, (member) => f.date(member.leftOn)),
    row(words.phone, (member) => f.phone(member.phone)),
    row(words.mobile, (member) => f.phone(member.mobile)),
    row(words.email, (member) => member.email),
    row(words.postalCode, (member) => f.postalCode(member.postalCode)),
    row(words.address, (member) => member.address),
    row(words.household, (member) => member.household),
    row(words.open, (member) => (member.open === 0 ? '' : f.money(member.open))),
    row(words.credit, (member) => (member.credit === 0 ? '' : f.money(member.credit))),
    row(words.note, (member) => member.note),
  ]
  return rows.filter(({ values }) => values.some((value) => value !== ''))
}
