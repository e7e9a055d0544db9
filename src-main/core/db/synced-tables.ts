import { gatheringTables } from './gathering-tables.ts'

/**
 * The register groups of each synced table: the columns that are written, compared and undone together.
 * A table without groups holds facts. A column named under `json` holds a list or object.
 */
interface SyncedTable {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly json?: readonly string[]
}

const clubIdentity = ['name', 'nameKana', 'postalCode', 'address', 'phone', 'email', 'representative'] as const

export const syncedTables = {
  club: {
    groups: {
      identity: clubIdentity,
      year: ['fiscalYearStartMonth', 'yearStyle', 'timeZone'],
      receipts: [
        'receiptLayout',
        'receiptIssuer',
        'receiptNote',
        'stampNote',
        'taxNote',
        'registrationNumber',
        'firstReceiptNumber',
        'firstReceiptYear',
      ],
      numbering: ['numberPrefix', 'numberDigits'],
      lifeCycle: ['arrearsYears'],
      pictures: ['logoId', 'sealId'],
      certification: ['certificationNumber', 'certifiedOn', 'certifiedUntil', 'residentTax'],
      slip: ['slipAccount', 'slipHolder', 'slipText'],
      debit: ['debitCode', 'debitName', 'debitFundId'],
      letters: ['requestText', 'reminderText', 'finalReminderText'],
      desk: ['deskShows'],
    },
  },
  memberType: {
    groups: { all: ['name', 'votes', 'position'], numbering: ['numberPrefix'], ages: ['fromAge', 'toAge'] },
  },
  memberStatus: { groups: { all: ['name', 'standsFor', 'position'] } },
  customField: {
    groups: { all: ['name', 'kind', 'choices', 'sensitive', 'position'], entry: ['required', 'defaultValue'] },
    json: ['choices', 'defaultValue'],
  },
  household: { groups: { all: ['name'], people: ['headId', 'letters'] } },
  member: {
    groups: {
      number: ['memberNumber'],
      name: ['familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'fullName', 'romanName', 'formerName'],
      address: ['country', 'postalCode', 'prefecture', 'city', 'street', 'building'],
      contact: ['phone', 'mobile', 'email'],
      birth: ['birthDate', 'gender'],
      membership: ['joinedOn', 'leftOn', 'leaveReason', 'memberTypeId', 'status', 'expiresOn'],
      household: ['householdId', 'payerId'],
      statusName: ['statusId'],
      school: ['schoolEntryYear'],
      photo: ['photoId'],
      note: ['note'],
      mergedInto: ['mergedInto'],
    },
  },
  contactPoint: { groups: { all: ['memberId', 'kind', 'value', 'position'] } },
  memberGroup: { groups: { all: ['name', 'kind', 'position'] } },
  groupMembership: { groups: { all: ['groupId', 'memberId', 'startsOn', 'endsOn', 'role'] } },
  tag: { groups: { all: ['name', 'position'] } },
  memberTag: { groups: { all: ['memberId', 'tagId'] } },
  office: { groups: { all: ['name', 'director', 'position'] } },
  officeTerm: {
    groups: { all: ['officeId', 'memberId', 'startsOn', 'endsOn', 'note'], pay: ['paidFrom', 'paidTo'] },
  },
  guardian: { groups: { all: ['memberId', 'guardianId', 'name', 'relation', 'phone', 'email', 'position'] } },
  consent: { groups: { all: ['memberId', 'purpose', 'answer', 'answeredOn', 'note'] } },
  segment: { groups: { all: ['name', 'filter', 'position'] }, json: ['filter'] },
  layout: { groups: { all: ['name', 'body', 'position'] }, json: ['body'] },
  importMapping: { groups: { all: ['name', 'body'] }, json: ['body'] },
  privateCharacter: { groups: { all: ['code', 'replacement'] } },
  dismissal: { groups: { all: ['kind', 'subject'] } },
  attachment: {
    groups: {
      all: ['fileName', 'bytes', 'sha256', 'sealedName', 'purpose'],
      owner: ['memberId', 'thumbnailId', 'mediaType'],
    },
  },
  fee: {
    groups: {
      all: ['name', 'amount', 'rhythm', 'memberTypeIds', 'receiptText', 'dueMonth', 'position'],
      pricing: ['prices', 'familyRule', 'furtherAmount', 'proration', 'rounding', 'unitName'],
      books: ['ledgerAccountId', 'taxClass'],
      donation: ['donation'],
    },
    json: ['memberTypeIds', 'prices'],
  },
  feeAgreement: {
    groups: { all: ['memberId', 'feeId', 'kind', 'amount', 'units', 'startsOn', 'endsOn', 'reason'] },
  },
  billingRun: { groups: { all: ['fiscalYear', 'feeIds', 'ranOn'], lock: ['lockedOn'] }, json: ['feeIds'] },
  charge: {
    groups: {
      body: ['memberId', 'feeId', 'fiscalYear', 'periodStart', 'periodEnd', 'dueOn', 'amount'],
      waiver: ['waived', 'waiveReason'],
      origin: ['imported'],
      run: ['billingRunId'],
      text: ['description'],
    },
  },
  fund: {
    groups: {
      all: ['name', 'kind', 'position'],
      bank: ['bankCode', 'bankName', 'branchCode', 'branchName', 'accountType', 'accountNumber', 'holderKana'],
      opening: ['openingOn', 'openingAmount'],
    },
  },
  paymentMethod: { groups: { all: ['name', 'standsFor', 'fundId', 'position'] } },
  contact: { groups: { all: ['name', 'kana', 'kind', 'postalCode', 'address', 'phone', 'email', 'note'] } },
  batch: {
    groups: { all: ['name', 'startedOn', 'fundId', 'expected', 'note'], close: ['closedOn', 'counted', 'reason'] },
  },
  payment: {
    groups: {
      revision: ['payerId', 'amount', 'paidOn', 'method', 'reference', 'note', 'allocations'],
      origin: ['imported'],
      way: ['methodId', 'fundId', 'batchId'],
      bank: ['bankLineId'],
    },
    json: ['allocations'],
  },
  refund: {
    groups: {
      all: ['paymentId', 'amount', 'refundedOn', 'method', 'methodId', 'fundId', 'reason', 'releases'],
      bank: ['bankLineId'],
    },
    json: ['releases'],
  },
  bankLine: {
    groups: {
      all: [
        'fundId',
        'day',
        'amount',
        'balance',
        'payerText',
        'description',
        'reference',
        'occurrence',
        'position',
        'attachmentId',
      ],
      handling: ['ignored', 'ignoreReason'],
    },
  },
  payerAlias: { groups: { all: ['folded', 'text', 'payerId'] } },
  ledgerAccount: { groups: { all: ['name', 'kind', 'position'], mapping: ['mapping'] }, json: ['mapping'] },
  budget: { groups: { all: ['fiscalYear', 'ledgerAccountId', 'amount'] } },
  expense: {
    groups: {
      all: [
        'paidOn',
        'amount',
        'fundId',
        'contactId',
        'payee',
        'ledgerAccountId',
        'description',
        'taxClass',
        'voucherIds',
      ],
      bank: ['bankLineId'],
      event: ['eventId'],
    },
    json: ['voucherIds'],
  },
  transfer: {
    groups: { all: ['movedOn', 'amount', 'fromFundId', 'toFundId', 'note'], bank: ['bankLineIds'] },
    json: ['bankLineIds'],
  },
  periodClose: { groups: { all: ['period', 'firstDay', 'lastDay', 'closedOn', 'note'] } },
  debitMandate: {
    groups: {
      account: [
        'memberId',
        'bankCode',
        'bankName',
        'branchCode',
        'branchName',
        'accountType',
        'accountNumber',
        'holderKana',
        'customerNumber',
      ],
      term: ['startsOn', 'endsOn'],
    },
  },
  debitRequest: {
    groups: { all: ['drawnOn', 'fundId', 'lines', 'madeOn'], result: ['results', 'readOn'] },
    json: ['lines', 'results'],
  },
  ...gatheringTables,
  notice: { groups: {}, json: ['chargeIds', 'snapshot'] },
  cashCount: { groups: {}, json: ['coins'] },
  booksExport: { groups: {}, json: ['entries'] },
  receipt: { groups: {}, json: ['paymentIds', 'snapshot'] },
  exportRecord: { groups: {}, json: ['columns', 'who'] },
} as const satisfies Record<string, SyncedTable>

export type SyncedTableName = keyof typeof syncedTables

export const factColumns = {
  receipt: [
    'fiscalYear',
    'series',
    'number',
    'issuedOn',
    'receivedOn',
    'payerId',
    'payerName',
    'amount',
    'description',
    'paymentIds',
    'snapshot',
    'issuedAt',
    'kind',
    'replacesId',
  ],
  notice: ['kind', 'level', 'channel', 'noticedOn', 'payerId', 'chargeIds', 'amount', 'snapshot', 'noticedAt'],
  cashCount: ['fundId', 'countedOn', 'counted', 'ledger', 'received', 'receipted', 'coins', 'reason', 'countedAt'],
  booksExport: ['format', 'exportedAt', 'firstDay', 'lastDay', 'entries', 'fileName'],
  exportRecord: ['exportedAt', 'title', 'format', 'members', 'columns', 'who', 'recipient', 'purpose', 'fileName'],
} as const satisfies Partial<Record<SyncedTableName, readonly string[]>>

export type FactTableName = keyof typeof factColumns

/** Tables whose rows are taken out of the books for good by a void, never deleted. */
const voidableTables = ['payment', 'refund', 'expense', 'transfer', 'receipt'] as const satisfies SyncedTableName[]
export type VoidableTableName = (typeof voidableTables)[number]

export function isVoidableTable(name: string): name is VoidableTableName {
  return (voidableTables as readonly string[]).includes(name)
}

export function isFactTable(name: string): name is FactTableName {
  return Object.hasOwn(factColumns, name)
}

/** A member's custom field is a register group of its own. */
export const customGroup = (fieldId: string): string => `custom:${fieldId}`

export function isSyncedTable(name: string): name is SyncedTableName {
  return Object.hasOwn(syncedTables, name)
}

/** The columns of a group, or null where this version does not know it. */
export function columnsOf(table: SyncedTableName, group: string): readonly string[] | null {
  const groups: Readonly<Record<string, readonly string[]>> = syncedTables[table].groups
  return Object.hasOwn(groups, group) ? (groups[group] ?? null) : null
}

export function isJsonColumn(table: SyncedTableName, column: string): boolean {
  const entry: SyncedTable = syncedTables[table]
  return entry.json?.includes(column) ?? false
}

const snakeNames = new Map<string, string>()

/** `memberNumber` as the database calls it: `member_number`. */
export function snake(name: string): string {
  let known = snakeNames.get(name)
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakeNames.set(name, known)
  }
  return known
}
