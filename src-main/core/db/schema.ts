import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import type { Flag, Json, Synced } from './schema-columns.ts'
import type { GatheringTables } from './schema-gatherings.ts'
import type { MoneyTables } from './schema-money.ts'

export interface MemberTable extends Synced {
  n: number
  memberNumber: string
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
  fullName: string
  romanName: string
  formerName: string
  country: string
  postalCode: string
  prefecture: string
  city: string
  street: string
  building: string
  phone: string
  mobile: string
  email: string
  birthDate: string | null
  gender: string | null
  joinedOn: string | null
  leftOn: string | null
  leaveReason: string
  memberTypeId: string | null
  status: string
  expiresOn: string | null
  householdId: string | null
  payerId: string | null
  note: string
  statusId: string | null
  schoolEntryYear: number | null
  photoId: string | null
  custom: Json<Record<string, string | number | boolean | readonly string[] | null>>
  mergedInto: string | null
  root: string | null
  sortKey: string
  searchText: string
}

export interface Tables extends MoneyTables, GatheringTables {
  local: { key: string; value: string }
  administration: { subject: string; kind: string; dev: string; seq: number; hlc: string; wall: number; body: string }
  device: {
    dev: string
    label: string
    series: string | null
    enrolledWall: number
    follows: string | null
    signKey: string | null
    boxKey: string | null
    grantedBy: string | null
    removedAfter: number | null
    removedBy: string | null
  }
  change: {
    dev: string
    seq: number
    hlc: string
    wall: number
    actor: string
    schemaVersion: number
    operation: string
    last: Flag
    body: string
  }
  changeRow: { tbl: string; row: string; dev: string; seq: number }
  operation: {
    id: string
    label: string
    actor: string
    dev: string
    hlc: string
    wall: number
    undoes: string | null
    complete: Flag
  }
  head: { tbl: string; row: string; grp: string; dev: string; seq: number; hlc: string; value: string }
  superseded: { tbl: string; row: string; grp: string; dev: string; seq: number }
  voidMark: { tbl: string; row: string; dev: string; seq: number; hlc: string; wall: number; reason: string }
  quarantine: { tbl: string; row: string; dev: string; seq: number; body: string }
  club: Synced & ClubSettings & { firstReceiptYear: number }
  memberType: Synced & {
    name: string
    votes: Flag
    position: number
    numberPrefix: string
    fromAge: number | null
    toAge: number | null
  }
  memberStatus: Synced & { name: string; standsFor: string; position: number }
  customField: Synced & {
    name: string
    kind: string
    choices: Json<string[]>
    sensitive: Flag
    position: number
    required: Flag
    defaultValue: string | null
  }
  household: Synced & { name: string; headId: string | null; letters: 'one' | 'each' }
  memberGroup: Synced & { name: string; kind: string; position: number }
  groupMembership: Synced & {
    groupId: string
    memberId: string
    startsOn: string | null
    endsOn: string | null
    role: string
  }
  tag: Synced & { name: string; position: number }
  memberTag: Synced & { memberId: string; tagId: string }
  office: Synced & { name: string; director: Flag; position: number }
  officeTerm: Synced & {
    officeId: string
    memberId: string
    startsOn: string | null
    endsOn: string | null
    paidFrom: string | null
    paidTo: string | null
    note: string
  }
  guardian: Synced & {
    memberId: string
    guardianId: string | null
    name: string
    relation: string
    phone: string
    email: string
    position: number
  }
  consent: Synced & {
    memberId: string
    purpose: string
    answer: 'given' | 'refused'
    answeredOn: string | null
    note: string
  }
  segment: Synced & { name: string; filter: string; position: number }
  layout: Synced & { name: string; body: string; position: number }
  importMapping: Synced & { name: string; body: string }
  privateCharacter: Synced & { code: string; replacement: string }
  dismissal: Synced & { kind: string; subject: string }
  exportRecord: Synced & {
    exportedAt: string
    title: string
    format: string
    members: number
    columns: Json<string[]>
    who: string
    recipient: string
    purpose: string
    fileName: string
  }
  member: MemberTable
  contactPoint: Synced & { memberId: string; kind: 'phone' | 'email'; value: string; position: number }
  attachment: Synced & {
    fileName: string
    bytes: number
    sha256: string
    sealedName: string
    purpose: string
    memberId: string | null
    thumbnailId: string | null
    mediaType: string
  }
}
