import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import data from '../../../resources/tax-rates.json' with { type: 'json' }
import { taxClass } from '../../../src-shared/contract/ledger-accounts.ts'
import { plainDate } from '../../../src-shared/contract/values.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { TaxRate } from '../../../src-shared/domain/tax-rate.ts'
import type { Connection } from './connection.ts'

const FILE = 'tax-rates.json'

const taxRate = z.object({
  taxClass,
  percent: z.number().min(0).max(100),
  validFrom: plainDate,
  validTo: plainDate.nullable(),
  enacted: z.boolean(),
}) satisfies z.ZodType<TaxRate>
const ratesFile = z.object({ rates: z.array(taxRate).min(1) })

/** The rates of consumption tax as they are shipped: dated data. */
export const taxRates: readonly TaxRate[] = ratesFile.parse(data).rates

/**
 * The rates that hold for a club: those of a file in its own folder stand for the shipped ones. Where that file cannot be
 * read, nothing is taxed by guess.
 */
export function taxRatesOf({ db }: Connection): readonly TaxRate[] {
  const path = join(dirname(db.name), 'resources', FILE)
  if (db.memory || !existsSync(path)) return taxRates
  const read = ratesIn(path)
  if (read === null) throw refuse('RESOURCE_UNREADABLE', { path })
  return read
}

function ratesIn(path: string): readonly TaxRate[] | null {
  try {
    return ratesFile.parse(JSON.parse(readFileSync(path, 'utf8'))).rates
  } catch {
    return null
  }
}
