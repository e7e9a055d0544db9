import type { ReceiptSnapshot } from '../../src-shared/domain/receipt-snapshot.ts'

/** A usual receipt for a year's dues; a test names only what matters to it. */
export function receiptSnapshot(changes: Partial<ReceiptSnapshot> = {}): ReceiptSnapshot {
  return {
    version: 1,
    locale: 'ja',
    yearStyle: 'western',
    number: '2026-0001',
    issuedOn: '2026-04-01',
    receivedOn: '2026-04-01',
    fiscalYearLabel: '2026年度',
    payer: { name: '髙橋 一', honorific: '様' },
    memberNumber: '0003',
    amount: 12000,
    description: '2026年度 年会費として',
    method: '現金',
    lines: [
      { label: '年会費', period: '2026年4月〜2027年3月', amount: 10000 },
      { label: '入会金', amount: 2000 },
    ],
    issuer: {
      name: 'みどりの会',
      address: '〒060-0001 北海道札幌市中央区北一条西2丁目1番地',
      phone: '011-222-3333',
      representative: '会計 佐藤 花子',
      registrationNumber: null,
    },
    stampNote: '営業に関しない受取書につき印紙税非課税',
    taxNote: '会費は消費税の課税対象外（不課税）です。',
    ...changes,
  }
}

export function englishSnapshot(changes: Partial<ReceiptSnapshot> = {}): ReceiptSnapshot {
  return receiptSnapshot({
    locale: 'en',
    fiscalYearLabel: 'FY 2026',
    payer: { name: 'Ada Lovelace', honorific: '' },
    description: 'Membership fee 2026',
    method: 'Cash',
    lines: [{ label: 'Annual membership', amount: 12000 }],
    issuer: {
      name: 'Midori Club',
      address: '2-1 Kita 1-jo Nishi, Chuo-ku, Sapporo',
      phone: '+81 11 222 3333',
      representative: 'Hanako Sato, Treasurer',
      registrationNumber: null,
    },
    stampNote: null,
    taxNote: null,
    ...changes,
  })
}
