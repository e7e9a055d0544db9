import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { argon2id } from '@noble/hashes/argon2.js'
import { expect, test } from 'vitest'
import { open, seal } from '../../../../src-main/core/sync/format/aead.ts'
import {
  derivedKey,
  kidOf,
  makeBoxPair,
  makeSigningPair,
  sharedSecret,
  sign,
  verify,
} from '../../../../src-main/core/sync/format/keys.ts'
import { padme } from '../../../../src-main/core/sync/format/padme.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'))
const toHex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')
const base64 = (text: string) => Buffer.from(text, 'hex').toString('base64')
const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte)

const sunscreen = Buffer.from(
  "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
)
const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
const bound = hex('50515253c0c1c2c3c4c5c6c7')

test('the cipher of segments answers as the draft of XChaCha20-Poly1305 says (A.3.1)', () => {
  const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657')
  const sealed = `bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39
    ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da976
    8812f615c68b13b52e c0875924c1c7987947deafd8780acf49`

  expect(toHex(seal(key, nonce, bound, sunscreen))).toBe(toHex(hex(sealed)))
  expect(open(key, nonce, bound, hex(sealed))).toEqual(new Uint8Array(sunscreen))
})

test('the cipher below it answers as RFC 8439 says (2.8.2)', () => {
  const nonce = hex('070000004041424344454647')
  const cipher = `d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a
    9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d26586ce
    c64b6116`
  const tag = '1ae10b594f09e26a7e902ecbd0600691'

  expect(toHex(chacha20poly1305(key, nonce, bound).encrypt(sunscreen))).toBe(toHex(hex(cipher + tag)))
})

test('argon2id answers as RFC 9106 says (5.3)', () => {
  const options = { m: 32, t: 3, p: 4, key: filled(8, 3), personalization: filled(12, 4), dkLen: 32 }

  expect(toHex(argon2id(filled(32, 1), filled(16, 2), options))).toBe(
    '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
  )
})

test.each([
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
])('a laptop signs as RFC 8032 says (7.1)', (secret, pub, message, signature) => {
  const pair = makeSigningPair(() => hex(secret))

  expect(pair).toEqual({ key: base64(secret), pub: base64(pub) })
  expect(toHex(sign(pair.key, hex(message)))).toBe(signature)
  expect(verify(pair.pub, hex(message), hex(signature))).toBe(true)
  expect(verify(pair.pub, hex(`${message}00`), hex(signature))).toBe(false)
})

test('two laptops agree on a secret as RFC 7748 says (6.1)', () => {
  const bob = makeBoxPair(() => hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'))
  const alice = base64('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')

  expect(bob.pub).toBe(base64('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'))
  expect(toHex(sharedSecret(bob.key, alice))).toBe('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742')
})

test('nobody agrees on a secret with a key that is none', () => {
  expect(sharedSecret(makeBoxPair().key, base64('00'.repeat(32)))).toBeUndefined()
  expect(sharedSecret(makeBoxPair().key, 'AAAA')).toBeUndefined()
})

test('a key for one purpose is made as RFC 5869 says (A.3)', () => {
  expect(toHex(derivedKey(filled(22, 0x0b), '', ''))).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
  )
})

test('the name of a key is the beginning of SHA-256 over "kid" and the key', () => {
  expect(kidOf(filled(32, 0))).toBe('ac3872a748e698b7')
})

test('a file is padded as PADMÉ says: by 12 % at most, and to few lengths', () => {
  expect([0, 1, 2, 8, 9, 10, 100, 1000, 1024, 1025, 4_194_305].map(padme)).toEqual([
    0, 1, 2, 8, 10, 10, 104, 1024, 1024, 1088, 4_325_376,
  ])
  const lengths = Array.from({ length: 100_000 }, (_, length) => length)
  expect(lengths.filter((length) => padme(length) < length || padme(length) > length * 1.12)).toEqual([])
  expect(new Set(lengths.map(padme)).size).toBeLessThan(250)
})
