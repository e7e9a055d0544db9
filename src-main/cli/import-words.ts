import { en, ja } from '../../src-shared/texts/imports.ts'
import type { Terminal } from './terminal.ts'

const imports = { ja, en }

/** What is wrong with a cell, as a sentence. */
export function importProblem({ code, raw }: { code: string; raw: string }, { t, locale }: Terminal): string {
  const words: Readonly<Record<string, string>> = imports[locale].problems
  return t.problemMessage(raw, words[code] ?? t.unreadable)
}

/** Why a row may be somebody who is already there. */
export function matchReason(why: string, { t, locale }: Terminal): string {
  const words: Readonly<Record<string, string>> = imports[locale].check.why
  return words[why] ?? t.mayBeSomebody
}

export function skipReason(reason: string, { t, locale }: Terminal): string {
  const words: Readonly<Record<string, string>> = imports[locale].skipReasons
  return words[reason] ?? t.notARow
}
