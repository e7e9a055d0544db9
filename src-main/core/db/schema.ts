import type { ColumnType } from 'kysely'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'

type Json<T> = ColumnType<T, string, string>
type Flag = ColumnType<0 | 1, 0 | 1, 0 | 1>

interface Synced {
  id: string
  createdDev: string | null
  createdSeq: number | null
  createdHlc: string | null
  /** 0 there, 1 in the trash, 2 its making was undone. */
  deleted: number
}

interface Voidable extends Synced {
  voidWall: number | null
  voidReason: string | null
}

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

export interface Tables {
  local: { key: string; value: string }
  device: { dev: string; label: string; series: string; enrolledWall: number }
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
  fee: Synced & {
    name: string
    amount: number
    rhythm: string
    memberTypeIds: Json<string[]>
    receiptText: string
    dueMonth: number
    position: number
    prices: string
    familyRule: string
    furtherAmount: number
    proration: string
    rounding: number
    unitName: string
    ledgerAccountId: string | null
    taxClass: string
    donation: Flag
  }
  feeAgreement: Synced & {
    memberId: string
    feeId: string
    kind: string
    amount: number | null
    units: number | null
    startsOn: string | null
    endsOn: string | null
    reason: string
  }
  billingRun: Synced & { fiscalYear: number; feeIds: Json<string[]>; ranOn: string; lockedOn: string | null }
  fund: Synced & {
    name: string
    kind: string
    position: number
    bankCode: string
    bankName: string
    branchCode: string
    branchName: string
    accountType: string
    accountNumber: string
    holderKana: string
    openingOn: string | null
    openingAmount: number
  }
  paymentMethod: Synced & { name: string; standsFor: string; fundId: string | null; position: number }
  contact: Synced & {
    name: string
    kana: string
    kind: string
    postalCode: string
    address: string
    phone: string
    email: string
    note: string
  }
  batch: Synced & {
    name: string
    startedOn: string
    fundId: string | null
    expected: number | null
    note: string
    closedOn: string | null
    counted: number | null
    reason: string
  }
  charge: Synced & {
    memberId: string
    feeId: string
    fiscalYear: number
    periodStart: string
    periodEnd: string
    dueOn: string | null
    amount: number
    waived: number
    waiveReason: string
    imported: Flag
    billingRunId: string | null
    description: string
  }
  payment: Voidable & {
    payerId: string
    amount: number
    paidOn: string | null
    method: string
    reference: string
    note: string
    allocations: Json<{ chargeId: string; amount: number }[]>
    imported: Flag
    methodId: string | null
    fundId: string | null
    batchId: string | null
    bankLineId: string | null
  }
  refund: Voidable & {
    paymentId: string
    amount: number
    refundedOn: string | null
    method: string
    methodId: string | null
    fundId: string | null
    reason: string
    releases: Json<{ chargeId: string; amount: number }[]>
    bankLineId: string | null
  }
  bankLine: Synced & {
    fundId: string
    day: string
    amount: number
    balance: number | null
    payerText: string
    description: string
    reference: string
    occurrence: number
    position: number
    attachmentId: string | null
    ignored: Flag
    ignoreReason: string
  }
  payerAlias: Synced & { folded: string; text: string; payerId: string }
  ledgerAccount: Synced & { name: string; kind: string; position: number; mapping: string }
  budget: Synced & { fiscalYear: number; ledgerAccountId: string; amount: number }
  expense: Voidable & {
    paidOn: string
    amount: number
    fundId: string
    contactId: string | null
    payee: string
    ledgerAccountId: string | null
    description: string
    taxClass: string
    voucherIds: Json<string[]>
    bankLineId: string | null
  }
  transfer: Voidable & {
    movedOn: string
    amount: number
    fromFundId: string
    toFundId: string
    note: string
    bankLineIds: Json<string[]>
  }
  cashCount: Synced & {
    fundId: string
    countedOn: string
    counted: number
    ledger: number
    received: number
    receipted: number
    coins: string
    reason: string
    countedAt: string
  }
  periodClose: Synced & { period: string; firstDay: string; lastDay: string; closedOn: string; note: string }
  booksExport: Synced & {
    format: string
    exportedAt: string
    firstDay: string
    lastDay: string
    entries: string
    fileName: string
  }
  receipt: Voidable & {
    fiscalYear: number
    series: string
    number: number
    issuedOn: string
    receivedOn: string | null
    payerId: string
    payerName: string
    amount: number
    description: string
    paymentIds: Json<string[]>
    snapshot: string
    issuedAt: string
    kind: string
    replacesId: string | null
  }
  notice: Synced & {
    kind: string
    level: number
    channel: string
    noticedOn: string
    payerId: string
    chargeIds: Json<string[]>
    amount: number
    snapshot: string
    noticedAt: string
  }
  debitMandate: Synced & {
    memberId: string
    bankCode: string
    bankName: string
    branchCode: string
    branchName: string
    accountType: string
    accountNumber: string
    holderKana: string
    customerNumber: string
    startsOn: string | null
    endsOn: string | null
  }
  debitRequest: Synced & {
    drawnOn: string
    fundId: string | null
    lines: string
    madeOn: string
    results: string
    readOn: string | null
  }
  allocation: { paymentId: string; chargeId: string; amount: number }
  chargeOpen: { chargeId: string; memberId: string; open: number }
  receiptPayment: { paymentId: string; receiptId: string }
}
