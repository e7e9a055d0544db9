import type { Ids } from '../../src-main/core/db/ids.ts'

/** Ids that are the same in each run and rise in the order they were given. */
export function countedIds(): Ids {
  let uuids = 0
  let devices = 0
  return {
    uuid: () => `00000000-0000-7000-8000-${(++uuids).toString().padStart(12, '0')}`,
    device: () => `device${(++devices).toString().padStart(7, '2')}`,
  }
}
