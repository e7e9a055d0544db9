import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createOffice } from '../../../src-main/core/app/office.ts'
import { apiOf } from '../../../src-main/core/app/router.ts'
import type { ShellUpdates } from '../../../src-main/core/app/updates/shell-updates.ts'
import { cloningApi } from '../../support/cloning-api.ts'
import { finish } from '../../support/finish.ts'
import { temporaryFolder } from '../../support/start-club.ts'

const release = { version: '9.0.0', releasedAt: '2026-12-01T00:00:00Z', notes: { ja: '', en: '' }, bytes: 7 }

test('before the new version takes over, the roster has a backup and is closed', async () => {
  const { api, folder, office, seen } = await desktop({
    install: async () => {
      seen.push({ closed: office.current === null, backups: readdirSync(join(folder, 'backups')).length })
      return { kind: 'done' }
    },
  })

  const looked = await api.updates.look({ from: 'address' })
  const stages = new Set<string>()
  await finish(api.updates.install(), ({ stage }) => void stages.add(stage))

  expect(looked).toEqual({ picked: true, release })
  expect(seen).toEqual([{ closed: true, backups: 1 }])
  expect([...stages].slice(0, 2)).toEqual(['fetching', 'settling'])
})

test('what is refused on the way leaves the roster open and is told by its reason', async () => {
  const { api, folder, office, logged } = await desktop({
    download: refusedFor('hash'),
  })

  await expect(finish(api.updates.install())).rejects.toMatchObject({ code: 'UPDATE_REFUSED', data: { why: 'hash' } })

  expect([office.current?.folder, existsSync(join(folder, 'backups')), logged]).toEqual([folder, false, ['why it was']])
})

test('where the installing itself fails, the roster opens again', async () => {
  const { api, folder, office } = await desktop({
    install: async () => ({ kind: 'refused', why: 'installer', detail: '' }),
  })

  await expect(finish(api.updates.install())).rejects.toMatchObject({ code: 'UPDATE_REFUSED' })

  expect(office.current?.folder).toBe(folder)
})

test('nothing is installed while an import, a backup or an export runs', async () => {
  const { api } = await desktop({})
  const export_ = await api.exports.all()
  await export_.next()

  await expect(finish(api.updates.install())).rejects.toMatchObject({ code: 'UPDATE_WAITS' })

  await finish(export_)
})

test('with unsaved work in a window somebody is asked first: who stays has the roster open, and nothing was begun', async () => {
  const asked: boolean[] = []
  const { api, folder, office, seen } = await desktop({
    leaveUnsaved: async () => {
      asked.push(office.current !== null)
      return false
    },
    install: async () => {
      seen.push('installed')
      return { kind: 'done' }
    },
  })
  const page = new AbortController()
  const unsaved = await api.desktop.unsaved(undefined, { signal: page.signal })
  await unsaved.next()

  const refusal = { code: 'UPDATE_REFUSED', data: { why: 'unsaved' } }
  await expect(finish(api.updates.install())).rejects.toMatchObject(refusal)

  expect([asked, seen, office.current?.folder, existsSync(join(folder, 'backups'))]).toEqual([
    [true],
    [],
    folder,
    false,
  ])
  page.abort()
})

test('who leaves what is not saved is asked once, and who has saved it not at all', async () => {
  let asked = 0
  const { api, office } = await desktop({
    leaveUnsaved: async () => {
      asked += 1
      return true
    },
  })
  const page = new AbortController()
  const unsaved = await api.desktop.unsaved(undefined, { signal: page.signal })
  await unsaved.next()
  await finish(api.updates.install())
  const withUnsaved = asked
  page.abort()
  await unsaved.next().catch(() => undefined)

  expect([withUnsaved, office.unsaved.size]).toEqual([1, 0])
})

test('work that is begun while the backup is made is asked about too', async () => {
  const page = new AbortController()
  const { api, office } = await desktop({ leaveUnsaved: async () => false })
  const steps = await api.updates.install()
  for (let step = await steps.next(); !step.done && step.value.stage !== 'settling'; ) step = await steps.next()
  await (await api.desktop.unsaved(undefined, { signal: page.signal })).next()

  await expect(finish(Promise.resolve(steps))).rejects.toMatchObject({ data: { why: 'unsaved' } })
  expect(office.current).not.toBeNull()
  page.abort()
})

test('somebody who stops the fetching, or picks nothing, has changed nothing', async () => {
  const { api, office } = await desktop({
    look: async () => ({ kind: 'notPicked' }),
    download: async function* () {
      yield { stage: 'fetching', done: 1, total: 2 }
      return { kind: 'stopped' }
    },
  })

  expect(await api.updates.look({ from: 'folder' })).toEqual({ picked: false, release: null })
  await expect(finish(api.updates.install())).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(office.current).not.toBeNull()
})

test('a new version says once that it is there, and the first start of all says nothing', async () => {
  const { api, office } = await desktop({})
  const first = await api.updates.arrived()
  office.installation.noteVersion('0.0.9')
  const afterUpdate = await api.updates.arrived()
  const later = await api.updates.arrived()

  expect([first.before, afterUpdate.before, later.before]).toEqual([null, '0.0.9', null])
})

test('an installer that was given a version and did not put it in place is told of once, and in the settings until one does', async () => {
  const { api } = await desktop({})
  await finish(api.updates.install())

  const told = [(await api.updates.arrived()).failed, (await api.updates.arrived()).failed]
  const shown = (await api.updates.status()).failed
  await finish(api.updates.install())
  const toldAgain = (await api.updates.arrived()).failed

  expect([told, shown, toldAgain]).toEqual([['9.0.0', null], '9.0.0', '9.0.0'])
})

test('of an update that was refused, that has come, or that another program of this laptop was given nothing is told', async () => {
  const refused = await desktop({ install: async () => ({ kind: 'refused', why: 'installer', detail: '' }) })
  await expect(finish(refused.api.updates.install())).rejects.toMatchObject({ code: 'UPDATE_REFUSED' })
  const come = await desktop({})
  come.office.installation.noteHandedOver('0.0.9')
  const other = await desktop({ state: async () => ({ way: 'byHand', host: null }) })
  other.office.installation.noteHandedOver('9.0.0')

  for (const { api } of [refused, come, other]) {
    expect([(await api.updates.status()).failed, (await api.updates.arrived()).failed]).toEqual([null, null])
  }
})

test('in a browser there is nothing to install by', async () => {
  const office = createOffice({ home: temporaryFolder(), host: 'browser', dailyBackups: false })
  onTestFinished(() => office.close())
  const api = cloningApi(apiOf(office))

  expect(await api.updates.status()).toMatchObject({ way: 'browser', host: null })
  await expect(api.updates.look({ from: 'address' })).rejects.toMatchObject({ code: 'UPDATE_NOT_HERE' })
})

/** The desktop program around a core with one open club; what it does about updates is the outside world here. */
async function desktop(changes: Partial<ShellUpdates>) {
  const root = temporaryFolder()
  mkdirSync(join(root, 'home'))
  const updates: ShellUpdates = {
    state: async () => ({ way: 'here', host: 'updates.example' }),
    look: async () => ({ kind: 'looked', release }),
    download: async function* () {
      yield { stage: 'fetching', done: 1, total: 1 }
      return { kind: 'done', version: release.version }
    },
    leaveUnsaved: async () => true,
    install: async () => ({ kind: 'done' }),
    ...changes,
  }
  const logged: unknown[] = []
  const office = createOffice({
    home: join(root, 'home'),
    host: 'electron',
    dailyBackups: false,
    log: (_where, fault) => void logged.push(fault),
    shell: {
      pickFolder: async () => null,
      showFolder: async () => true,
      speak: () => undefined,
      memory: async () => [],
      updates,
    },
  })
  onTestFinished(() => office.close())
  const api = cloningApi(apiOf(office))
  const { path } = await api.clubs.create({ name: 'みどりの会', folder: join(root, '会') })
  return { api, office, folder: path, logged, seen: [] as unknown[] }
}

function refusedFor(why: 'hash'): ShellUpdates['download'] {
  return async function* () {
    yield { stage: 'fetching', done: 1, total: 2 }
    return { kind: 'refused', why, detail: 'why it was' }
  }
}
