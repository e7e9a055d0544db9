import { operationId } from '../../../src-shared/contract/values.ts'
import { command, UsageError } from '../command.ts'

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
    const result = await api.history.undo({ laterEdits, ...(asked.data && { operationId: asked.data }) })

    const { json, locale, printJson, say, t } = terminal
    if (json) return printJson(result)
    say(t.undone(result.rows.toLocaleString(locale)))
    if (result.left > 0) say(t.leftAlone(result.left.toLocaleString(locale)))
  },
})
