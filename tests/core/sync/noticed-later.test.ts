import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createOffice } from '../../../src-main/core/app/office.ts'
import { apiOf } from '../../../src-main/core/app/router.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { finish } from '../../support/finish.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { givenIn } from '../../support/given.ts'
import { areAlike, exchange, letIn, type StartedLaptop } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

type Image = readonly (readonly [name: string, bytes: Buffer])[]

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[]
  return names.filter((name) => statSync(join(folder, name)).isFile())
}

function imageOf(folder: string): Image {
  return filesIn(folder).map((name) => [name, readFileSync(join(folder, name))])
}

/** As an image of the disk does it: to the system the files are the same ones. */
function putBack(folder: string, image: Image): void {
  const kept = new Set(image.map(([name]) => name))
  for (const name of filesIn(folder)) if (!kept.has(name)) rmSync(join(folder, name))
  for (const [name, bytes] of image) writeFileSync(join(folder, name), bytes)
}

async function names({ api }: Pick<StartedLaptop, 'api'>): Promise<string[]> {
  return (await api.members.list({})).rows.map(({ name }) => name).sort()
}

test('what a laptop wrote that was put back stays, though it turns out to be another one only afterwards', async () => {
  const first = await startClub()
  const nas = join(temporaryFolder(), 'nas')
  mkdirSync(nas)
  const place = { kind: 'folder', path: nas } as const
  const { code } = await finish(first.api.sync.setUp({ place }))
  const home = join(temporaryFolder(), 'home')
  mkdirSync(home)
  const open = async (come: (api: Api) => Promise<unknown>, folder: string | null): Promise<StartedLaptop> => {
    const office = createOffice({ home, host: 'cli', clock: fixedClock('2025-05-02'), dailyBackups: false })
    onTestFinished(() => office.close())
    office.installation.setActor('井上')
    const api = apiOf(office)
    if (folder !== null) await office.open(folder)
    await come(api)
    return { office, api, given: givenIn(api, (work) => office.club().command(work)) }
  }
  const nothing = async () => undefined
  const folder = join(temporaryFolder(), '会')
  let bert = await open((api) => finish(api.sync.join({ place, code, folder })), null)
  await letIn(first.api, bert.api)
  await exchange(bert, first)
  await bert.office.close()
  const image = [imageOf(home), imageOf(folder)] as const
  bert = await open(nothing, folder)
  for (const name of ['X1', 'X2']) await bert.given.member(name)
  await exchange(bert, first)
  await bert.office.close()
  putBack(home, image[0])
  putBack(folder, image[1])

  renameSync(nas, `${nas}-away`)
  bert = await open(nothing, folder)
  for (const name of ['Y1', 'Y2', 'Y3']) await bert.given.member(name)
  await bert.office.close()
  renameSync(`${nas}-away`, nas)
  const carried = join(temporaryFolder(), '会')
  cpSync(folder, carried, { recursive: true })
  rmSync(folder, { recursive: true })
  bert = await open(nothing, carried)
  await finish(bert.api.sync.run())
  await letIn(first.api, bert.api)
  await exchange(first, bert)

  expect(await names(first)).toEqual(['X1', 'X2', 'Y1', 'Y2', 'Y3'])
  expect(areAlike([first, bert])).toBe(true)
})
