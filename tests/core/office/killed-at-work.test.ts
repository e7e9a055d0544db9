import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createBackup } from '../../../src-main/core/app/backup/create-backup.ts'
import { restoreBackup } from '../../../src-main/core/app/backup/restore-backup.ts'
import { KEYS_FILE, readWrappings, writeWrappings } from '../../../src-main/core/app/keys.ts'
import { type Connection, openEncrypted } from '../../../src-main/core/db/connection.ts'
import { newestVersion, schemaVersion } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { type DoomedProcess, startDoomed } from '../../support/doomed-process.ts'
import { finish } from '../../support/finish.ts'
import { areAlike, exchange, joinFrom, letIn } from '../../support/several-laptops.ts'
import { startClub, startOffice, temporaryFolder } from '../../support/start-club.ts'

/** More of them in `npm run test:long`. */
const KILLS = Number(process.env.KILLS ?? 6)
const patiently = { timeout: 3_600_000 }

/** Lets one work to its end, to know how long that takes, and cuts all others short, each a little later than the one before. */
async function killAll(start: (kill: number) => DoomedProcess, look: (kill: number) => Promise<void>): Promise<void> {
  const whole = start(KILLS)
  await whole.hear(1)
  const begun = performance.now()
  await whole.go()
  await whole.ended
  const ms = performance.now() - begun
  await killEach(start, (kill) => setTimeout((ms * (kill + 0.5)) / KILLS), look)
}

/** The next gets ready meanwhile: only the work itself is cut short. */
async function killEach(
  start: (kill: number) => DoomedProcess,
  moment: (kill: number, working: DoomedProcess) => Promise<unknown>,
  look: (kill: number) => Promise<void>,
): Promise<void> {
  let next = start(0)
  for (let kill = 0; kill < KILLS; kill += 1) {
    const working = next
    if (kill + 1 < KILLS) next = start(kill + 1)
    await working.go()
    await moment(kill, working)
    await working.killNow()
    await look(kill)
  }
}

const kept = join(import.meta.dirname, '../../fixtures/databases')
const key = Buffer.alloc(32, 7)
const bareKey = { version: 1, wrappings: [{ kind: 'file', key: key.toString('base64') }] }

test(
  'whenever the step to a newer schema is cut short, the file is whole, copied before, and the next opening ends it',
  patiently,
  async () => {
    const root = temporaryFolder()
    const folderOf = (kill: number) => join(root, `club ${kill}`)
    const start = (kill: number) => {
      const folder = folderOf(kill)
      mkdirSync(join(folder, 'home'), { recursive: true })
      copyFileSync(join(kept, 'v10.db'), join(folder, 'meibo.db'))
      writeFileSync(join(folder, KEYS_FILE), JSON.stringify(bareKey))
      return startDoomed('doomed-program.ts', 'open', join(folder, 'home'), folder)
    }
    const { api } = startOffice()

    await killAll(start, async (kill) => {
      const found = inFile(folderOf(kill), key, (db) => ({ version: schemaVersion(db.db), check: wholeness(db) }))
      const copied = backupsIn(folderOf(kill)).length
      await api.clubs.open({ path: folderOf(kill) })

      expect({ kill, ...found }).toEqual({ kill, version: expect.toBeOneOf(versions), check: 'ok' })
      expect({ kill, isCopied: copied > 0 || found.version === 10 }).toEqual({ kill, isCopied: true })
      expect(await names(api)).toEqual(['青木 一郎', '髙橋 𠮷子', '渡邊 去'])
      await api.clubs.close()
      const after = inFile(folderOf(kill), key, (db) => [schemaVersion(db.db), wholeness(db)])
      expect(after).toEqual([newestVersion(migrations), 'ok'])
    })
  },
)

test('whenever a restore is cut short, the club is whole in its folder or not there at all', patiently, async () => {
  const { api, office, given, folder } = await startClub()
  const people = Array.from({ length: 20 }, (_, place) => `会員 ${10 + place}`)
  for (const name of people) await given.member(name)
  const { fileName } = await finish(createBackup(office.club(), { reason: 'asked' }))
  const root = temporaryFolder()
  const folderOf = (kill: number) => join(root, `restored ${kill}`)

  await killAll(
    (kill) => startDoomed('doomed-program.ts', 'restore', join(folder, 'backups', fileName), folderOf(kill)),
    async (kill) => {
      if (!existsSync(folderOf(kill))) return
      await api.clubs.open({ path: folderOf(kill) })
      expect({ kill, names: await names(api) }).toEqual({ kill, names: people })
    },
  )
  expect(existsSync(folderOf(KILLS))).toBe(true)
  const left = readdirSync(root).filter((name) => name.startsWith('.'))
  for (const name of left) utimesSync(join(root, name), new Date(0), new Date(0))
  const file = new File([readFileSync(join(folder, 'backups', fileName))], fileName)
  await finish(restoreBackup({ file, parent: root }))
  expect([left.length > 0, readdirSync(root).filter((name) => name.startsWith('.'))]).toEqual([true, []])
})

test(
  'whenever the change of a passphrase is cut short, the old one opens the club or the new one',
  patiently,
  async () => {
    const { api, folder } = await startClub()
    const [old, fresh] = ['夕焼けに染まる河川敷のベンチ', '朝霧のなかを走る路面電車の音']
    const ways = ['old', 'new'].map((name) => join(temporaryFolder(), name))
    const keep = (into: string) => {
      cpSync(join(folder, KEYS_FILE), join(into, KEYS_FILE))
      writeWrappings(
        into,
        readWrappings(into).filter(({ kind }) => kind !== 'file'),
      )
    }
    const { id } = await api.protection.setPassphrase({ passphrase: old, label: '' })
    keep(ways[0] ?? '')
    await api.protection.changePassphrase({ id, passphrase: fresh, label: '' })
    keep(ways[1] ?? '')
    await api.clubs.close()
    cpSync(join(ways[0] ?? '', KEYS_FILE), join(folder, KEYS_FILE))
    const either = ways.map((way) => readFileSync(join(way, KEYS_FILE), 'utf8'))

    await killEach(
      () => startDoomed('doomed-program.ts', 'rewrap', ...ways, folder),
      (kill) => setTimeout(5 + ((kill * 7) % 40)),
      async (kill) => {
        expect({ kill, at: readFileSync(join(folder, KEYS_FILE), 'utf8') }).toEqual({
          kill,
          at: expect.toBeOneOf(either),
        })
      },
    )
    const passphrase = readFileSync(join(folder, KEYS_FILE), 'utf8') === either[0] ? old : fresh
    await expect(api.clubs.open({ path: folder })).rejects.toMatchObject({ code: 'CLUB_LOCKED' })
    await api.protection.unlock({ path: folder, secret: { passphrase } })
  },
)

test(
  'whenever a laptop is cut off while it writes and exchanges, nothing it had kept is lost and all end alike',
  patiently,
  async () => {
    const first = await startClub()
    const path = join(temporaryFolder(), 'shared')
    mkdirSync(path)
    const place = { kind: 'folder' as const, path }
    const { code } = await finish(first.api.sync.setUp({ place }))
    const second = await joinFrom(place, code)
    await letIn(first.api, second.api)
    const { device } = first.office.club().identity
    await first.api.clubs.close()
    const { home } = first.office.installation
    const confirmed: string[] = []

    await killEach(
      () => startDoomed('doomed-program.ts', 'exchange', home, first.folder),
      async (kill, working) => {
        await working.hear(3)
        await setTimeout((kill * 13) % 100)
        await working.killNow()
        confirmed.push(...working.said.slice(1))
      },
      async () => {
        await second.given.member('別所 花子')
        await exchange(second)
      },
    )

    await first.api.clubs.open({ path: first.folder })
    await exchange(first, second)
    expect(areAlike([first, second])).toBe(true)
    const { db, identity } = second.office.club()
    const known = new Set(db.db.prepare('SELECT id FROM member').pluck().all())
    expect(confirmed.filter((id) => !known.has(id))).toEqual([])
    expect(db.rows('SELECT dev FROM change GROUP BY dev HAVING count(*) <> max(seq)')).toEqual([])
    const writers = db.db.prepare('SELECT DISTINCT dev FROM change ORDER BY dev').pluck().all()
    expect(writers).toEqual([device, identity.device].toSorted())
    expect(readdirSync(path).filter((name) => name !== 'read-me-please-do-not-edit.txt')).toHaveLength(1)
  },
)

const versions = migrations.map(({ version }) => version)

async function names(api: Api): Promise<string[]> {
  const { members } = await api.members.listFull({ show: 'all' })
  return members.map(({ name }) => name)
}

function backupsIn(folder: string): string[] {
  const backups = join(folder, 'backups')
  return existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.meibo')) : []
}

/** Straight into the file, which nobody has open. */
function inFile<T>(folder: string, key: Uint8Array, look: (db: Connection) => T): T {
  const db = openEncrypted(join(folder, 'meibo.db'), key)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

function wholeness({ db }: Connection): unknown {
  return db.pragma('quick_check', { simple: true })
}
