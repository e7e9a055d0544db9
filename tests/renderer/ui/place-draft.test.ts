import { expect, test } from 'vitest'
import { emptyPlace, faultsOf, placeOf } from '../../../src-renderer/ui/laptops/place-draft.ts'

test('of each kind of place only what it needs is asked for', () => {
  expect(faultsOf(emptyPlace)).toEqual({ path: 'missing' })
  expect(faultsOf({ ...emptyPlace, kind: 'webdav', user: 'sato' })).toEqual({ url: 'missing' })
  const asked = faultsOf({ ...emptyPlace, kind: 's3' })
  expect(asked).toEqual({ server: 'missing', bucket: 'missing', accessKey: 'missing', secretKey: 'missing' })
  expect(faultsOf({ ...emptyPlace, kind: 'postgres' })).toEqual({ database: 'missing' })
})

test('what is no address is said at its field', () => {
  expect(faultsOf({ ...emptyPlace, kind: 'webdav', url: 'cloud.example.jp' })).toEqual({ url: 'addressWrong' })
  expect(faultsOf({ ...emptyPlace, kind: 'postgres', database: 'https://db.example.jp' })).toEqual({
    database: 'databaseWrong',
  })
  expect(faultsOf({ ...emptyPlace, kind: 'webdav', url: ' https://cloud.example.jp/dav ' })).toEqual({})
  // A password goes without encryption only to this computer.
  expect(faultsOf({ ...emptyPlace, kind: 'webdav', url: 'http://cloud.example.jp/dav' })).toEqual({
    url: 'addressWrong',
  })
  expect(faultsOf({ ...emptyPlace, kind: 'webdav', url: 'http://127.0.0.1:8080/dav' })).toEqual({})
})

test('what was typed of one kind does not go along with another', () => {
  const draft = { ...emptyPlace, kind: 'webdav', path: 'E:\\x', url: 'https://a.example', password: ' p ' } as const
  expect(placeOf(draft)).toEqual({ kind: 'webdav', url: 'https://a.example', user: '', password: ' p ' })
})
