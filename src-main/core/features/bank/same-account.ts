/** Whether a file's account is the one of this number; null where either says none. */
export function isSameAccount(account: string, accountNumber: string): boolean | null {
  const wanted = bare(accountNumber.normalize('NFKC').replace(/\D/g, ''))
  const runs = account.split(' ').filter((run) => run !== '')
  if (wanted === '' || runs.length === 0) return null
  return (
    runs.some((run) => bare(run) === wanted) || runs.join('').endsWith(wanted) || wanted.endsWith(bare(runs.join('')))
  )
}

function bare(digits: string): string {
  return digits.replace(/^0+/, '')
}
