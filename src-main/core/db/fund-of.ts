/**
 * Where the money of a payment or a refund lies, as an SQL expression over its row: the fund it names itself, else its
 * method's, else the first fund of the kind that the method stands for (cash in a cash fund; postal in a postal one, or
 * else a bank's; the rest in a bank's), else null.
 */
export function fundOf(row: 'payment' | 'refund'): string {
  return `coalesce(${row}.fund_id, (SELECT fund_id FROM payment_method WHERE id = ${row}.method_id),
    CASE ${row}.method WHEN 'cash' THEN ${firstFund('cash')}
      WHEN 'postal' THEN coalesce(${firstFund('postal')}, ${firstFund('bank')}) ELSE ${firstFund('bank')} END)`
}

function firstFund(kind: 'cash' | 'bank' | 'postal'): string {
  return `(SELECT id FROM fund WHERE kind = '${kind}' AND deleted = 0 AND created_dev IS NOT NULL
    ORDER BY position, name, id LIMIT 1)`
}
