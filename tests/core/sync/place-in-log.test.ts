import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createOffice } from '../../../src-main/core/app/office.ts'
import { apiOf } from '../../../src-main/core/app/router.ts'
import { openLog, readLog } from '../../../src-main/core/hosting/office-log.ts'
import { cloningApi } from '../../support/cloning-api.ts'
import { finish } from '../../support/finish.ts'
import { temporaryFolder } from '../../support/start-club.ts'

test('that a shared place is gone stands in the log once each time, by its kind and not by its name', async () => {
  const home = temporaryFolder()
  const office = createOffice({ home, host: 'cli', dailyBackups: false, log: openLog(home) })
  onTestFinished(() => office.close())
  const api = cloningApi(apiOf(office))
  await api.clubs.create({ name: 'みどりの会', folder: join(home, '会') })
  const [path, away] = [join(home, '髙橋のUSB'), join(home, 'よそ')]
  mkdirSync(path)
  await finish(api.sync.setUp({ place: { kind: 'folder', path } }))
  const logged = () => readLog(home, 1000).match(/^.* sync: .*$/gm) ?? []
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) await finish(api.sync.run())
  }

  await rounds(1)
  const whileThere = logged()
  renameSync(path, away)
  await rounds(3)
  const onceGone = logged()
  renameSync(away, path)
  await rounds(2)
  renameSync(path, away)
  await rounds(2)

  const line = expect.stringMatching(/^\S+Z sync: StoreFault \[missing\]$/)
  expect([whileThere, onceGone, logged()]).toEqual([[], [line], [line, line]])
  expect(readLog(home, 1000)).not.toMatch(/髙橋|USB/)
})
