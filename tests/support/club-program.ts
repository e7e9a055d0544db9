import { flushCompileCache } from 'node:module'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'

// What `openInProcess` starts: opens the club, says so, and either holds it or enters members one after another.

const [home = '', folder = '', mode = ''] = process.argv.slice(2)
const office = createOffice({ home, host: 'cli', dailyBackups: false })
const api = apiOf(office)
await api.clubs.open({ path: folder })
// A killed process keeps nothing of what it compiled, so the first that gets here keeps it for all.
flushCompileCache()
process.stdout.write('open\n')
for (let i = 0; mode === 'write'; i += 1) {
  const { id } = await api.members.add({ familyName: `会員${i}`, note: 'あ'.repeat(i % 500) })
  process.stdout.write(`${id}\n`)
  // Calls in one process never leave the turn they began in, and nothing would be said.
  await new Promise((resolve) => setImmediate(resolve))
}
setInterval(() => undefined, 60_000)
