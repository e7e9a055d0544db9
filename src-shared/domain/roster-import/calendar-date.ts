const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const msPerDay = 86_400_000

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The day an Excel serial stands for. Serial 60 is 1900-02-29, a day Excel invented. */
export function dateOfSerial(serial: number, { date1904 }: { readonly date1904: boolean }): string | null {
  const whole = Math.floor(serial)
  if (!date1904 && whole === 60) return null
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  return new Date(origin + whole * msPerDay).toISOString().slice(0, 10)
}

function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (daysInMonth[month - 1] ?? 0)
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
