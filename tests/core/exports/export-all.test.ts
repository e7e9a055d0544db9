import { rmSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { exportAll } from '../../../src-main/core/app/export-all.ts'
import { attachmentPath, sealAttachment } from '../../../src-main/core/db/attachments.ts'
import { finish } from '../../support/finish.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

test('a club can leave with every table and every file it has brought in', async () => {
  const club = await startClub({ today: '2025-05-01' })
  await club.given.member('髙橋 一', { number: '0003', note: '=1+1\n"改行"' })
  await attach(club, '名簿.xlsx', Buffer.from('ひとつめ'))
  await attach(club, '名簿.xlsx', Buffer.from('ふたつめ'))
  await attach(club, '../../etc/passwd', Buffer.from('みっつめ'))

  const { file, tables, rows } = await finish(exportAll(club.office.club()))

  const files = await unzipped(file)
  const inFile = club.office.club().db.rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
  expect(file.name).toBe('みどりの会 全データ 2025-05-01.zip')
  expect([...files.keys()].sort()).toEqual([
    ...['attachments/passwd', 'attachments/名簿 (2).xlsx', 'attachments/名簿.xlsx', 'readme.txt'],
    ...inFile.map(({ name }) => `tables/${name}.csv`).sort(),
  ])
  expect(tables).toBe(inFile.length)
  expect(rows).toBeGreaterThan(5)
  expect(files.get('attachments/名簿.xlsx')).toBe('ひとつめ')
  const [member] = table(files, 'member')
  expect(member).toMatchObject({ member_number: '0003', family_name: '髙橋', note: '\'=1+1\n"改行"' })
  expect(files.get('readme.txt')).toContain('「みどりの会」のすべてのデータ（2025-05-01 現在）')
})

test('leaving with everything is on record', async () => {
  const club = await startClub()
  await club.given.member('髙橋 一')

  await finish(exportAll(club.office.club()))

  expect((await club.api.lists.records({})).records).toMatchObject([
    { title: '全データ', format: 'zip', members: 1, actor: '佐藤' },
  ])
})

test('a kept file that is gone is named in the readme, and the rest comes along', async () => {
  const club = await startClub()
  const { sealedName } = await attach(club, '消えた.xlsx', Buffer.from('x'))
  rmSync(attachmentPath(club.folder, sealedName))

  const { file } = await finish(exportAll(club.office.club()))

  expect((await unzipped(file)).get('readme.txt')).toContain('- 消えた.xlsx')
})

test('more members than fit in one step are all there', async () => {
  const club = await startClub()
  const { ops, write, newId } = club.office.club().ctx()
  const many = Array.from({ length: 1234 }, (_, i) =>
    ops.create('member', newId(), { name: { familyName: `会員${i}` } }),
  )
  write({ label: { kind: 'import' }, ops: many })

  const { file } = await finish(exportAll(club.office.club()))

  const names = table(await unzipped(file), 'member').map((row) => row.family_name)
  expect(names).toEqual(many.map((_, i) => `会員${i}`))
})

test('an export of everything can be stopped', async () => {
  const club = await startClub()

  const stopped = finish(exportAll(club.office.club(), { signal: AbortSignal.abort() }))

  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })
})

async function attach({ office, folder }: StartedClub, fileName: string, content: Buffer) {
  const sealed = sealAttachment(folder, office.club().key, content)
  await office.club().command((ctx) =>
    ctx.write({
      label: { kind: 'import' },
      ops: [ctx.ops.create('attachment', ctx.newId(), { all: { fileName, ...sealed, purpose: 'import' } })],
    }),
  )
  return sealed
}

async function unzipped(file: File): Promise<ReadonlyMap<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(await file.arrayBuffer()), {
    lazyEntries: true,
    strictFileNames: true,
  })
  const files = new Map<string, string>()
  for await (const entry of archive.eachEntry()) {
    files.set(entry.fileName, (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8'))
  }
  return files
}

function table(files: ReadonlyMap<string, string>, name: string): Record<string, string>[] {
  const text = files.get(`tables/${name}.csv`) ?? ''
  return Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data
}
