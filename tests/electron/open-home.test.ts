import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { endWithoutHome, openHome } from '../../src-main/electron/open-home.ts'
import { menuWords } from '../../src-shared/texts/menu.ts'
import { temporaryFolder } from '../support/start-club.ts'

// Electron is the outside world here: its program is not there when tests run.
const outside = vi.hoisted(() => ({ said: [] as string[], ended: null as number | null }))
vi.mock('electron', () => ({
  app: {
    whenReady: async () => void outside.said.push('ready'),
    getLocale: () => 'ja-JP',
    exit: (code: number) => {
      outside.ended = code
    },
  },
  dialog: { showErrorBox: (...words: string[]) => void outside.said.push(...words) },
}))

test('where the folder cannot be written, one sentence says so in the language of the system, and the program ends', async () => {
  const home = join(temporaryFolder(), 'home')
  writeFileSync(home, 'a file in its place')

  expect(openHome(home)).toBeNull()
  await endWithoutHome(home)

  const { noHome, noHomeDetail } = menuWords.ja
  expect(outside).toEqual({ said: ['ready', noHome, noHomeDetail(home)], ended: 1 })
})

test('where only the log cannot be written it is the same', () => {
  const home = join(temporaryFolder(), 'home')
  mkdirSync(home)
  writeFileSync(join(home, 'logs'), 'a file in its place')

  expect(openHome(home)).toBeNull()
})
