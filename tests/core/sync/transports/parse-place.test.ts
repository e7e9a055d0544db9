import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openTransport } from '../../../../src-main/core/sync/transports/open-transport.ts'
import { parsePlace, type TypedPlace } from '../../../../src-main/core/sync/transports/parse-place.ts'
import { faultOf } from './contract/bytes.ts'

test.each<[TypedPlace, object]>([
  [{ folder: 'shared' }, { kind: 'folder', path: resolve('shared') }],
  [
    { webdav: 'https://anna:p%40ss@cloud.example/dav/club?x#y' },
    { kind: 'webdav', url: 'https://cloud.example/dav/club', user: 'anna', password: 'p@ss' },
  ],
  [
    { webdav: 'http://127.0.0.1:8080/dav', user: 'ben', password: 'x' },
    { kind: 'webdav', url: 'http://127.0.0.1:8080/dav', user: 'ben', password: 'x' },
  ],
  [
    { s3: 'https://s3.example.com/club?region=eu-1', user: 'KEY', password: 'SECRET' },
    {
      kind: 's3',
      url: 'https://s3.example.com',
      bucket: 'club',
      region: 'eu-1',
      accessKey: 'KEY',
      secretKey: 'SECRET',
    },
  ],
  [
    { s3: 'https://KEY:SE%2FCRET@club.s3.example.com/' },
    {
      kind: 's3',
      url: 'https://club.s3.example.com',
      bucket: 'club',
      region: 'us-east-1',
      accessKey: 'KEY',
      secretKey: 'SE/CRET',
    },
  ],
  [
    { postgres: 'postgres://anna:x@db.example/office?schema=club' },
    { kind: 'postgres', url: 'postgres://anna:x@db.example/office?schema=club' },
  ],
  [
    { postgres: 'postgres://db.example/office', user: 'anna', password: 'p@ss:wörd' },
    { kind: 'postgres', url: 'postgres://anna:p%40ss%3Aw%C3%B6rd@db.example/office' },
  ],
])('%o is a place', (typed, place) => {
  expect(parsePlace(typed)).toEqual({ ok: true, place })
})

test.each<[TypedPlace, string]>([
  [{}, 'none'],
  [{ folder: ' ' }, 'none'],
  [{ folder: 'a', webdav: 'https://x/' }, 'several'],
  [{ webdav: 'cloud.example/dav' }, 'address'],
  [{ webdav: 'ftp://cloud.example/dav' }, 'address'],
  [{ webdav: 'http://cloud.example/dav' }, 'open'],
  [{ s3: 'http://s3.example.com/club', user: 'a', password: 'b' }, 'open'],
  [{ s3: 'https://s3.example.com/', user: 'a', password: 'b' }, 'bucket'],
  [{ s3: 'https://s3.example.com/club/deeper', user: 'a', password: 'b' }, 'bucket'],
  [{ s3: 'https://s3.example.com/club' }, 'keys'],
  [{ postgres: 'mysql://anna:x@db.example/office' }, 'address'],
  [{ postgres: 'postgres://db.example/office' }, 'database'],
  [{ postgres: 'postgres://anna:x@db.example' }, 'database'],
  [{ postgres: 'postgres://anna:x@db.example/office?sslmode=disable' }, 'open'],
  [{ postgres: 'postgres://anna:x@db.example/office?schema=a;b' }, 'address'],
])('%o is none: %s', (typed, problem) => {
  expect(parsePlace(typed)).toEqual({ ok: false, problem })
})

test.each([
  [{ kind: 'webdav', url: 'http://cloud.example/dav', user: 'a', password: 'b' }],
  [{ kind: 's3', url: 'http://s3.example', bucket: 'b', region: 'r', accessKey: 'a', secretKey: 's' }],
  [{ kind: 'postgres', url: 'postgres://a:b@db.example/x?sslmode=disable' }],
  [{ kind: 'postgres', url: 'nonsense' }],
  [{ kind: 'webdav', url: 'nonsense', user: '', password: '' }],
] as const)('%o opens, and says at each act that it cannot be used', async (place) => {
  const transport = openTransport(place)
  expect(await faultOf(transport.list(''))).toBe('unfit')
  expect(await faultOf(transport.get('1', 10))).toBe('unfit')
  expect(await faultOf(transport.put('1', new Uint8Array()))).toBe('unfit')
  expect(await faultOf(transport.remove('1'))).toBe('unfit')
  await transport.close()
})
