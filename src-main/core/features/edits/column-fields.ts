import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { MemberColumn } from '../../../../src-shared/domain/member-columns.ts'
import type { FixedTarget } from '../../../../src-shared/domain/roster-import/import-target.ts'

type Fields = Partial<MemberFields>

interface ReadByImporter {
  /** How the importer calls such a column. */
  readonly target: FixedTarget
  /** What an empty cell says. */
  readonly empty: Fields
}

const text = (field: FixedTarget & keyof MemberFields): ReadByImporter => ({ target: field, empty: { [field]: '' } })
const unknown = (field: FixedTarget & keyof MemberFields): ReadByImporter => ({
  target: field,
  empty: { [field]: null },
})

/** The columns whose cells are read as those of a file that is brought in. */
export const importedColumns: { readonly [K in MemberColumn]?: ReadByImporter } = {
  memberNumber: text('memberNumber'),
  name: { target: 'name', empty: { familyName: '', givenName: '', fullName: '' } },
  kana: { target: 'nameKana', empty: { familyNameKana: '', givenNameKana: '' } },
  familyName: text('familyName'),
  givenName: text('givenName'),
  familyNameKana: text('familyNameKana'),
  givenNameKana: text('givenNameKana'),
  fullName: text('fullName'),
  romanName: text('romanName'),
  formerName: text('formerName'),
  country: text('country'),
  postalCode: text('postalCode'),
  address: { target: 'address', empty: { prefecture: '', city: '', street: '', building: '' } },
  prefecture: text('prefecture'),
  city: text('city'),
  street: text('street'),
  building: text('building'),
  phone: text('phone'),
  mobile: text('mobile'),
  email: text('email'),
  birthDate: unknown('birthDate'),
  gender: unknown('gender'),
  joinedOn: unknown('joinedOn'),
  leftOn: unknown('leftOn'),
  leaveReason: text('leaveReason'),
  expiresOn: unknown('expiresOn'),
  note: { target: 'memo', empty: { note: '' } },
}
