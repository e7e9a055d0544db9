import { UsageError } from './command.ts'

/** A fiscal year by the calendar year of its first day. */
export function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{4}$/.test(text)) throw new UsageError('--year')
  return Number(text)
}
