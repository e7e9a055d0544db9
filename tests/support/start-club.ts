import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createOffice, type Office } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import type { Ids } from '../../src-main/core/db/ids.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import { cloningApi } from './cloning-api.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { type Given, givenIn } from './given.ts'

export interface StartedClub {
  readonly api: Api
  readonly given: Given
  readonly clock: FixedClock
  /** The club's data folder; its path holds a space and 名. */
  readonly folder: string
  readonly office: Office
  /** Called at the end of the test by itself. */
  stop(): Promise<void>
}

interface Options {
  readonly today?: string
  /** The club's name. */
  readonly name?: string
  readonly folder?: string
  readonly ids?: Ids
  /** As --data says. */
  readonly dataDir?: string
  readonly dailyBackups?: boolean
}

/** A real office with one open club in a folder of its own, with a clock that stands still. */
export async function startClub(options: Options = {}): Promise<StartedClub> {
  const { office, api, clock, root, stop } = startOffice(options)
  const { path } = await api.clubs.create({
    name: options.name ?? 'みどりの会',
    folder: options.folder ?? join(root, '会の 名簿'),
  })
  const given = givenIn(api, (work) => office.club().command(work))
  return { api, given, clock, folder: path, office, stop }
}

/** An office with no club yet; `root` is a temporary folder to make some in. */
export function startOffice({ today = '2025-05-01', ids, dataDir, dailyBackups = false }: Options = {}): {
  office: Office
  api: Api
  clock: FixedClock
  root: string
  stop(): Promise<void>
} {
  const root = temporaryFolder()
  const clock = fixedClock(today)
  const home = join(root, 'home')
  mkdirSync(home)
  const office = createOffice({ home, host: 'cli', clock, dailyBackups, dataDir, ...(ids && { ids }) })
  office.installation.setActor('佐藤')
  const stop = () => office.close()
  onTestFinished(stop)
  return { office, api: cloningApi(apiOf(office)), clock, root, stop }
}

/** A folder for this test alone, with a space and 名 in its path, removed at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
