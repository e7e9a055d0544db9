import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DATABASE_FILE } from '../../../src-main/core/app/club.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { bringIn, rosterFile } from '../../support/roster-file.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

const FLIPS = 40
/** Salt, of which a key of 32 bytes makes no use, and what says which kind of file it is. */
const UNSEALED = 24

test('one bit that flipped anywhere in the file is said with the way back: on opening, or by the look at the whole file', async () => {
  const { api, folder } = await startClub()
  const people = Array.from({ length: 300 }, (_, place) => ({ 氏名: `会員 ${place}`, 備考: 'あ'.repeat(place) }))
  await bringIn(api, rosterFile(people))
  await api.clubs.close()
  const damaged = join(temporaryFolder(), 'damaged')
  cpSync(folder, damaged, { recursive: true })
  const whole = readFileSync(join(folder, DATABASE_FILE))

  const said: string[] = []
  for (let flip = 0; flip < FLIPS; flip += 1) {
    // Everywhere in the file, and everywhere in its pages.
    const at = UNSEALED + Math.floor(((whole.length - 4096) * flip) / FLIPS) + ((flip * 997) % 4000)
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8))
    writeFileSync(join(damaged, DATABASE_FILE), bytes)
    said.push(await whatIsSaid(api, damaged))
  }

  expect(said.filter((what) => what !== 'DATABASE_DAMAGED' && what !== 'not whole')).toEqual([])
})

async function whatIsSaid(api: Api, path: string): Promise<string> {
  try {
    await api.clubs.open({ path })
    return (await api.backups.check()).whole ? 'whole' : 'not whole'
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
  } finally {
    await api.clubs.close()
  }
}
