import { ORPCError } from '@orpc/client'
import { type RefusalCode, type RefusalData, refusals } from '../../src-shared/contract/errors.ts'
import type { Texts } from '../../src-shared/texts/texts.ts'
import { NotConnected } from '../api.ts'
import { isOfOldVersion } from './old-version.ts'

/** A refusal becomes its sentence; anything else is a fault of ours, whose own text is never shown. */
export function describeFailure(error: unknown, t: Texts): string {
  if (error instanceof NotConnected) return t.shell.connection.lost
  if (isOfOldVersion(error)) return `${t.shell.crash.newVersion}${t.shell.crash.newVersionMessage}`
  if (!(error instanceof ORPCError) || !isRefusalCode(error.code)) return t.shell.fault

  const data = refusals[error.code].data.safeParse(error.data)
  // Code and data belong together by the contract, which the parse above has just proved.
  const sentence = t.refusals[error.code] as (data: unknown) => string
  return data.success ? sentence(data.data) : t.shell.fault
}

export function isRefusal(error: unknown, code: RefusalCode): boolean {
  return error instanceof ORPCError && error.code === code
}

/** What a refusal of this kind knows; null for every other failure. */
export function refusalData<C extends RefusalCode>(error: unknown, code: C): RefusalData<C> | null {
  if (!(error instanceof ORPCError) || error.code !== code) return null
  // The schema of a code is found by that code.
  return (refusals[code].data.safeParse(error.data).data as RefusalData<C> | undefined) ?? null
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
