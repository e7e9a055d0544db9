import type { DerivedKey } from './format/derive-key.ts'
import { keepKeyFile } from './key-files.ts'
import { renewKey } from './key-ring.ts'
import { type Hands, removeLaptop } from './laptops.ts'
import { type Sealing, sealChanges } from './seal-changes.ts'

/**
 * Removes a laptop, with a new key for those who stay. The removal itself is sealed under the key before, so that the
 * removed one can read of it, and two that remove each other hear of each other; something under the new key follows it at
 * once, so that whoever has read that knows of the removal.
 */
export function endLaptop(hands: Hands, dev: string, sealing: Sealing, code: DerivedKey): void {
  const { db } = hands
  removeLaptop(hands, dev)
  sealChanges(db, sealing)
  renewKey(db)
  keepKeyFile(db, { device: sealing.device, now: sealing.now }, code)
  sealChanges(db, { ...sealing, evenEmpty: true })
}
