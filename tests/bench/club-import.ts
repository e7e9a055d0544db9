import { existsSync, readFileSync } from 'node:fs'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { openRoster } from '../support/roster-file.ts'
import { p95 } from './measured.ts'

// A child process of the bench: brings a file into a club and says how long it took, how much memory it had at most,
// and how long pages of the roster took meanwhile. `club-import.ts HOME FOLDER CSV`.
const [, , home = '', folder = '', csv = ''] = process.argv
const office = createOffice({ home, host: 'cli', dailyBackups: false })
const api = apiOf(office)
if (existsSync(folder)) await api.clubs.open({ path: folder })
else await api.clubs.create({ name: '名簿の会', folder })
const { all } = await api.members.counts()
const file = new File([readFileSync(csv)], 'roster.csv')

const pages: number[] = []
let over = false
const start = performance.now()
const importing = openRoster(api, file).then(async (roster) => {
  const read = performance.now()
  const { counts } = await roster.commit()
  over = true
  return { counts, ms: performance.now() - start, readMs: read - start }
})
// As a window would: asked for at a moment, however busy the core is then.
for (let asked = 0; !over; asked += 1) {
  const due = performance.now() + 20
  await new Promise((resolve) => setTimeout(resolve, 20))
  await api.members.list({ offset: (asked * 997) % Math.max(1, all - 100), limit: 100 })
  pages.push(performance.now() - due)
}
const done = await importing
await office.close()
console.log(
  JSON.stringify({ ...done, pageP95: p95(pages), pages: pages.length, peakMiB: process.resourceUsage().maxRSS / 1024 }),
)
