/** Whether 13 digits are a corporate number (法人番号): the first checks the other twelve. */
export function isCorporateNumber(digits: string): boolean {
  if (!/^[1-9]\d{12}$/.test(digits)) return false
  const base = [...digits.slice(1)].map(Number)
  const sum = base.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 2 : 1), 0)
  return Number(digits[0]) === 9 - (sum % 9)
}

/** Whether this looks mistyped. A body without a corporate number has digits of its own kind, so it is never certain. */
export function isOddRegistrationNumber(text: string): boolean {
  return /^T\d{13}$/.test(text) && !isCorporateNumber(text.slice(1))
}
