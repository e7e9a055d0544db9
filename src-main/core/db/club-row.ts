import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import { fiscalYearLabel } from '../../../src-shared/domain/fiscal-year.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Read } from './connection.ts'

/** The club's own row, as billing and receipts need it. */
export function readClub(read: Read): ClubSettings & { readonly id: string; readonly firstReceiptYear: number } {
  const club = read.row<ClubSettings & { id: string; firstReceiptYear: number }>(
    'SELECT * FROM club WHERE created_dev IS NOT NULL ORDER BY created_hlc LIMIT 1',
  )
  if (club === undefined) throw refuse('NO_CLUB_OPEN', {})
  return club
}

/** A fiscal year as this club writes it. */
export function yearLabel(club: ClubSettings, fiscalYear: number, locale: 'ja' | 'en'): string {
  return fiscalYearLabel(fiscalYear, { style: club.yearStyle, startMonth: club.fiscalYearStartMonth, locale })
}
