import type { CliWords } from '../../../src-shared/texts/cli.ts'
import { command, Fault, required, UsageError } from '../command.ts'
import { fromPlainJson, toPlainJson } from '../plain-json.ts'
import { findProcedure, listProcedures, type ProcedureDescription } from '../procedures.ts'
import type { Terminal } from '../terminal.ts'

export const call = command({
  name: 'call',
  usage: "PROCEDURE ['JSON' | -] [--out DIR], or call --list",
  words: 2,
  outIsFolder: true,
  options: { list: { type: 'boolean', default: false }, out: { type: 'string', default: '.' } },
  run: async ({ values, words }, { club, office, terminal }) => {
    if (values.list) return printProcedures(terminal)
    const name = required(words[0], 'PROCEDURE')
    if (words[1] !== undefined && words[1] !== '-' && holdsSecret(name, words[1]))
      throw new UsageError(terminal.t.protection.notInWords)
    const input = await readJson(words[1], terminal)
    // What concerns clubs as such must work where none is open yet.
    const api = /^(clubs|app)\./.test(name) ? await office() : await club()
    const procedure = findProcedure(api, name)
    if (procedure === null) throw new Fault(terminal.t.unknownProcedure(name))

    const output = await procedure(fromPlainJson(input, terminal))

    terminal.printJson(await toPlainJson(await drain(output, values.out, terminal), values.out, terminal))
  },
})

/** Others on this computer can read the words of a command. */
function holdsSecret(procedure: string, json: string): boolean {
  return procedure === 'protection.checkRecovery' || /"(passphrase|recoveryCode)"\s*:/.test(json)
}

function printProcedures({ json, t, say, printJson }: Terminal): void {
  const all = listProcedures()
  if (json) printJson(all)
  else for (const procedure of all) say(inWords(procedure, t))
}

function inWords({ procedure, input, output, stream }: ProcedureDescription, t: CliWords): string {
  const title = stream ? `${procedure}  (${t.streams})` : procedure
  return `${title}\n  in   ${JSON.stringify(input)}\n  out  ${JSON.stringify(output)}`
}

async function readJson(word: string | undefined, { t, readInput }: Terminal): Promise<unknown> {
  if (word === undefined) return undefined
  try {
    return JSON.parse(word === '-' ? await readInput() : word)
  } catch (fault) {
    throw new UsageError(t.notJson(fault instanceof Error ? fault.message : ''))
  }
}

/** A stream's reports go to stderr, a line of JSON each; what it came to is the answer. */
async function drain(output: unknown, folder: string, terminal: Terminal): Promise<unknown> {
  if (!isStream(output)) return output
  for (;;) {
    const step = await output.next()
    if (step.done === true) return step.value
    terminal.warn(JSON.stringify(await toPlainJson(step.value, folder, terminal)))
  }
}

function isStream(value: unknown): value is AsyncIterator<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}
