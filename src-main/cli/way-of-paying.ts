import type { Api } from '../../src-shared/contract/contract.ts'
import { methods } from '../../src-shared/contract/payments.ts'
import { UsageError } from './command.ts'
import { savedByName } from './saved-by-name.ts'
import type { Terminal } from './terminal.ts'

export const methodUsage = `[--method ${methods.join('|')}|NAME]`

/** A meaning, or a method by the club's own name. */
export async function wayOfPaying(api: Api, wanted: string, terminal: Terminal) {
  const method = methods.find((one) => one === wanted)
  if (method !== undefined) return { method }
  const own = await api.paymentMethods.list()
  if (own.length === 0) throw new UsageError('--method')
  return { methodId: savedByName(own, wanted, terminal).id }
}
