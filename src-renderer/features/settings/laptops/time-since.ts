export interface TimeSince {
  readonly unit: 'now' | 'minutes' | 'hours' | 'days'
  readonly count: number
}

const minute = 60_000

/** How long ago something was, in the largest unit that fits; what a fast clock dates after now was just now. */
export function timeSince(instant: string, now: number): TimeSince {
  const minutes = Math.floor((now - Date.parse(instant)) / minute)
  return minutes < 1 ? { unit: 'now', count: 0 } : spanOf(minutes)
}

/** In the largest unit that fits. */
export function spanOf(minutes: number): TimeSince & { readonly unit: 'minutes' | 'hours' | 'days' } {
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
