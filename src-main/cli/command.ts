import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { CliWords } from '../../src-shared/texts/cli.ts'
import type { Terminal } from './terminal.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Flags that every command takes. */
export const commonOptions = {
  data: { type: 'string' },
  org: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies Options

/** What a command works with: the core by its contract, wherever it runs, and a terminal. */
export interface Workplace {
  readonly terminal: Terminal
  /** `--data` as given, made absolute. */
  readonly data: string | undefined
  /** The core with the asked-for club open. */
  club(): Promise<Api>
  /** The core with no club opened, for what concerns clubs as such. */
  office(): Promise<Api>
}

type Values<O extends Options> = ReturnType<
  typeof parseArgs<{
    options: O & typeof commonOptions
    allowPositionals: true
    strict: true
  }>
>['values']

export interface Command {
  readonly name: keyof CliWords['commands']
  /** Its flags as the usage shows them. */
  readonly usage: string
  run(args: readonly string[], place: Workplace): Promise<void>
}

/** A flag that is missing or makes no sense: the usage is shown and the exit code is 2. */
export class UsageError extends Error {}

/** A flag or word that must be there is not; its name is the message. */
export class MissingWord extends UsageError {}

/** What may be a mistake waits for `--yes`; the sentence says why, and the exit code is 2. */
export class NeedsYes extends Error {}

/** What was asked for cannot be done, in words that the person can act on; the exit code is 1. */
export class Fault extends Error {}

export function command<const O extends Options>(definition: {
  name: Command['name']
  usage: string
  options?: O
  /** How many words may follow the command. */
  words?: number
  /** `--out` names the folder for files, not a file. */
  outIsFolder?: true
  run(asked: { values: Values<O>; words: readonly string[] }, place: Workplace): Promise<void>
}): Command {
  const options = { ...definition.options, ...commonOptions } as O & typeof commonOptions
  return {
    name: definition.name,
    usage: definition.usage,
    run: (args, place) => {
      const { values, positionals } = parse(args, options)
      if (positionals.length > (definition.words ?? 0)) throw new UsageError(positionals.at(-1))
      if ('out' in values && typeof values.out === 'string' && values.out !== '')
        checkPlace(values.out, definition.outIsFolder === true, place.terminal)
      return definition.run({ values: values as Values<O>, words: positionals }, place)
    },
  }
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (fault) {
    // Node names the flag in quotes and then explains itself in English.
    const message = fault instanceof Error ? fault.message : ''
    throw new UsageError(/'([^']+)'/.exec(message)?.[1] ?? message)
  }
}

/** Before anything is made, for what was made is on record. */
function checkPlace(out: string, isFolder: boolean, { t }: Terminal): void {
  const isThere = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const isRoom = isFolder ? isThere(out) : isThere(dirname(out)) && !isThere(out)
  if (!isRoom) throw new Fault(t.fileNotWritten(out))
}

export function required(value: string | undefined, flag: string): string {
  if (value === undefined || value === '') throw new MissingWord(flag)
  return value
}
