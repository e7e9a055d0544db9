import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import os, { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { newestVersion } from '../../src-main/core/db/migrate.ts'
import { migrations } from '../../src-main/core/db/migrations/all.ts'
import { fixedClock } from './fixed-clock.ts'
import { givenIn } from './given.ts'

// `node tests/support/keep-database.ts`, before a release: keeps a small database of the newest schema, which
// tests/core/migrations.test.ts opens with every later one.
// The club's log names its devices; which machine made this file is nobody's business.
os.hostname = () => 'laptop'
syncBuiltinESMExports()

const root = mkdtempSync(join(tmpdir(), 'meibo-keep-'))
const folder = join(root, 'club')
mkdirSync(folder)
const office = createOffice({
  home: join(root, 'home'),
  host: 'cli',
  clock: fixedClock('2026-05-01'),
  dailyBackups: false,
})
office.installation.setActor('佐藤')
const api = apiOf(office)
await api.clubs.create({ name: 'みどりの会', folder })
// The data key is set to one that the test knows, before anything is entered.
const { db } = office.club()
db.db.pragma('journal_mode = DELETE')
db.db.pragma(`rekey = "x'${Buffer.alloc(32, 7).toString('hex')}'"`)
db.db.pragma('journal_mode = WAL')

const given = givenIn(api, (work) => office.club().command(work))
const ada = await given.member('青木 一郎', {
  ...{ number: '0001', kana: 'アオキ イチロウ', type: '正会員', phone: '0312345678', birthDate: '1962-05-03' },
  ...{ owes: { 2026: 3000 }, otherPhones: ['0611112222'] },
})
const payment = await given.payment(ada, 3000, { paidOn: '2026-04-30' })
await api.receipts.issue({ paymentIds: [payment.id] })
await given.member('髙橋 𠮷子', { number: '0002', kana: 'タカハシ ヨシコ', owes: { 2026: 3000 } })
const gone = await given.member('渡邊 去', { number: '0003', kana: 'ワタナベ サル', joinedOn: '2010-04-01' })
await api.members.leave({ id: gone.id, leftOn: '2026-03-31' })
const size = await given.customField('服のサイズ')
await api.members.update({ id: ada.id, fields: { custom: { [size.id]: 'L' } } })
await given.household('青木家', ada)
const twin = await given.member('青木 一郎', { number: '0004' })
await api.members.merge({ survivorId: ada.id, loserId: twin.id })

db.db.pragma('wal_checkpoint(TRUNCATE)')
await office.close()
const kept = new URL(`../fixtures/databases/v${newestVersion(migrations)}.db`, import.meta.url)
mkdirSync(new URL('.', kept), { recursive: true })
copyFileSync(join(folder, 'meibo.db'), kept)
rmSync(root, { recursive: true })
writeFileSync(1, `${kept.pathname}\n`)
