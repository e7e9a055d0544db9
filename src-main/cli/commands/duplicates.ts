import type { DuplicatePair } from '../../../src-shared/contract/duplicates.ts'
import { duplicatesTexts } from '../../../src-shared/texts/duplicates.ts'
import { command } from '../command.ts'
import { finish } from '../progress.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const duplicates = command({
  name: 'duplicates',
  usage: '',
  run: async (_asked, { club, terminal }) => {
    const found = await finish(await (await club()).duplicates.find(), terminal)
    if (terminal.json) terminal.printJson(found)
    else if (found.total === 0) terminal.warn(duplicatesTexts[terminal.locale].none)
    else printPairs(found.pairs, found.total, terminal)
  },
})

function printPairs(pairs: readonly DuplicatePair[], total: number, { t, locale, say }: Terminal): void {
  const words = duplicatesTexts[locale]
  const person = ({ memberNumber, name, id }: DuplicatePair['a']) => [memberNumber || id, name].join(' ')
  const lines = pairs.map(({ a, b, why, score }) => [
    String(score),
    person(a),
    person(b),
    why.map((reason) => words.why[reason]).join('、'),
  ])
  for (const line of tableLines(lines)) say(line)
  say(t.pairCount(total.toLocaleString(locale)))
}
