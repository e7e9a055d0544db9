import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'
import { archive, workbook } from '../spreadsheet/spreadsheets.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const whole = new Uint8Array(readFileSync(join(fixtures, 'roster-titled.xlsx')))
const locked = { 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': '<x/>' }
const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

const broken = {
  EMPTY_FILE: [''],
  NOT_A_SPREADSHEET: ['%PDF-1.7 an old roster, printed'],
  NOT_SUPPORTED_HTML: ['<html><body><form>ログイン</form></body></html>'],
  PASSWORD_PROTECTED: [new Uint8Array(await archive({ mimetype: odsType, ...locked }))],
  TOO_LARGE: [new Uint8Array(20 * 1024 * 1024 + 1)],
  TOO_MANY_CELLS: ['氏名,', `${','.repeat(999)}\n`.repeat(1600)],
  DAMAGED: [whole.subarray(0, whole.length - 200)],
  OTHER_FORMAT: [new Uint8Array(workbook('xlsb', [['氏名'], ['青木 一郎']]))],
  TOO_MANY_COLUMNS: [`氏名,${Array.from({ length: 500 }, (_, i) => `欄${i}`).join()}\n青木 一郎${',1'.repeat(500)}\n`],
  NO_HEADER: ['1,2,3\n4,5,6\n'],
} satisfies Record<string, (string | Uint8Array<ArrayBuffer>)[]>

test.each(Object.entries(broken))(
  'a file with the fault %s is refused by name, and nothing changes',
  async (code, parts) => {
    const { api, given, office } = await startClub()
    await given.member('青木 一郎', { number: '1' })
    const before = office.club().db.row('SELECT count(*) AS changes, max(hlc) AS last FROM change')

    await expect(openRoster(api, new File(parts, '名簿.xlsx'))).rejects.toMatchObject({
      code: 'FILE_FAULT',
      data: { code, fileName: '名簿.xlsx' },
    })

    expect(office.club().db.row('SELECT count(*) AS changes, max(hlc) AS last FROM change')).toEqual(before)
    expect(await api.members.list({})).toMatchObject({ total: 1, rows: [{ name: '青木 一郎' }] })
  },
)

test('a plan without a column of names, or for a sheet that is not there, is refused', async () => {
  const { api } = await startClub()
  const { importId, plan } = await openRoster(
    api,
    new File([new Uint8Array(workbook('xlsx', [['氏名'], ['青木 一郎']]))], '名簿.xlsx'),
  )
  const nameless = { ...plan, columns: plan.columns.map(({ index }) => ({ index, target: 'note' })) }
  const elsewhere = { ...plan, sheet: '会計' }

  for (const [wrong, code, sheet] of [
    [nameless, 'NO_NAME_COLUMN', '名簿'],
    [elsewhere, 'SHEET_NOT_FOUND', '会計'],
  ] as const) {
    const refused = { code: 'FILE_FAULT', data: { code, fileName: '名簿.xlsx', sheet } }
    await expect(api.imports.preview({ importId, plan: wrong })).rejects.toMatchObject(refused)
    await expect(drained(api.imports.commit({ importId, plan: wrong }))).rejects.toMatchObject(refused)
  }

  expect(await api.members.counts()).toMatchObject({ all: 0 })
})

test('an import that was closed, or has made room for newer ones, has expired', async () => {
  const { api } = await startClub()
  const file = () => rosterFile([{ 氏名: '青木 一郎' }])
  const closed = await openRoster(api, file())
  await api.imports.close({ importId: closed.importId })
  const pushedOut = await openRoster(api, file())
  const stays = await openRoster(api, file())
  await openRoster(api, file())
  await stays.preview()
  await openRoster(api, file())

  await expect(closed.preview()).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' })
  await expect(pushedOut.commit()).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' })
  expect(await stays.commit()).toMatchObject({ counts: { new: 1 } })
})

async function drained(work: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await work);
}
