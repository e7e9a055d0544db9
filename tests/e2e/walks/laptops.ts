import { expect } from 'vitest'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { codeOnSheet } from '../../support/code-on-sheet.ts'
import { exchange } from '../../support/several-laptops.ts'
import { takeChoice } from '../support/choice.ts'
import { savedFile } from '../support/files.ts'
import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** The name of the club, which is long. */
export const club = '北町みどりの会と子ども見守りの会'

/** Types the shared place into its form, on the laptop that makes it or on one that joins; the last field has the focus then. */
export type TypePlace = (app: App) => Promise<void>

/** Two laptops keep one roster through a shared place, from making it to deciding what both wrote. */
export async function laptops(
  [first, second]: readonly [App, App],
  albums: readonly [Album, Album],
  typePlace: TypePlace,
): Promise<void> {
  const hajime = await first.given.member('髙橋 一', { phone: '0312340000' })

  const code = await setUp(first, typePlace, albums[0])
  await joinFrom(second, typePlace, code, albums[1])
  await letIn(first, second, albums)
  await bothChange(first, second, hajime.id)
  await decide(second, albums[1])
  await exchange(second, first)
  expect((await first.api.members.get({ id: hajime.id })).phone).toBe('0311110000')
  expect(await issueOn(first, hajime.id)).toBe('2026-0001')
  expect(await issueOn(second, hajime.id)).toBe('2026-B-0001')
  expect(albums.flatMap(({ misfits }) => misfits)).toEqual([])
}

async function setUp(app: App, typePlace: TypePlace, album: Album): Promise<string> {
  const { page, t, go } = app
  const words = t.laptops
  await go('/settings/laptops')
  await album.take('alone', page.getByRole('button', { name: words.alone.act }))
  await page.getByRole('button', { name: words.alone.act }).click()
  await page.getByRole('button', { name: words.setUp.act }).click()
  await album.take('place-missing', page.getByText(words.place.missing))
  await takeChoice(page, words.place.kind, words.place.kinds.other)
  await album.take('place-other', page.getByLabel(words.place.bucket))
  await typePlace(app)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: words.sheet.digits }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.sheet.print }).click()
  await album.take('code', page.getByRole('button', { name: t.preview.print, exact: true }))
  const { bytes } = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  await page.getByRole('button', { name: words.sheet.kept }).click()
  await album.take('connected', page.getByRole('table', { name: words.list.title }))
  return codeOnSheet(new Blob([new Uint8Array(bytes)]))
}

async function joinFrom(app: App, typePlace: TypePlace, code: string, album: Album): Promise<void> {
  const { page, t } = app
  const words = t.laptops
  await page.getByRole('button', { name: words.join.open, exact: true }).click()
  await typePlace(app)
  await page.getByLabel(t.protection.code.group('1')).pressSequentially(misspelt(code))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await album.take('mistyped', page.getByRole('alert'))
  await page.getByLabel(t.protection.code.group('1')).fill(code.slice(0, 5))
  await page.getByRole('dialog').getByRole('button', { name: words.join.act, exact: true }).click()
  await album.take('joined', page.getByText(words.joined.here(club, '1')))
}

async function letIn(first: App, second: App, [ofFirst, ofSecond]: readonly [Album, Album]): Promise<void> {
  const { page, t } = first
  const words = t.laptops
  const { code } = await second.api.sync.status()
  await second.go('/settings/laptops')
  await ofSecond.take('waiting', second.page.getByRole('table', { name: words.list.title }))
  await page.getByRole('button', { name: words.status.run }).click()
  const digits = page.getByRole('img', { name: `${words.asking.digits}: ${[...(code ?? '')].join(' ')}` })
  await ofFirst.take('asking', digits)
  await page.getByRole('button', { name: words.asking.approve }).click()
  await digits.waitFor({ state: 'detached' })
  await second.page.getByRole('button', { name: words.status.run }).click()
  await second.page.getByRole('heading', { name: words.waiting.title }).waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: new RegExp(`^${words.list.remove}: `) })
    .last()
    .click()
  await ofFirst.take('remove', page.getByText(words.list.removeWhat[2] ?? ''))
  await page.keyboard.press('Escape')
}

/** Each writes the same telephone without having heard of the other. */
async function bothChange(first: App, second: App, id: MemberId): Promise<void> {
  await exchange(first, second)
  await first.api.members.update({ id, fields: { phone: '0311110000' } })
  await second.api.members.update({ id, fields: { phone: '0322220000' } })
  await exchange(first, second)
}

async function decide({ page, t, go }: App, album: Album): Promise<void> {
  const words = t.laptops.conflicts
  await go('/')
  await page.getByRole('link', { name: t.laptops.rail.decisions('1') }).waitFor()
  await album.take('home', page.getByText(words.todo))
  await page.getByRole('button', { name: `${words.todo} ${words.todoAct}` }).click()
  await album.take('conflict', page.getByText(words.shown))
  await page.getByRole('button', { name: words.later }).click()
  await page.getByRole('button', { name: words.open }).click()
  await page.getByRole('button', { name: `${words.keep} ${t.fields.member.phone} 03-1111-0000` }).click()
  await page.getByRole('button', { name: t.shell.parts.undo }).waitFor()
  await album.take('decided', page.getByText(words.nothing))
}

async function issueOn({ api, given }: App, id: MemberId): Promise<string | undefined> {
  const { id: paymentId } = await given.payment({ id }, 5000, { paidOn: '2026-05-01' })
  const { receipts } = await api.receipts.issue({ paymentIds: [paymentId] })
  return receipts[0]?.number
}

/** One digit of the first group is another. */
function misspelt(code: string): string {
  return code.slice(0, 3) + ((Number(code[3]) + 1) % 10) + code.slice(4)
}
