import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterAll, expect, test } from 'vitest'
import { keepWindowState, readWindowState } from '../../src-main/electron/window-state.ts'

const home = mkdtempSync(join(tmpdir(), 'meibo 名 '))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const kept = { x: 100, y: 80, width: 1280, height: 800, maximized: true }

function readAfterKeeping(state: unknown) {
  writeFileSync(join(home, 'window.json'), typeof state === 'string' ? state : JSON.stringify(state))
  return readWindowState(home, [screen])
}

test('the window comes back where it was', () => {
  expect(readAfterKeeping(kept)).toEqual(kept)
})

test('a window whose screen was taken away opens afresh', () => {
  expect(readAfterKeeping({ ...kept, x: 2500 })).toBeNull()
  expect(readAfterKeeping({ ...kept, y: -900 })).toBeNull()
})

test('a state file that is damaged or makes no sense is left aside', () => {
  const senseless = ['', '{', 'null', '[]', { ...kept, width: 10 }, { ...kept, x: 'left' }, {}]
  expect(senseless.map(readAfterKeeping)).toEqual(senseless.map(() => null))
})

test('a window closes although its place cannot be written down', () => {
  const window = Object.assign(new EventEmitter(), { getNormalBounds: () => screen, isMaximized: () => false })
  keepWindowState(join(home, 'no such folder'), window as unknown as BrowserWindow)

  expect(() => window.emit('close')).not.toThrow()
})
