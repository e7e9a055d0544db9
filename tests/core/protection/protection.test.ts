import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOffice } from '../../../src-main/core/app/office.ts'
import { apiOf } from '../../../src-main/core/app/router.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { codeOnSheet } from '../../support/code-on-sheet.ts'
import { finish } from '../../support/finish.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { startClub, startOffice } from '../../support/start-club.ts'

const passphrase = 'かえで 灯台 三輪車 みずうみ'
const other = 'almond lighthouse tricycle'

async function protect(api: Api): Promise<{ code: string; id: string }> {
  const { id } = await api.protection.setPassphrase({ label: '会計 佐藤', passphrase })
  const { file } = await api.protection.makeRecoverySheet({ locale: 'ja' })
  const code = await codeOnSheet(file)
  await api.protection.checkRecovery({ code })
  await api.protection.seal()
  return { code, id }
}

const kept = { root: '', code: '', id: '' }

// Made once: a passphrase takes a second or two to stretch.
beforeAll(async () => {
  kept.root = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  const office = createOffice({ home: join(kept.root, 'home'), host: 'cli', clock: fixedClock('2026-05-01') })
  const api = apiOf(office)
  await api.clubs.create({ name: 'みどりの会', folder: join(kept.root, '会') })
  await api.members.add({ fullName: '髙橋 一' })
  Object.assign(kept, await protect(api))
  await office.close()
})
afterAll(() => rmSync(kept.root, { recursive: true, force: true }))

/** A laptop on which a protected club lies and waits. */
function lockedClub() {
  const laptop = startOffice({ today: '2026-05-01' })
  const folder = join(laptop.root, '会の 名簿')
  cpSync(join(kept.root, '会'), folder, { recursive: true })
  return { ...laptop, folder, code: kept.code, id: kept.id }
}

/** The same, opened with the sheet, which takes no time. */
async function protectedClub() {
  const laptop = lockedClub()
  await laptop.api.protection.unlock({ path: laptop.folder, secret: { recoveryCode: kept.code } })
  return laptop
}

const namesIn = async (api: Api) => (await api.members.list({})).rows.map(({ name }) => name)

test('once a passphrase and a sheet are there the key itself leaves the folder', async () => {
  const { api, office, folder } = await startClub({ today: '2026-05-01' })
  const bare = Buffer.from(office.club().key).toString('base64')
  const keys = () => readFileSync(join(folder, 'keys.json'), 'utf8')
  const before = await api.protection.state()

  await api.protection.setPassphrase({ label: '会計 佐藤', passphrase })
  await expect(api.protection.seal()).rejects.toMatchObject({
    code: 'PROTECTION_INCOMPLETE',
    data: { missing: 'sheet' },
  })
  const halfway = keys().includes(bare)
  const { file } = await api.protection.makeRecoverySheet({ locale: 'ja' })
  const code = await codeOnSheet(file)
  await api.protection.checkRecovery({ code })
  await api.protection.seal()

  expect(before).toEqual({ protected: false, ways: [], keychainPossible: false, recovered: false, openBackups: 0 })
  expect([halfway, keys().includes(bare)]).toEqual([true, false])
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
  expect(file.name).toBe('2026-05-01 復旧シート みどりの会.pdf')
  expect(await api.protection.state()).toMatchObject({
    protected: true,
    ways: [
      { kind: 'passphrase', label: '会計 佐藤', madeAt: '2026-05-01T01:00:00.000Z', provedAt: null },
      { kind: 'recovery', label: '', provedAt: '2026-05-01T01:00:00.000Z' },
    ],
  })
  expect((await api.app.info()).protection).toBe('passphrase')
})

test('a protected club opens with its passphrase however it was typed, and with no other', async () => {
  const { api, folder } = lockedClub()

  await expect(api.clubs.open({ path: folder })).rejects.toMatchObject({
    code: 'CLUB_LOCKED',
    data: {
      path: folder,
      name: basename(folder),
      ways: [
        { kind: 'passphrase', label: '会計 佐藤' },
        { kind: 'recovery', label: '' },
      ],
    },
  })
  const waiting = (await api.clubs.current()).locked
  await expect(api.protection.unlock({ path: folder, secret: { passphrase: 'ちがう 合言葉' } })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
    data: {},
  })
  await api.protection.unlock({ path: folder, secret: { passphrase: ` ${passphrase.replaceAll(' ', '　')} ` } })

  expect(waiting).toMatchObject({ path: folder })
  expect(await api.clubs.current()).toMatchObject({ club: { path: folder }, locked: null })
  expect(await namesIn(api)).toEqual(['髙橋 一'])
})

test('the sheet alone opens a backup on a fresh laptop, and asks for a new passphrase', async () => {
  const { api, code } = await protectedClub()
  const { file } = await finish(await api.backups.download())
  const fresh = startOffice({ today: '2026-06-01' })

  await expect(finish(await fresh.api.clubs.restore({ file }))).rejects.toMatchObject({
    code: 'CLUB_LOCKED',
    data: { path: '', name: file.name },
  })
  const wrong = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`
  await expect(finish(await fresh.api.clubs.restore({ file, secret: { recoveryCode: wrong } }))).rejects.toMatchObject({
    code: 'RECOVERY_CODE_MISTYPED',
    data: { why: 'mistyped', groups: [8], digits: 0 },
  })
  expect(existsSync(fresh.office.clubsFolder) ? readdirSync(fresh.office.clubsFolder) : []).toEqual([])

  await finish(await fresh.api.clubs.restore({ file, secret: { recoveryCode: code } }))

  expect(await namesIn(fresh.api)).toEqual(['髙橋 一'])
  expect(await fresh.api.protection.state()).toMatchObject({ protected: true, recovered: true })
  await fresh.api.protection.setPassphrase({ label: '', passphrase: other })
  expect(await fresh.api.protection.state()).toMatchObject({ recovered: false })
})

test('a backup of a protected club opens with the passphrase too', async () => {
  const { api } = await protectedClub()
  const { file } = await finish(await api.backups.download())
  const fresh = startOffice()

  await finish(await fresh.api.clubs.restore({ file, secret: { passphrase } }))

  expect(await namesIn(fresh.api)).toEqual(['髙橋 一'])
})

test('each officer has a passphrase of their own; a changed or removed one opens nothing more', async () => {
  const { api, folder, id } = await protectedClub()
  const second = await api.protection.setPassphrase({ label: '会長 鈴木', passphrase: other })
  await api.protection.changePassphrase({ id, label: '', passphrase: 'あたらしい 合言葉 ひなげし 時計台' })
  const opens = async (tried: string) => {
    await api.clubs.close()
    return api.protection.unlock({ path: folder, secret: { passphrase: tried } }).then(
      () => true,
      () => false,
    )
  }

  const opened = [await opens(passphrase), await opens(other), await opens('あたらしい 合言葉 ひなげし 時計台')]
  await api.protection.removePassphrase({ id })
  await expect(api.protection.removePassphrase({ id: second.id })).rejects.toMatchObject({ code: 'LAST_PASSPHRASE' })

  expect(opened).toEqual([false, true, true])
  expect((await api.protection.state()).ways).toMatchObject([{ kind: 'recovery' }, { label: '会長 鈴木' }])
})

test('an earlier sheet opens the club until the new one has been typed in, and then no more', async () => {
  const { api, folder, code } = await protectedClub()
  const next = await codeOnSheet((await api.protection.makeRecoverySheet({ locale: 'en' })).file)
  const opens = async (recoveryCode: string) => {
    await api.clubs.close()
    return api.protection.unlock({ path: folder, secret: { recoveryCode } }).then(
      () => 'opens',
      (fault: { code: string }) => fault.code,
    )
  }

  const before = [await opens(code), await opens(next)]
  await api.protection.checkRecovery({ code: next })

  expect(before).toEqual(['opens', 'opens'])
  expect([await opens(code), await opens(next)]).toEqual(['WRONG_RECOVERY_CODE', 'opens'])
})

test('backups from before give up the key they hold, here and on the stick', async () => {
  const { api, office, folder } = await startClub()
  const stick = join(folder, '..', 'USB')
  mkdirSync(stick)
  await api.backups.setSecondPlace({ folder: stick })
  const made = await finish(await api.backups.create())
  const bare = Buffer.from(office.club().key).toString('base64')
  const { code } = await protect(api)
  const before = (await api.protection.state()).openBackups

  const result = await finish(await api.protection.sealBackups())

  expect([before, result, (await api.protection.state()).openBackups]).toEqual([2, { sealed: 2, left: 0 }, 0])
  expect(readdirSync(stick)).toEqual([made.fileName])
  expect((await api.backups.status()).backups.map(({ fileName }) => fileName)).toEqual([made.fileName, made.fileName])
  const file = new File([readFileSync(join(stick, made.fileName))], made.fileName)
  const fresh = startOffice()
  await expect(finish(await fresh.api.clubs.restore({ file }))).rejects.toMatchObject({ code: 'CLUB_LOCKED' })
  await finish(await fresh.api.clubs.restore({ file, secret: { recoveryCode: code } }))
  expect(Buffer.from(fresh.office.club().key).toString('base64')).toBe(bare)
})

test('protection ends as it began: the club opens without a secret again', async () => {
  const { api, folder } = await protectedClub()

  await api.protection.off()
  await api.clubs.close()
  await api.clubs.open({ path: folder })

  expect(await api.protection.state()).toMatchObject({ protected: false, ways: [] })
})

test('a locked club is closed and waits; what is asked of it meanwhile finds no club', async () => {
  const { api, folder, code } = await protectedClub()

  await api.protection.lock()

  await expect(api.members.list({})).rejects.toMatchObject({ code: 'NO_CLUB_OPEN' })
  expect(await api.clubs.current()).toMatchObject({ club: null, locked: { path: folder } })
  await api.protection.unlock({ path: folder, secret: { recoveryCode: code } })
  expect(await namesIn(api)).toEqual(['髙橋 一'])
})

test('a key file that asks for too much work is refused before any of it is done', async () => {
  const { api, folder } = lockedClub()
  const keys = join(folder, 'keys.json')
  const before = readFileSync(keys, 'utf8')
  for (const [name, value] of [
    ['m', 262_145],
    ['t', 11],
    ['p', 5],
  ] as const) {
    writeFileSync(keys, before.replace(new RegExp(`"${name}": \\d+`), `"${name}": ${value}`))

    const asked = api.protection.unlock({ path: folder, secret: { passphrase } })

    await expect(asked).rejects.toMatchObject({ code: 'KEY_MISSING' })
  }
})

test('an altered envelope opens nothing, and a damaged database under the right secret is a damaged one', async () => {
  const { api, folder, code } = lockedClub()
  const [keys, database] = [join(folder, 'keys.json'), join(folder, 'meibo.db')]
  const before = readFileSync(keys, 'utf8')
  const sealed = /"sealed": "(.)/.exec(before)?.[1] === 'A' ? 'B' : 'A'

  writeFileSync(keys, before.replace(/"sealed": "./, `"sealed": "${sealed}`))
  const altered = api.protection.unlock({ path: folder, secret: { passphrase } })
  await expect(altered).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })

  const bytes = readFileSync(database)
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
  writeFileSync(database, bytes)
  writeFileSync(keys, before)
  const damaged = api.protection.unlock({ path: folder, secret: { recoveryCode: code } })
  await expect(damaged).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' })
})

test('neither passphrase nor code is written anywhere', async () => {
  const { api, office, folder, code } = await protectedClub()
  await finish(await api.backups.create())
  await api.clubs.close()
  await api.protection
    .unlock({ path: folder, secret: { passphrase: 'ちがう 合言葉' } })
    .catch((fault) => office.log('unlock', fault))
  const secrets = [passphrase, 'ちがう 合言葉', code, code.replaceAll(' ', '')]

  const files = [folder, office.installation.home].flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const found = files.filter((path) => secrets.some((secret) => readFileSync(path).includes(secret)))

  expect(files.length).toBeGreaterThan(4)
  expect(found).toEqual([])
})
