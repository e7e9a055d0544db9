import { argon2Sync, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { expect, test } from 'vitest'
import { deriveKey } from '../../../../src-main/core/sync/format/derive-key.ts'

// What Node's OpenSSL makes of the same; Electron's processes have another library, which knows neither of the two.

test('the cipher below the one of segments seals and opens as OpenSSL does', () => {
  const [key, nonce, bound, text] = [randomBytes(32), randomBytes(12), randomBytes(20), randomBytes(500)]
  const options = { authTagLength: 16 }

  const ours = chacha20poly1305(key, nonce, bound).encrypt(text)
  const openssl = createCipheriv('chacha20-poly1305', key, nonce, options)
  openssl.setAAD(bound, { plaintextLength: text.length })
  const theirs = Buffer.concat([openssl.update(text), openssl.final(), openssl.getAuthTag()])
  expect(Buffer.from(ours)).toEqual(theirs)

  const opening = createDecipheriv('chacha20-poly1305', key, nonce, options)
  opening.setAAD(bound, { plaintextLength: text.length }).setAuthTag(ours.slice(-16))
  expect(Buffer.concat([opening.update(ours.slice(0, -16)), opening.final()])).toEqual(text)
})

test('the key of a passphrase, made in its own thread, is the one that OpenSSL makes of it', async () => {
  const salt = Buffer.from('0123456789abcdef')

  for (const [m, t, p] of [
    [64, 1, 1],
    [256, 3, 4],
    [65_536, 1, 1],
  ] as const) {
    const how = { name: 'argon2id', m, t, p, salt: salt.toString('base64') }
    const { key } = await deriveKey({ kind: 'passphrase', text: 'みなとの 碁盤' }, how)
    const openssl = { message: 'みなとの 碁盤', nonce: salt, parallelism: p, tagLength: 32, memory: m, passes: t }
    expect(Buffer.from(key).toString('hex')).toBe(argon2Sync('argon2id', openssl).toString('hex'))
  }
})
