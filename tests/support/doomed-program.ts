import { readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { restoreBackup } from '../../src-main/core/app/backup/restore-backup.ts'
import { readWrappings, writeWrappings } from '../../src-main/core/app/keys.ts'
import { createOffice, type Office } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { finish } from './finish.ts'

// What `startDoomed` starts for work that shall be cut short: gets ready, says so, and begins when it is told to.

const works: Readonly<Record<string, (...args: string[]) => Promise<unknown>>> = { open, restore, rewrap, exchange }

const [what = '', ...args] = process.argv.slice(2)
// A killed process keeps nothing of what it compiled, so the first that gets here keeps it for all.
flushCompileCache()
process.stdin.once('data', () => works[what]?.(...args).then(() => process.exit()))
process.stdout.write('ready\n')

function officeAt(home: string): Office {
  return createOffice({ home, host: 'cli', dailyBackups: false })
}

/** Brings the file to the newest schema, where it is older. */
async function open(home: string, folder: string): Promise<void> {
  const office = officeAt(home)
  await office.open(folder)
  await office.close()
}

function restore(archive: string, folder: string): Promise<unknown> {
  const file = new File([readFileSync(archive)], 'backup.meibo')
  return finish(restoreBackup({ file, folder, parent: folder }))
}

/** Again and again one set of ways in takes the place of another, as when a passphrase is changed. */
async function rewrap(one: string, other: string, folder: string): Promise<void> {
  for (;;) for (const from of [one, other]) writeWrappings(folder, readWrappings(from))
}

/** Enters members, says each once it is kept, and exchanges with the shared place after each. */
async function exchange(home: string, folder: string): Promise<void> {
  const office = officeAt(home)
  const api = apiOf(office)
  await office.open(folder)
  for (let place = 0; ; place += 1) {
    const { id } = await api.members.add({ familyName: `会員${place}`, note: 'あ'.repeat(place % 500) })
    process.stdout.write(`${id}\n`)
    await finish(api.sync.run())
  }
}
