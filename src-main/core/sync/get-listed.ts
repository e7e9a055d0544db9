import { StoreFault, type StoreFaultCode, type Transport } from './transports/transport.ts'

const OF_ONE_FILE: ReadonlySet<StoreFaultCode> = new Set(['gone', 'tooLarge', 'refused', 'unfit'])

/**
 * The bytes of a file that was listed; null where it cannot be had now, which is looked at again another time. One that
 * may not be read holds up nothing but what its own laptop wrote after it.
 */
export async function getListed(
  transport: Transport,
  name: string,
  mostBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    return await transport.get(name, mostBytes, signal)
  } catch (fault) {
    if (fault instanceof StoreFault && OF_ONE_FILE.has(fault.code)) return null
    throw fault
  }
}
