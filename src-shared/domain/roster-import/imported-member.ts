import type { Gender, Status } from '../../contract/members.ts'

/** What one row of a roster says of a member; a field its cells do not fill is absent. */
export type ImportedMember = {
  readonly memberNumber?: string
  readonly familyName?: string
  readonly givenName?: string
  readonly familyNameKana?: string
  readonly givenNameKana?: string
  readonly fullName?: string
  readonly romanName?: string
  readonly formerName?: string
  readonly country?: string
  readonly postalCode?: string
  readonly prefecture?: string
  readonly city?: string
  readonly street?: string
  readonly building?: string
  readonly phone?: string
  readonly mobile?: string
  readonly email?: string
  readonly otherPhones?: readonly string[]
  readonly otherEmails?: readonly string[]
  readonly birthDate?: string
  readonly gender?: Gender
  readonly joinedOn?: string
  readonly leftOn?: string
  readonly leaveReason?: string
  /** The type's name; the caller finds or makes the type. */
  readonly memberType?: string
  readonly status?: Status
  /** The club's own name for the state. */
  readonly statusName?: string
  readonly expiresOn?: string
  /** The cells of note columns; what faulty cells held comes apart, as `noteLines`. */
  readonly note?: string
  /** By the name of the field. */
  readonly custom?: Readonly<Record<string, string>>
  /** By name; the caller finds or makes the group, the office and the tag. */
  readonly groups?: readonly { readonly kind: string; readonly name: string }[]
  readonly offices?: readonly { readonly name: string }[]
  readonly tags?: readonly { readonly name: string }[]
}
