import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { bringIn, openRoster } from '../support/roster-file.ts'
import { rosterCsv } from './roster-csv.ts'

// A child process of the bench: how long the differences of a file of COUNT rows against COUNT members take, from the
// file to the first page of the preview. A third of the people have another phone. `differences.ts HOME FOLDER COUNT`.
const [, , home = '', folder = '', wanted = '10000'] = process.argv
const count = Number(wanted)
const office = createOffice({ home, host: 'cli', dailyBackups: false })
const api = apiOf(office)
await api.clubs.create({ name: '名簿の会', folder })
await bringIn(api, new File([rosterCsv(count)], 'roster.csv'))

const start = performance.now()
const roster = await openRoster(api, new File([withOtherPhones(rosterCsv(count))], 'later.csv'))
const { counts } = await roster.preview()
const ms = performance.now() - start

const again = performance.now()
await api.imports.preview({
  importId: roster.importId,
  plan: roster.plan,
  show: 'changed',
  refused: { cells: [{ row: 2, field: 'phone' }], fields: ['mobile'] },
})
const pageMs = performance.now() - again
await office.close()
console.log(JSON.stringify({ ms, pageMs, ...counts }))

/** Every third number of a landline with its last digits turned round, in the bytes of the file. */
function withOtherPhones(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1')
  let seen = 0
  return new Uint8Array(
    Buffer.from(
      text.replace(/,03(\d{6})(\d)(\d)/g, (all, head, a, b) => (++seen % 3 === 0 ? `,03${head}${b}${a}` : all)),
      'latin1',
    ),
  )
}
