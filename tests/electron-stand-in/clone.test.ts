import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { cloneScript, packHere, unpackHere } from './clone.ts'

const value = {
  text: '髙橋 一',
  list: [1, -0.5, Number.POSITIVE_INFINITY, null, undefined, true, 12n],
  at: new Date(0),
  bytes: new Uint8Array([0, 127, 255]),
  buffer: new Uint8Array([1, 2]).buffer,
  map: new Map([['a', new Set([1])]]),
}

test('what goes to the page and comes back is what it was, bytes and all', () => {
  const sent = JSON.parse(JSON.stringify(packHere(value)))

  expect(unpackHere(sent)).toEqual(value)
  expect(unpackHere(JSON.parse(JSON.stringify(inPage(sent))))).toEqual(value)
})

test('what no process can hand to another is refused', () => {
  for (const foreign of [() => 1, new Blob(['a']), Symbol('a')]) expect(() => packHere({ foreign })).toThrow(/cloned/)
})

/** Unpacked and packed again by the page's own half. */
function inPage(sent: unknown): unknown {
  const globals = { atob, btoa, sent, ArrayBuffer, Uint8Array, DOMException }
  return runInNewContext(`${cloneScript}\npackHere(unpackHere(sent))`, globals)
}
