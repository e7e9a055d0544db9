import type { Flag, Json, Synced, Voidable } from './schema-columns.ts'

/** Tables of money: the ledger, the bank, the books, and what is derived from them. */
export interface MoneyTables {
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
    eventId: string | null
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
