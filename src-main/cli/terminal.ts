import { type CliWords, cliWords } from '../../src-shared/texts/cli.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'

/** Where a command speaks: what was asked for on stdout, all else on stderr, so that stdout can be piped. */
export interface Terminal {
  readonly locale: Locale
  readonly t: CliWords
  readonly json: boolean
  say(line: string): void
  warn(line: string): void
  printJson(value: unknown): void
}

export function openTerminal({ locale, json }: { locale: Locale; json: boolean }): Terminal {
  return {
    locale,
    t: cliWords[locale],
    json,
    say: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
    printJson: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  }
}
