import { plainDate } from '../../src-shared/contract/values.ts'
import { UsageError } from './command.ts'

/** A day as `YYYY-MM-DD`. */
export function readDay(text: string, flag: string): string {
  const day = plainDate.safeParse(text)
  if (!day.success) throw new UsageError(flag)
  return day.data
}

/** A flag that may be left out. */
export function readDayIfAny(text: string | undefined, flag: string): string | undefined {
  return text === undefined ? undefined : readDay(text, flag)
}
