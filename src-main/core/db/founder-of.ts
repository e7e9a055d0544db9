import type { Read } from './connection.ts'

/**
 * The device that made the club: the same on every copy of it, whatever its clock said. Null in a database that is just
 * being made.
 */
export function founderOf(read: Read): string | null {
  const club = read.row<{ dev: string }>(
    'SELECT created_dev AS dev FROM club WHERE created_dev IS NOT NULL ORDER BY created_hlc, created_dev LIMIT 1',
  )
  return club?.dev ?? null
}
