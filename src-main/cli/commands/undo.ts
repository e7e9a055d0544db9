import type { Api } from '../../../src-shared/contract/contract.ts'
import { refusals } from '../../../src-shared/contract/errors.ts'
import { operationId } from '../../../src-shared/contract/values.ts'
import { command, Fault, UsageError } from '../command.ts'
import { isRefusal } from '../failure.ts'
import type { Terminal } from '../terminal.ts'

export const undo = command({
  name: 'undo',
  usage: '[OPERATION] [--leave-later-edits]',
  words: 1,
  options: { 'leave-later-edits': { type: 'boolean', default: false } },
  run: async ({ values, words }, { club, terminal }) => {
    const asked = operationId.optional().safeParse(words[0])
    if (!asked.success) throw new UsageError('OPERATION')
    const api = await club()

    const laterEdits = values['leave-later-edits'] ? 'leave' : 'cancel'
    const result = await undoOrSay(api, { laterEdits, ...(asked.data && { operationId: asked.data }) }, terminal)

    const { json, locale, printJson, say, t } = terminal
    if (json) return printJson(result)
    say(t.undone(result.rows.toLocaleString(locale)))
    if (result.left > 0) say(t.leftAlone(result.left.toLocaleString(locale)))
  },
})

type Undo = Api['history']['undo']

/** Where the screens offer a choice, a terminal has a flag. */
async function undoOrSay(
  api: Api,
  input: Parameters<Undo>[0],
  { t, locale }: Terminal,
): Promise<Awaited<ReturnType<Undo>>> {
  try {
    return await api.history.undo(input)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'UNDO_HAS_LATER_EDITS') throw error
    const { count, names } = refusals.UNDO_HAS_LATER_EDITS.data.parse(error.data)
    // With the flag it says no only where nothing would be left to undo.
    const words = input.laterEdits === 'leave' ? t.onlyLaterEdits : t.laterEdits
    throw new Fault(words(count.toLocaleString(locale), names))
  }
}
