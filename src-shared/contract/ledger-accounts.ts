import { z } from 'zod'
import { label, ledgerAccountId, line } from './values.ts'

/** Consumption tax: none 不課税・対象外, standard 課税10%, reduced 課税8%軽減, exempt 非課税, free 免税. */
export const taxClasses = ['none', 'standard', 'reduced', 'exempt', 'free'] as const
export const taxClass = z.enum(taxClasses)
export type TaxClass = z.infer<typeof taxClass>

export const booksFormats = ['yayoi', 'freee', 'mf'] as const
export const booksFormat = z.enum(booksFormats)
export type BooksFormat = z.infer<typeof booksFormat>

/** 弥生 is always CP932; the others are UTF-8 unless asked otherwise. */
export const booksEncoding = z.enum(['utf8', 'cp932'])

/** What an account is called in an accounting program; empty fields fall back to the account's own name. */
export const accountMapping = z.object({ account: line, subAccount: line, taxLabel: line, department: line })

/** 科目 */
export const ledgerAccount = z.object({
  id: ledgerAccountId,
  name: label,
  kind: z.enum(['income', 'expense', 'asset', 'liability']),
  position: z.int(),
  mapping: z.partialRecord(booksFormat, accountMapping.partial()),
})
export type LedgerAccount = z.infer<typeof ledgerAccount>
