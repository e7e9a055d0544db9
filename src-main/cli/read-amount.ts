import { UsageError } from './command.ts'

/** Whole yen, with or without grouping commas. */
export function readAmount(text: string, flag: string): number {
  if (!/^(0|[1-9]\d{0,2}(,\d{3})*|[1-9]\d*)$/.test(text)) throw new UsageError(flag)
  return Number(text.replaceAll(',', ''))
}
