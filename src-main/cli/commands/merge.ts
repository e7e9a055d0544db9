import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import {
  differingColumns,
  isMergeColumn,
  mergeColumns,
  missingColumns,
} from '../../../src-shared/domain/merge-fields.ts'
import { likenessOf, lookalikeOf } from '../../../src-shared/domain/person-likeness.ts'
import { en, ja } from '../../../src-shared/texts/duplicates.ts'
import { clubFormat, clubWords } from '../club-words.ts'
import { command, NeedsYes, required } from '../command.ts'
import type { Terminal } from '../terminal.ts'

const catalogs = { ja, en }

export const merge = command({
  name: 'merge',
  usage: 'A B [--dry-run] [--yes]',
  options: {
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
  words: 2,
  run: async ({ values, words: [first, second] }, { club, terminal }) => {
    const [keep, go] = [required(first, 'A'), required(second, 'B')]
    const api = await club()
    const survivor = await api.members.find({ who: keep })
    const loser = await api.members.find({ who: go })
    const { t, say, json, printJson } = terminal

    const take = [...missingColumns(survivor, loser)]
    if (!json) await printBoth(api, survivor, loser, terminal)
    if (values['dry-run']) {
      const differing = differingColumns(survivor, loser)
      return json
        ? printJson({
            survivorId: survivor.id,
            loserId: loser.id,
            taken: take,
            differing,
          })
        : undefined
    }
    if (!values.yes && mayBeTwo(survivor, loser)) throw new NeedsYes(t.mayBeTwo(survivor.name, loser.name))
    const done = await api.members.merge({
      survivorId: survivor.id,
      loserId: loser.id,
      take,
    })

    if (json)
      return printJson({
        ...done,
        survivorId: survivor.id,
        loserId: loser.id,
        taken: take,
      })
    say(t.merged(loser.name, survivor.name))
    const f = await clubFormat(api, terminal)
    for (const { feeName, fiscalYear } of done.doubled) say(t.doublyCharged(feeName, f.yearWords(fiscalYear)))
  },
})

function mayBeTwo(one: Member, other: Member): boolean {
  const bornApart = one.birthDate !== null && other.birthDate !== null && one.birthDate !== other.birthDate
  return bornApart || likenessOf(looks(one), looks(other)) === null
}

function looks(member: Member) {
  const phones = [member.phone, member.mobile, ...member.otherPhones]
  return lookalikeOf({
    ...member,
    phones,
    emails: [member.email, ...member.otherEmails],
  })
}

/** Where the two differ, and what hangs on each: what the second has moves to the first. */
async function printBoth(api: Api, one: Member, other: Member, terminal: Terminal): Promise<void> {
  const { nameOf, wordsOf } = await clubWords(api, terminal)
  const { t, say, locale } = terminal
  const words = catalogs[locale].compare
  for (const column of differingColumns(one, other)) {
    for (const field of isMergeColumn(column) ? mergeColumns[column] : []) {
      const [a, b] = [wordsOf(field, one[field]), wordsOf(field, other[field])]
      if (a !== b) say(t.bothSay(nameOf({ table: 'member', field }), a || t.empty, b || t.empty))
    }
  }
  if (one.photoId !== other.photoId) {
    const has = ({ photoId }: Member) => wordsOf('photoId', photoId !== null)
    say(t.bothSay(nameOf({ table: 'member', field: 'photoId' }), has(one), has(other)))
  }
  const { hanging } = await api.duplicates.compare({
    aId: one.id,
    bId: other.id,
  })
  if (hanging.length > 0) say(words.moves)
  for (const { what, a, b } of hanging) say(`    ${words.hanging[what]} ${words.counts(`${a}`, `${b}`)}`)
}
