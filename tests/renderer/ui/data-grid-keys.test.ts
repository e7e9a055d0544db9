import { expect, test } from 'vitest'
import { gridMove } from '../../../src-renderer/ui/data-grid-keys.ts'

const place = { active: 10, total: 100, rowsShown: 20 }

function move(key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) {
  return gridMove({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, place)
}

test('arrows, pages and ends move through a list and stop at its ends', () => {
  const places = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => move(key))
  expect(places.map((to) => to?.act === 'go' && to.to)).toEqual([11, 9, 30, 0, 0, 99])
})

test('Shift with an arrow marks on the way', () => {
  expect(move('ArrowDown', { shiftKey: true })).toEqual({ act: 'go', to: 11, extend: true })
})

test('Enter opens, Space marks, / searches, Ctrl+A marks all', () => {
  const acts = [move('Enter'), move(' '), move('/'), move('a', { ctrlKey: true }), move('Escape')]
  expect(acts.map((each) => each?.act)).toEqual(['open', 'mark', 'search', 'markAll', 'escape'])
})

test('keys of the browser and of the app are left alone', () => {
  expect([move('k', { ctrlKey: true }), move('ArrowLeft', { altKey: true }), move('x')]).toEqual([null, null, null])
})
