/** What the core is told of time; nothing else in it reads a clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** 1 January 3000. What others say of later moments moves nobody's clock: it could be driven to its end. */
const LAST_MS = Date.UTC(3000, 0, 1)

/** The next hybrid logical time after `latest` for a writer whose clock shows `now`; it never refuses and never goes back. */
export function nextHlc(latest: string | null, clock: number): string {
  const now = Math.min(clock, LAST_MS)
  const [ms, counter] = latest === null ? [0, 0] : parseHlc(latest)
  return now > ms ? formatHlc(now, 0) : formatHlc(ms, counter + 1)
}

function formatHlc(ms: number, counter: number): string {
  return ms.toString(16).padStart(12, '0') + counter.toString(16).padStart(8, '0')
}

/** From here on moments count for nobody's clock but their writer's. */
export const LAST_HLC = formatHlc(LAST_MS, 0)

export function parseHlc(hlc: string): [ms: number, counter: number] {
  return [Number.parseInt(hlc.slice(0, 12), 16), Number.parseInt(hlc.slice(12), 16)]
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, ms: number): string {
  return dayFormat(timeZone).format(ms)
}

let lastChange = { hlc: '', timeZone: '', day: '' }

/** The calendar day of a change, by its hybrid logical time. Rows of one import share theirs, so the last is kept. */
export function dayOfChange(hlc: string, timeZone: string): string {
  if (lastChange.hlc !== hlc || lastChange.timeZone !== timeZone) {
    lastChange = { hlc, timeZone, day: dayIn(timeZone, parseHlc(hlc)[0]) }
  }
  return lastChange.day
}

/** The first millisecond after the day `date` in a time zone. */
export function endOfDay(timeZone: string, date: string): number {
  let low = Date.parse(`${date}T00:00:00Z`) - 15 * 3_600_000
  let high = Date.parse(`${date}T00:00:00Z`) + 40 * 3_600_000
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (dayIn(timeZone, middle) <= date) low = middle
    else high = middle
  }
  return high
}

/** The millisecond at which clocks in a time zone show this; `time` is HH:MM or HH:MM:SS. */
export function momentIn(timeZone: string, day: string, time: string): number {
  const wanted = Date.parse(`${day}T${time}Z`)
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const shownAt = (ms: number) => Date.parse(`${format.format(ms).replace(' ', 'T')}Z`)
  const near = wanted - (shownAt(wanted) - wanted)
  return near - (shownAt(near) - wanted)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dayFormats.set(timeZone, format)
  }
  return format
}
