import { expect, test } from 'vitest'
import { pdfTextItems, pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

async function clubWithSlips() {
  const club = await startClub({ name: 'みどりの会', today: '2026-05-01' })
  await club.api.settings.update({ slipAccount: '00100-1-123456' })
  const mother = await club.given.member('髙橋 海', {
    ...{ number: '0007', postalCode: '1500001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3' },
    ...{ phone: '0312345678', owes: { 2026: 3000 } },
  })
  await club.given.member('髙橋 空', { payerId: mother.id, owes: { 2026: 12_000 } })
  return { ...club, mother }
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

test('a slip carries the account, the sum, who pays and what for, each in its place', async () => {
  const { api } = await clubWithSlips()

  const { pdf, count } = await api.slips.pdf({})

  expect(count).toBe(1)
  expect(await api.slips.preview({})).toEqual({ count: 1, total: 15_000, first: '髙橋 海' })
  const [text = ''] = await pdfTexts(await bytesOf(pdf))
  for (const part of [
    'みどりの会',
    '会員番号 0007',
    '髙橋 海 様',
    '東京都渋谷区神宮前1-2-3',
    '2026年度 年会費',
    '髙橋 空様',
  ]) {
    expect(text).toContain(part)
  }
  const [items = []] = await pdfTextItems(await bytesOf(pdf))
  const [firstCell] = items
  expect(text.replaceAll(' ', '')).toMatch(/^00100112345615000みどりの会/)
  // The middle of the first cell, less half a digit: 4 mm and 2.54 mm from the left.
  expect(((firstCell?.x ?? 0) * 25.4) / 72).toBeCloseTo(5.2, 0)
})

test('a printer that prints off is met by tenths of a millimetre', async () => {
  const { api } = await clubWithSlips()
  const placeOf = async (offset: { x: number; y: number }) => {
    const [items = []] = await pdfTextItems(await bytesOf((await api.slips.pdf({ offset })).pdf))
    const [holder] = items.filter(({ text }) => text === 'みどりの会')
    return { x: holder?.x ?? 0, y: holder?.y ?? 0 }
  }

  const [plain, moved] = [await placeOf({ x: 0, y: 0 }), await placeOf({ x: 15, y: -10 })]

  expect(moved.x - plain.x).toBeCloseTo((1.5 * 72) / 25.4, 1)
  expect(moved.y - plain.y).toBeCloseTo((-1 * 72) / 25.4, 1)
})

test('a sample is printed before anybody owes, and no slip without the club’s account', async () => {
  const { api } = await startClub({ today: '2026-05-01' })
  await expect(api.slips.pdf({ sample: true })).rejects.toMatchObject({ code: 'SLIP_NOT_SET_UP' })
  await api.settings.update({ slipAccount: '００１００-1-123456' })

  const { pdf, count } = await api.slips.pdf({ sample: true })

  expect(count).toBe(1)
  expect((await pdfTexts(await bytesOf(pdf)))[0]).toContain('見本 太郎')
  await expect(api.slips.pdf({})).rejects.toMatchObject({ code: 'NOTHING_OPEN' })
})
