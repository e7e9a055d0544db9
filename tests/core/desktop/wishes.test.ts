import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Wish } from '../../../src-shared/contract/desktop.ts'
import { startOffice } from '../../support/start-club.ts'

/** The id of the file that the next wish brings. */
async function nextFile(wishes: AsyncIterator<Wish>): Promise<string> {
  const wish: Wish = (await wishes.next()).value
  return wish.file?.id ?? ''
}

test('what was asked for before a window listens is told first, in order, and each only once', async () => {
  const { office, api } = startOffice()
  office.wishes.add({ kind: 'updates', path: null })
  office.wishes.add({ kind: 'report', path: null })
  const wishes = await api.desktop.wishes()
  const first = [await wishes.next(), await wishes.next()]
  const waiting = wishes.next()
  office.wishes.add({ kind: 'import', path: '/home/sato/名簿.xlsx' })

  expect(first.map(({ value }) => value)).toEqual([
    { kind: 'updates', file: null },
    { kind: 'report', file: null },
  ])
  expect((await waiting).value).toMatchObject({ kind: 'import', file: { name: '名簿.xlsx' } })
  await wishes.return?.()
})

test('a file that was picked is handed over once, by a name that only its picking gave', async () => {
  const { office, api, root } = startOffice()
  const path = join(root, '名簿.csv')
  writeFileSync(path, '氏名\n髙橋 一\n')
  office.wishes.add({ kind: 'import', path })
  const wishes = await api.desktop.wishes()
  const id = await nextFile(wishes)

  const { file } = await api.desktop.takeFile({ id })
  expect([file.name, await file.text()]).toEqual(['名簿.csv', '氏名\n髙橋 一\n'])
  await expect(api.desktop.takeFile({ id })).rejects.toMatchObject({ code: 'FILE_GONE' })
  await wishes.return?.()
})

test('a file that is gone by then is refused by its name', async () => {
  const { office, api, root } = startOffice()
  office.wishes.add({ kind: 'restore', path: join(root, 'なくなった.meibo') })
  const wishes = await api.desktop.wishes()
  const id = await nextFile(wishes)

  await expect(api.desktop.takeFile({ id })).rejects.toMatchObject({
    code: 'FILE_GONE',
    data: { fileName: 'なくなった.meibo' },
  })
  await wishes.return?.()
})
