import type { PaperPictures } from './paper-pictures.ts'

/** How the years of dates are printed: 2026年 or 令和8年. English receipts are always western. */
export type YearStyle = 'western' | 'era'

/** One line of the breakdown, as printed. */
export type ReceiptLine = {
  readonly label: string
  /** As printed, for example 「2026年4月〜9月」. */
  readonly period?: string
  readonly amount: number
  /** A line at the reduced tax rate carries the mark ※ that a qualified invoice must show. */
  readonly reducedRate?: boolean
}

/** A total per tax rate; only registered issuers of qualified invoices print these. */
export type ReceiptTaxLine = {
  readonly ratePercent: number
  /** Tax included, in yen. */
  readonly amount: number
  readonly tax: number
}

/** Who received the money; empty texts are left out on paper. */
export type ReceiptIssuer = {
  readonly name: string
  /** May hold line breaks. */
  readonly address: string
  readonly phone: string
  /** With the office, for example 「会計 佐藤 花子」. */
  readonly representative: string
  /** T and 13 digits; null for the many clubs that are not registered. */
  readonly registrationNumber: string | null
}

/** What proves a gift to a certified NPO to the tax office, beside what every receipt says; as printed. */
export type DonationCertificate = {
  readonly statement: string
  /** The number on the notice of certification, and its day. */
  readonly certification: string
  readonly donorAddress: string
  /** Empty where no prefecture or city has designated the body. */
  readonly residentTax: string
}

/** Everything a receipt prints, frozen when it is issued: a reprint never looks at today's roster. */
export type ReceiptSnapshot = {
  readonly version: 1
  readonly locale: 'ja' | 'en'
  readonly yearStyle: YearStyle
  /** `2026-0001`; null while it is only a preview. */
  readonly number: string | null
  /** YYYY-MM-DD. */
  readonly issuedOn: string
  /** YYYY-MM-DD; null where the day of an old payment is unknown. */
  readonly receivedOn: string | null
  readonly fiscalYearLabel: string
  readonly payer: {
    readonly name: string
    readonly honorific: '様' | '御中' | ''
    readonly kana?: string
  }
  readonly memberNumber?: string
  /** Yen. */
  readonly amount: number
  /** The 但し書き, for example 「2026年度 年会費として」. */
  readonly description: string
  /** As printed, for example 「現金」; empty leaves it out. */
  readonly method: string
  readonly lines: readonly ReceiptLine[]
  readonly taxLines?: readonly ReceiptTaxLine[]
  /** Of a donation certificate (寄附金受領証明書) alone. */
  readonly certificate?: DonationCertificate
  readonly issuer: ReceiptIssuer
  readonly pictures?: PaperPictures
  /** Why no revenue stamp is needed, for example 「営業に関しない受取書につき印紙税非課税」. */
  readonly stampNote: string | null
  /** For example 「会費は消費税の課税対象外(不課税)です」. */
  readonly taxNote: string | null
}
