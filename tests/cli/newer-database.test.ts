import { expect, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'
import { startClub } from '../support/start-club.ts'
import { writtenByNewer } from '../support/written-by-newer.ts'

test('the command line reads a roster of a newer Meibo and refuses to write it', async () => {
  const { api, folder, given } = await startClub()
  await given.member('髙橋 一')
  await writtenByNewer({ api, folder })
  const line = openCommandLine()

  const read = await line.run('members', '--data', folder)
  const written = await line.run('call', 'members.add', '{"fullName":"佐藤 花子"}', '--data', folder)

  expect([read.code, read.out.includes('髙橋 一'), written.code, written.err.includes('見るだけ')]).toEqual([
    0,
    true,
    1,
    true,
  ])
})
