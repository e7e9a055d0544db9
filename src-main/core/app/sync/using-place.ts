import type { Place } from '../../../../src-shared/contract/sync.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { openTransport } from '../../sync/transports/open-transport.ts'
import { StoreFault, type Transport } from '../../sync/transports/transport.ts'

/** Work with a place that somebody just named; what is wrong with it becomes a refusal. */
export async function usingPlace<T>(place: Place, work: (transport: Transport) => Promise<T>): Promise<T> {
  const transport = openTransport(place)
  try {
    return await work(transport)
  } catch (fault) {
    if (fault instanceof StoreFault) throw refuse('PLACE_UNUSABLE', { trouble: fault.code })
    throw fault
  } finally {
    await transport.close()
  }
}
