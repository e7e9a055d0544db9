import { expect, test } from 'vitest'
import { hasFocus } from './support/has-focus.ts'
import { fieldsOf } from './support/person-panel.ts'
import { openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'
import { convertAgain, typeByIme } from './support/type-by-ime.ts'

function newPerson({ page, t }: App) {
  const panel = page.getByRole('region', { name: t.members.panel.newLabel })
  const field = fieldsOf(panel, t)
  return { panel, field, value: (name: Parameters<typeof field>[0]) => field(name).inputValue() }
}

test('the kana of a name come from what was typed before it was converted', async () => {
  const app = await startApp({ at: '/members/new' })
  const { field, value } = newPerson(app)
  const { page } = app
  await field('familyName').focus()

  await typeByIme(page, ['ｙ', 'や', 'やｍ', 'やま', 'やまｄ', 'やまだ', '山田'])
  await expect.poll(() => value('familyNameKana')).toBe('ヤマダ')
  expect(await value('familyName')).toBe('山田')
  await convertAgain(page, ['山田', '山多'])
  await expect.poll(() => value('familyName')).toBe('山多')
  expect(await value('familyNameKana')).toBe('ヤマダ')

  await page.keyboard.press('Backspace')
  await expect.poll(() => value('familyNameKana')).toBe('')
  await page.keyboard.press('Backspace')
  await typeByIme(page, ['さ', 'さい', 'さ', 'さと', 'さとう', '佐藤'])
  await expect.poll(() => value('familyNameKana')).toBe('サトウ')

  await page.keyboard.press('Tab')
  await typeByIme(page, ['は', 'はな', '花'])
  await typeByIme(page, ['こ', '子'])
  await expect.poll(() => value('givenNameKana')).toBe('ハナコ')
  await page.keyboard.press('Backspace')
  await expect.poll(() => value('givenNameKana')).toBe('ハナ')

  await field('givenNameKana').fill('カコ')
  await field('givenName').focus()
  await page.keyboard.press('End')
  await typeByIme(page, ['こ', '子'])
  expect([await value('givenName'), await value('givenNameKana')]).toEqual(['花子', 'カコ'])

  await field('familyName').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('髙橋')
  await expect.poll(() => value('familyNameKana')).toBe('')
})

test('a postal code brings its address, an address its code, and what was typed is not touched unasked', async () => {
  const app = await startApp({ at: '/members/new' })
  const { page, t, api } = app
  const { panel, field, value } = newPerson(app)
  const album = openAlbum(page, 'entry-ja')
  await field('familyName').fill('髙橋')

  await field('postalCode').pressSequentially('1040061')
  await expect.poll(() => value('street')).toBe('銀座')
  await panel.getByText(t.entry.postal.filled('東京都中央区銀座')).waitFor()
  for (const name of ['prefecture', 'city', 'street'] as const) {
    await page.keyboard.press('Enter')
    await expect.poll(() => field(name).evaluate(hasFocus)).toBe(true)
  }
  await page.keyboard.type('4-5-6')
  expect(await value('street')).toBe('銀座4-5-6')

  await field('postalCode').fill('150-0001')
  const differs = panel.getByText(t.entry.postal.differs('東京都渋谷区神宮前'))
  await differs.waitFor()
  expect(await value('street')).toBe('銀座4-5-6')
  await album.take('address-differs', differs)
  await panel.getByRole('button', { name: t.entry.postal.changeCode('104-0061') }).click()
  expect(await value('postalCode')).toBe('104-0061')
  await differs.waitFor({ state: 'hidden' })

  for (const [name, typed] of [
    ['postalCode', ''],
    ['street', '北1条西2丁目'],
    ['prefecture', '北海道'],
  ] as const) {
    await field(name).fill(typed)
  }
  await field('city').fill('札幌市中央区')
  const choose = panel.getByRole('button', { name: t.entry.postal.chooseCode(2) })
  await choose.click()
  await album.take('codes', page.getByRole('menuitem', { name: '064-0821' }))
  await page.getByRole('menuitem', { name: '060-0001' }).click()
  expect(await value('postalCode')).toBe('060-0001')

  expect(await field('phone').evaluate(roomBelow)).toBe(0)
  await field('mobile').pressSequentially('09012345678')
  expect(await value('mobile')).toBe('090-1234-5678')
  await field('phone').fill('12-3456')
  await field('phone').blur()
  await panel.getByText(t.entry.phone.doubtful).waitFor()
  await album.take('phone-doubtful', panel.getByText(t.entry.phone.doubtful))
  expect(await field('phone').evaluate(isRemarkedUpon)).toBe(true)
  await field('phone').fill('12-345O')
  await field('phone').blur()
  const letters = panel.getByRole('status').filter({ hasText: t.entry.phone.letters })
  await letters.waitFor()
  await field('phone').focus()
  await page.keyboard.type('1')
  expect(await letters.count()).toBe(1)
  await field('phone').fill('03-1234-5678')
  await letters.waitFor({ state: 'detached' })
  await field('phone').pressSequentially('O')
  expect(await letters.count()).toBe(0)
  await field('phone').fill('12-345O')
  await field('phone').blur()
  await letters.waitFor()
  await field('familyNameKana').fill('ﾀｶﾊｼ・たか')
  await field('givenNameKana').fill('Hana')
  await field('givenNameKana').blur()
  await panel.getByRole('status').filter({ hasText: t.entry.kana.otherLetters }).waitFor()
  await field('givenNameKana').focus()
  expect(await panel.getByText(t.entry.kana.otherLetters).count()).toBe(1)
  await album.take('letters', panel.getByText(t.entry.kana.otherLetters))
  await page.keyboard.press('Control+s')
  await page.getByRole('region', { name: t.members.panel.label('髙橋') }).waitFor()
  const { postalCode, phone, mobile, givenNameKana } = await api.members.find({ who: '髙橋' })
  expect({ postalCode, phone, mobile, givenNameKana }).toEqual({
    ...{ postalCode: '0600001', phone: '12-345O', mobile: '09012345678', givenNameKana: 'Hana' },
  })
  expect(album.misfits).toEqual([])
})

test('a code of several towns asks which, a phone abroad gets its country', async () => {
  const app = await startApp({
    at: '/members/new',
    locale: 'en',
    size: { width: 1024, height: 700 },
    colorScheme: 'dark',
  })
  const { page, t, given, api } = app
  const { panel, field, value } = newPerson(app)
  const album = openAlbum(page, 'entry-en-dark')
  await given.member('髙橋 一', { number: '0003', phone: '0312345678', birthDate: '1950-03-01', city: '札幌市' })

  await field('postalCode').pressSequentially('4380078')
  await expect.poll(() => value('city')).toBe('磐田市')
  const towns = panel.getByRole('button', { name: /Choose town/ })
  await towns.press('Enter')
  await page.getByRole('menuitem', { name: '泉町', exact: true }).waitFor()
  await album.take('towns', page.getByRole('menuitem', { name: '泉町', exact: true }))
  await page.getByRole('menuitem', { name: '泉町', exact: true }).click()
  expect(await value('street')).toBe('泉町')

  await field('country').fill('US')
  await field('mobile').fill('(212) 555-1234')
  await field('mobile').blur()
  await expect.poll(() => value('mobile')).toBe('+1 212 555 1234')
  await field('familyName').fill('高橋')
  await field('givenName').fill('一')
  const look = panel.getByRole('button', { name: t.entry.similar.lookAt('髙橋 一') })
  await look.press('Enter')
  await album.take('similar', page.getByText('03-1234-5678'))
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: t.members.form.addMember }).click()
  await page.getByRole('region', { name: t.members.panel.label('高橋 一') }).waitFor()
  const { rows } = await api.members.list({ search: '高橋' })
  expect(rows.map(({ mobile }) => mobile).sort()).toEqual(['', '+12125551234'])
  expect(album.misfits).toEqual([])
})

/** Runs in the page: whether what is said of a field is read out with it, from an element that was there before. */
function isRemarkedUpon(field: Element): boolean {
  const remark = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  return remark?.role === 'status' && remark.textContent !== ''
}

/** Runs in the page: how far what stands around a field goes beyond it. */
function roomBelow(field: Element): number {
  const around = field.closest('.mantine-InputWrapper-root')?.getBoundingClientRect().bottom ?? 0
  return Math.round(around - field.getBoundingClientRect().bottom)
}
