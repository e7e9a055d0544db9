import { inspect, parseArgs } from 'node:util'
import { terminalLocale } from '../../src-shared/domain/terminal-locale.ts'
import { type Command, commonOptions, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { describeFailure, exitCodes } from './failure.ts'
import type { Surroundings } from './surroundings.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { usageOf, usageOfAll } from './usage.ts'
import { openWorkplace } from './workplace.ts'

/** One command, from the words that were typed to the exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, tokens } = parseArgs({ args: [...args], options: commonOptions, strict: false, tokens: true })
  const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)
  const locale = terminalLocale(around.env, text(values.lang))
  const terminal = openTerminal({ locale, json: values.json === true }, around)
  const word = tokens.find((token) => token.kind === 'positional')
  if (word === undefined) return showUsage(values.help === true, terminal)

  const command = commands.find(({ name }) => name === word.value)
  if (command === undefined) return unknownCommand(word.value, terminal)
  if (values.help === true) return say(usageOf(command, terminal), terminal)
  const rest = args.toSpliced(word.index, 1)
  return runCommand(command, rest, { terminal, env: around.env, data: text(values.data), org: text(values.org) })
}

async function runCommand(
  command: Command,
  args: readonly string[],
  asked: {
    terminal: Terminal
    env: NodeJS.ProcessEnv
    data: string | undefined
    org: string | undefined
  },
): Promise<number> {
  const { terminal, env } = asked
  const workplace = openWorkplace(asked)
  try {
    await command.run(args, workplace)
    return exitCodes.success
  } catch (error) {
    const { sentence, exitCode } = describeFailure(error, terminal)
    terminal.warn(sentence)
    if (error instanceof UsageError) terminal.warn(usageOf(command, terminal))
    if (env.MEIBO_DEBUG) terminal.warn(inspect(error))
    return exitCode
  } finally {
    await workplace.close()
  }
}

function say(text: string, terminal: Terminal): number {
  terminal.say(text)
  return exitCodes.success
}

function showUsage(asked: boolean, terminal: Terminal): number {
  if (asked) return say(usageOfAll(terminal), terminal)
  terminal.warn(usageOfAll(terminal))
  return exitCodes.usage
}

function unknownCommand(name: string, terminal: Terminal): number {
  terminal.warn(terminal.t.unknownCommand(name))
  terminal.warn(usageOfAll(terminal))
  return exitCodes.usage
}
