import { type CliWords, cliWords } from '../../src-shared/texts/cli.ts'
import type { Locale } from '../../src-shared/texts/texts.ts'
import type { Surroundings } from './surroundings.ts'

/** Where a command speaks: what was asked for on stdout, all else on stderr, so that stdout can be piped. */
export interface Terminal {
  readonly locale: Locale
  readonly t: CliWords
  readonly json: boolean
  say(line: string): void
  warn(line: string): void
  printJson(value: unknown): void
  /** Shows how far long work is, in place of what it showed before, where somebody watches; null takes it away. */
  showProgress(line: string | null): void
  /** All that is piped in. */
  readInput(): Promise<string>
}

export function openTerminal(
  { locale, json }: { locale: Locale; json: boolean },
  { stdin, stdout, stderr }: Surroundings,
): Terminal {
  return {
    locale,
    t: cliWords[locale],
    json,
    say: (line) => stdout.write(`${line}\n`),
    warn: (line) => stderr.write(`${line}\n`),
    printJson: (value) => stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    showProgress: (line) => {
      if (stderr.isTTY === true) stderr.write(`\r\x1b[K${line ?? ''}`)
    },
    readInput: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}
