import type { DerivedKey } from './format/derive-key.ts'
import { keepKeyFile } from './key-files.ts'
import { renewKey } from './key-ring.ts'
import { type Asking, type Hands, refuseLaptop, removeLaptop } from './laptops.ts'
import { type Sealing, sealChanges } from './seal-changes.ts'

/**
 * Removes a laptop, with a new key for those who stay. The removal itself is sealed under the key before, so that the
 * removed one can read of it, and two that remove each other hear of each other.
 */
export function endLaptop(hands: Hands, dev: string, sealing: Sealing, code: DerivedKey): void {
  removeLaptop(hands, dev)
  renewKeys(hands, sealing, code)
}

/** Says no to a laptop that asks, with a new key: whoever it is may have read along by the digits of a sheet. */
export function shutOut(hands: Hands, asking: Asking, sealing: Sealing, code: DerivedKey): void {
  refuseLaptop(hands, asking)
  renewKeys(hands, sealing, code)
}

/** What was written goes under the key before; something follows at once under the new one, which tells that it was read. */
function renewKeys({ db }: Hands, sealing: Sealing, code: DerivedKey): void {
  sealChanges(db, sealing)
  renewKey(db)
  keepKeyFile(db, { device: sealing.device, now: sealing.now }, code)
  sealChanges(db, { ...sealing, evenEmpty: true })
}
