import type { Connection } from '../db/connection.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXY'

/**
 * The letters under which a laptop that is let in will number its receipts. Each laptop gives only letters that go on
 * from its own, so two that let somebody in without hearing of each other never give the same: the first, which
 * shows none, gives B to Y, then ZA to ZY; B gives BA to BY, then BZA … `Z` leads on and is never given itself.
 */
export function nextSeriesOf(db: Connection, granting: string): string {
  const known = db.rows<{ series: string }>(
    `SELECT series FROM device WHERE series IS NOT NULL UNION SELECT series FROM receipt
     UNION SELECT body ->> 'series' FROM administration WHERE kind = 'grant'`,
  )
  const used = new Set(known.map(({ series }) => series))
  for (let lead = granting; ; lead += 'Z') {
    for (const letter of LETTERS) {
      const series = lead + letter
      if (series !== 'A' && !used.has(series)) return series
    }
  }
}
