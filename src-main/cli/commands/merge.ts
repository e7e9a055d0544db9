import { missingColumns } from '../../../src-shared/domain/merge-fields.ts'
import { clubFormat } from '../club-words.ts'
import { command, required } from '../command.ts'

export const merge = command({
  name: 'merge',
  usage: 'A B',
  words: 2,
  run: async ({ words: [first, second] }, { club, terminal }) => {
    const [keep, go] = [required(first, 'A'), required(second, 'B')]
    const api = await club()
    const survivor = await api.members.find({ who: keep })
    const loser = await api.members.find({ who: go })

    const take = [...missingColumns(survivor, loser)]
    const done = await api.members.merge({ survivorId: survivor.id, loserId: loser.id, take })

    const { t, say, json, printJson } = terminal
    if (json) return printJson({ ...done, survivorId: survivor.id, loserId: loser.id, taken: take })
    say(t.merged(loser.name, survivor.name))
    const f = await clubFormat(api, terminal)
    for (const { feeName, fiscalYear } of done.doubled) say(t.doublyCharged(feeName, f.yearWords(fiscalYear)))
  },
})
