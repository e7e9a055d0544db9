import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../../src-shared/contract/sync.ts'
import { finish } from '../../support/finish.ts'
import { exchange, joinFrom, letIn } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

/** Words that stand nowhere else, so that whoever finds one has read the roster. */
const secrets = ['秘密山 花子', 'ひみつの備考', '0312345678', '隠し田の会', '会計の秘密川さん']

test('no name, note, number or laptop of a club can be read from what lies in its shared place', async () => {
  const [name = '', note = '', phone = '', club = '', laptop = ''] = secrets
  const first = await startClub({ name: club })
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const member = await first.given.member(name, { phone, note })
  const { code } = await finish(first.api.sync.setUp({ place }))
  const { dev = '' } = (await first.api.sync.laptops()).find(({ self }) => self) ?? {}
  await first.api.sync.rename({ dev, label: laptop })

  const second = await joinFrom(place, code)
  await letIn(first.api, second.api)
  const { code: invited } = await first.api.sync.invite()
  await exchange(first, second)

  expect((await second.api.members.get({ id: member.id })).note).toBe(note)
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(5)
  const readable = files.filter((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name))
    return [...secrets, code, invited, code.replaceAll(' ', '')].some(
      (secret) =>
        bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')) || file.name.includes(secret),
    )
  })
  expect(readable).toEqual([])
})
