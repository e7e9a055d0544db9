import type { Read } from '../../db/connection.ts'
import { deterministicId } from '../../db/ids.ts'

/**
 * One id for one part of one line, whichever laptop books it. What is void stays void, so a line that is booked again
 * after that gets the next id, again the same on every laptop.
 */
export function bankPaymentId(read: Read, lineId: string, part: number): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = deterministicId('bankPayment', lineId, part, attempt)
    if (read.row('SELECT 1 AS there FROM payment WHERE id = ?', id) === undefined) return id
  }
}
