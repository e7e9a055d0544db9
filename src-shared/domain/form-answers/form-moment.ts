import type { Cell } from '../roster-import/table.ts'

/** A day and a time as a form's program wrote them; `offset` in minutes where it said its own time zone. */
export interface FormMoment {
  readonly day: string
  /** HH:MM:SS. */
  readonly time: string
  readonly offset: number | null
}

const written =
  /^(?:(\d{4})[/.年-]\s?(\d{1,2})[/.月-]\s?(\d{1,2})日?|(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}))[T\s,]*(午前|午後|[ap]m)?\s*(\d{1,2})[:時](\d{2})(?:[:分](\d{2})秒?)?(?:\.\d+)?\s*(午前|午後|[ap]m)?\s*(Z|(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?)?$/i

/** `2026/05/01 9:03:12 午後 GMT+9`, `5/1/26 21:03:12`, a workbook's date; null where it is none of them. */
export function formMoment(cell: Cell): FormMoment | null {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) {
    return { day: cell.date, time: cell.time ?? '00:00:00', offset: null }
  }
  const found = typeof cell === 'string' ? written.exec(cell.normalize('NFKC').trim()) : null
  if (found === null) return null
  const [, y, m, d, month, date, year, before, hour, minute, second = '00', after, zone, sign, zoneHours, zoneMinutes] =
    found
  const day = [fourDigits(y ?? year ?? ''), two(m ?? month ?? ''), two(d ?? date ?? '')].join('-')
  const time = [two(String(onDay(Number(hour), before ?? after))), minute, second].join(':')
  if (Number.isNaN(Date.parse(`${day}T${time}Z`))) return null
  const away = Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)
  return { day, time, offset: zone === undefined ? null : sign === '-' ? -away : away }
}

function onDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (/午後|pm/i.test(half) ? 12 : 0)
}

function fourDigits(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
