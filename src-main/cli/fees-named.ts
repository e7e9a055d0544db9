import type { Api } from '../../src-shared/contract/contract.ts'
import type { Fee } from '../../src-shared/contract/fees.ts'
import { Fault } from './command.ts'
import type { Terminal } from './terminal.ts'

/** A fee by name or id. */
export async function feesNamed(api: Api, asked: readonly string[], { t }: Terminal): Promise<Fee[]> {
  const all = await api.fees.list()
  if (all.length === 0) throw new Fault(t.noFees)
  return asked.map((one) => {
    const found = all.find(({ id, name }) => id === one || name === one)
    if (found === undefined) throw new Fault(t.noSuchFee(one))
    return found
  })
}
