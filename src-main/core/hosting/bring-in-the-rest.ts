import { setTimeout } from 'node:timers/promises'
import type { Office } from '../app/office.ts'
import { bringInAll } from '../app/router.ts'

const afterMs = 5_000

/** Once the window has long been drawn, what its start did not need: a program whose files an update replaces goes on whole. */
export async function bringInTheRest(office: Office): Promise<void> {
  await setTimeout(afterMs, undefined, { ref: false })
  await bringInAll().catch((fault: unknown) => office.log('parts', fault))
}
