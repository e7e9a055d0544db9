import data from '../../../resources/tax-rates.json' with { type: 'json' }
import type { TaxRate } from '../../../src-shared/domain/tax-rate.ts'

/** The rates of consumption tax as they are shipped: dated data. */
export const taxRates = data.rates as readonly TaxRate[]
