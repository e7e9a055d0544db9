import type { Connection } from '../../../../src-main/core/db/connection.ts'
import { hold } from './broken.ts'

/** P9: each series counts from 1 without a gap. So it is where no laptop was put back or copied. */
export function receiptsAreGapless(db: Connection): void {
  const series = db.rows<{ series: string; given: number; last: number }>(
    'SELECT series, count(*) AS given, max(number) AS last FROM receipt GROUP BY fiscal_year, series',
  )
  for (const { series: letters, given, last } of series) {
    hold('P9', given === last, () => `series "${letters}" has ${given} receipts up to number ${last}`)
  }
  const aside = db.rows<{ row: string }>("SELECT row FROM quarantine WHERE tbl = 'receipt'")
  hold('P9', aside.length === 0, () => `receipt ${aside[0]?.row} is kept aside`)
}
