import type { Read } from './connection.ts'

/** The letters under which a device numbers its receipts, empty for the club's first; null while it waits to be let in. */
export function seriesOf(read: Read, device: string): string | null {
  return read.row<{ series: string | null }>('SELECT series FROM device WHERE dev = ?', device)?.series ?? null
}
