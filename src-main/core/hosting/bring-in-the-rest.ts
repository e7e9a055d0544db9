import { setTimeout } from 'node:timers/promises'
import type { Office } from '../app/office.ts'
import { bringInAll } from '../app/router.ts'

const afterMs = 5_000

/** Once the window has long been drawn: the parts of the core that nothing has called yet. */
export async function bringInTheRest(office: Office): Promise<void> {
  await setTimeout(afterMs, undefined, { ref: false })
  await bringInAll().catch((fault: unknown) => office.log('parts', fault))
}
