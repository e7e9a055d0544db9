import { ORPCError } from '@orpc/client'
import { type RefusalCode, refusals } from '../../src-shared/contract/errors.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { en, ja } from '../../src-shared/texts/refusals.ts'
import { describeBadInput } from './bad-input.ts'
import { Fault, MissingWord, NeedsYes, UsageError } from './command.ts'
import type { Terminal } from './terminal.ts'

const sentences = { ja, en }

export const exitCodes = { success: 0, fault: 1, usage: 2, openElsewhere: 3 } as const

/** What went wrong, as a sentence and an exit code; a fault of ours is never shown in its own words. */
export function describeFailure(error: unknown, terminal: Terminal): { sentence: string; exitCode: number } {
  const { t } = terminal
  if (error instanceof MissingWord) return { sentence: t.missing(error.message), exitCode: exitCodes.usage }
  if (error instanceof NeedsYes) return { sentence: error.message, exitCode: exitCodes.usage }
  if (error instanceof UsageError) return { sentence: t.badUsage(error.message), exitCode: exitCodes.usage }
  if (error instanceof Fault) return { sentence: error.message, exitCode: exitCodes.fault }
  if (isRefusal(error)) return describeRefusal(error, terminal)
  const badInput = describeBadInput(error, t)
  if (badInput !== null) return { sentence: badInput, exitCode: exitCodes.usage }
  return { sentence: t.fault, exitCode: exitCodes.fault }
}

type AnyRefusal = { readonly code: RefusalCode; readonly data: unknown }

/** In process and over a wire alike: a code of the contract with its data. */
export function isRefusal(error: unknown): error is AnyRefusal {
  return (error instanceof Refusal || error instanceof ORPCError) && Object.hasOwn(refusals, error.code)
}

function describeRefusal({ code, data }: AnyRefusal, { t, locale }: Terminal): { sentence: string; exitCode: number } {
  if (code === 'OPEN_ELSEWHERE') {
    const { since } = refusals.OPEN_ELSEWHERE.data.parse(data)
    return { sentence: t.openHere(timeOfDay(since)), exitCode: exitCodes.openElsewhere }
  }
  const parsed = refusals[code].data.safeParse(data)
  // Code and data belong together by the contract, which the parse above has just proved.
  const sentence = sentences[locale][code] as (data: unknown) => string
  const said = parsed.success ? sentence(parsed.data) : t.fault
  const how: Partial<Record<RefusalCode, string>> = {
    IMPORT_NEEDS_FEE: `\n${t.mapForm}`,
    CLUB_LOCKED: ` ${t.protection.howToUnlock}`,
  }
  return { sentence: `${said}${how[code] ?? ''}`, exitCode: exitCodes.fault }
}

/** 14:02 for today; a day before it where that was not today. */
function timeOfDay(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  const isToday = at.toDateString() === new Date().toDateString()
  return isToday ? time : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
