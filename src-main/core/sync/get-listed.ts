import { StoreFault, type Transport } from './transports/transport.ts'

/** The bytes of a file that was listed; null where it cannot be had now, which is looked at again another time. */
export async function getListed(
  transport: Transport,
  name: string,
  mostBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    return await transport.get(name, mostBytes, signal)
  } catch (fault) {
    if (fault instanceof StoreFault && (fault.code === 'gone' || fault.code === 'tooLarge')) return null
    throw fault
  }
}
