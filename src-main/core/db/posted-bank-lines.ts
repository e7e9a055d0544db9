/** The ids of bank lines that something live in the books names. */
export const POSTED_BANK_LINES = `
  SELECT bank_line_id AS id FROM payment WHERE bank_line_id IS NOT NULL AND void_wall IS NULL AND deleted = 0
  UNION SELECT bank_line_id FROM refund WHERE bank_line_id IS NOT NULL AND void_wall IS NULL AND deleted = 0
  UNION SELECT bank_line_id FROM expense WHERE bank_line_id IS NOT NULL AND void_wall IS NULL AND deleted = 0
  UNION SELECT json_each.value FROM transfer, json_each(bank_line_ids) WHERE void_wall IS NULL AND transfer.deleted = 0`

/** What became of a line, for a query of `bank_line`. */
export const BANK_LINE_STATE = `
  CASE WHEN bank_line.id IN (${POSTED_BANK_LINES}) THEN 'posted' WHEN ignored = 1 THEN 'ignored' ELSE 'open' END`
