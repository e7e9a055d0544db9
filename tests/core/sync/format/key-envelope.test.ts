import { hkdfSync } from 'node:crypto'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../src-main/core/sync/format/canonical-json.ts'
import { type DerivedKey, deriveKey, type Kdf, newKdf } from '../../../../src-main/core/sync/format/derive-key.ts'
import {
  type EnvelopeContent,
  makeEnvelope,
  readEnvelope,
  type WrapRequest,
} from '../../../../src-main/core/sync/format/key-envelope.ts'
import { codeOf, makeBoxPair, sharedSecret, sign, toBase64 } from '../../../../src-main/core/sync/format/keys.ts'
import { type EnvelopeSecret, openEnvelope } from '../../../../src-main/core/sync/format/open-envelope.ts'
import { countedRandom, hanako, hanakosKeys, org, organisationKey, tomoe, tomoesKeys } from './given-segment.ts'

const digits = '12345'.repeat(8)
const invitation = '018f0000-0000-7000-8000-00000000000c'
const box = makeBoxPair(countedRandom('box'))
const content: EnvelopeContent = {
  keys: [
    [1, countedRandom('first')(32)],
    [2, countedRandom('at the same time')(32)],
    [2, organisationKey],
  ],
  root: { dev: hanako, pub: hanakosKeys.pub },
}

/** As quick as it can be: what is tested is not how long it takes. */
function quick(): Kdf {
  return { ...newKdf(), m: 64, t: 1 }
}

function envelopeOf(wraps: readonly WrapRequest[], epoch = 2): Uint8Array {
  return makeEnvelope(
    { org, epoch, made: 1_790_000_000_000, content, wraps },
    { pub: hanakosKeys.pub, signKey: hanakosKeys.key },
  )
}

async function envelopeForAll(): Promise<Uint8Array> {
  return envelopeOf([
    {
      kind: 'passphrase',
      derived: await deriveKey({ kind: 'passphrase', text: 'さくら 自転車 らくだ 夕方' }, quick()),
    },
    { kind: 'recovery', derived: await deriveKey({ kind: 'recovery', text: digits }, quick()) },
    { kind: 'invitation', id: invitation, derived: await deriveKey({ kind: 'invitation', text: digits }, quick()) },
    { kind: 'device', dev: tomoe, boxPub: box.pub },
  ])
}

function jsonOf(bytes: Uint8Array): { wraps: Record<string, unknown>[] } & Record<string, unknown> {
  return JSON.parse(Buffer.from(bytes).toString()) as ReturnType<typeof jsonOf>
}

/** What somebody with a key pair of their own could make of an envelope. */
function signedAgain(value: Record<string, unknown>): Uint8Array {
  const { signature: _, ...unsigned } = value
  const signature = toBase64(sign(hanakosKeys.key, Buffer.from(canonicalJson(unsigned))))
  return Buffer.from(`${canonicalJson({ ...unsigned, signature })}\n`)
}

test('the passphrase, the recovery sheet, an invitation and a laptop each open the keys', async () => {
  const bytes = await envelopeForAll()
  const secrets: EnvelopeSecret[] = [
    { kind: 'passphrase', text: 'さくら 自転車 らくだ 夕方' },
    { kind: 'passphrase', text: '  さくら　自転車 らくだ  夕方\n' },
    { kind: 'recovery', digits },
    { kind: 'invitation', id: invitation, digits },
    { kind: 'device', dev: tomoe, boxKey: box.key },
  ]

  for (const secret of secrets) {
    expect(await openEnvelope(bytes, secret, { org })).toMatchObject({ kind: 'opened', ...content })
  }
})

test('whoever has another passphrase, code or laptop is told so', async () => {
  const bytes = await envelopeForAll()
  const answers: [EnvelopeSecret, string][] = [
    [{ kind: 'passphrase', text: 'さくら 自転車 らくだ 夕焼' }, 'wrongSecret'],
    [{ kind: 'recovery', digits: '54321'.repeat(8) }, 'wrongSecret'],
    [{ kind: 'invitation', id: invitation, digits: '54321'.repeat(8) }, 'wrongSecret'],
    [{ kind: 'invitation', id: 'another0', digits }, 'notForThis'],
    [{ kind: 'device', dev: tomoe, boxKey: makeBoxPair().key }, 'wrongSecret'],
    [{ kind: 'device', dev: tomoe, boxKey: 'AAAA' }, 'wrongSecret'],
    [{ kind: 'device', dev: hanako, boxKey: box.key }, 'notForThis'],
  ]

  for (const [secret, kind] of answers) expect(await openEnvelope(bytes, secret)).toEqual({ kind })
})

test('a wrong passphrase is known for such in three seconds of work, and the right one opens after it', async () => {
  const bytes = envelopeOf([{ kind: 'passphrase', derived: await deriveKey({ kind: 'passphrase', text: 'さくら' }) }])

  const before = process.cpuUsage()
  expect(await openEnvelope(bytes, { kind: 'passphrase', text: 'さくろ' })).toEqual({ kind: 'wrongSecret' })
  const { user, system } = process.cpuUsage(before)

  expect((user + system) / 1_000_000).toBeLessThan(3)
  expect(await openEnvelope(bytes, { kind: 'passphrase', text: 'さくら' })).toMatchObject({ kind: 'opened' })
})

test.each([
  ['a gibibyte of memory', { m: 1024 * 1024 }],
  ['more memory than numbers count', { m: 2 ** 40 }],
  ['no memory', { m: 0 }],
  ['a negative amount of memory', { m: -65_536 }],
  ['less memory than its lanes need', { m: 16, p: 4 }],
  ['a thousand passes', { t: 1000 }],
  ['no pass', { t: 0 }],
  ['five lanes', { p: 5 }],
  ['another function', { name: 'scrypt' }],
])('an envelope that asks for %s is refused before anything is set aside', async (_, other) => {
  const kdf = { ...newKdf(), ...other }
  const bytes = envelopeOf([{ kind: 'passphrase', derived: { kdf, key: organisationKey } }])
  const before = process.memoryUsage().arrayBuffers

  expect(await openEnvelope(bytes, { kind: 'passphrase', text: 'さくら' })).toEqual({ kind: 'refused' })
  await expect(deriveKey({ kind: 'passphrase', text: 'さくら' }, kdf)).rejects.toThrow(RangeError)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024)
})

test('one bit changed anywhere in an envelope, and it does not open', async () => {
  const bytes = envelopeOf([{ kind: 'device', dev: tomoe, boxPub: box.pub }])
  const secret = { kind: 'device', dev: tomoe, boxKey: box.key } as const
  const altered = new Uint8Array(bytes)
  const kinds = new Set<string>()

  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    altered[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
    kinds.add((await openEnvelope(altered, secret, { org })).kind)
    altered[at] = bytes[at] ?? 0
  }

  expect([...kinds].sort()).toEqual(['arriving', 'damaged'])
  expect(await openEnvelope(altered, secret, { org })).toMatchObject({ kind: 'opened' })
})

test('an envelope cut short anywhere is still on its way', () => {
  const bytes = envelopeOf([{ kind: 'device', dev: tomoe, boxPub: box.pub }])
  const lengths = Array.from({ length: bytes.length }, (_, length) => length)

  expect(lengths.filter((length) => readEnvelope(bytes.subarray(0, length)).kind !== 'arriving')).toEqual([])
})

test('a wrap fits no other organisation, epoch, laptop or parameters, whoever signs for it', async () => {
  const bytes = await envelopeForAll()
  const envelope = jsonOf(bytes)
  const swapped = (other: Record<string, unknown>) => signedAgain({ ...envelope, ...other })
  const wrap = (at: number, other: object) =>
    swapped({ wraps: envelope.wraps.with(at, { ...envelope.wraps[at], ...other }) })
  const typed = { kind: 'passphrase', text: 'さくら 自転車 らくだ 夕方' } as const
  const boxed = { kind: 'device', dev: tomoe, boxKey: box.key } as const

  expect(await openEnvelope(swapped({}), typed)).toMatchObject({ kind: 'opened' })
  expect(await openEnvelope(swapped({ org: 'tokyogoclub23' }), typed)).toEqual({ kind: 'wrongSecret' })
  expect(await openEnvelope(swapped({ org: 'tokyogoclub23' }), typed, { org })).toEqual({ kind: 'foreign' })
  expect(await openEnvelope(swapped({ epoch: 1 }), boxed)).toEqual({ kind: 'wrongSecret' })
  expect(await openEnvelope(wrap(0, { kdf: { ...quick(), m: 128 } }), typed)).toEqual({ kind: 'wrongSecret' })
  expect(await openEnvelope(wrap(3, { dev: hanako }), { ...boxed, dev: hanako })).toEqual({ kind: 'wrongSecret' })
  expect(await openEnvelope(swapped({ wraps: [envelope.wraps[0], envelope.wraps[0]] }), typed)).toEqual({
    kind: 'damaged',
  })
})

test('an envelope of a newer version is known for such', () => {
  const envelope = jsonOf(envelopeOf([{ kind: 'device', dev: tomoe, boxPub: box.pub }]))

  expect(readEnvelope(signedAgain({ ...envelope, format: 'meibo-key-2', flavour: 'matcha' }))).toEqual({
    kind: 'newer',
  })
  expect(readEnvelope(signedAgain({ ...envelope, flavour: 'matcha' }))).toEqual({ kind: 'damaged' })
})

test('an envelope shows whom it is for, and nothing of the keys', async () => {
  const bytes = await envelopeForAll()
  const read = readEnvelope(bytes, { org })

  expect(read.kind === 'envelope' && read.envelope.wraps.map(({ kind }) => kind)).toEqual([
    ...['passphrase', 'recovery', 'invitation', 'device'],
  ])
  const text = Buffer.from(bytes).toString()
  for (const [, key] of content.keys) expect(text).not.toContain(toBase64(key))
})

test('another program opens a laptop’s wrap by what is written of it: X25519, HKDF, XChaCha20-Poly1305', () => {
  const envelope = jsonOf(envelopeOf([{ kind: 'device', dev: tomoe, boxPub: box.pub }]))
  const { sealed, ...said } = envelope.wraps[0] as Record<'sealed' | 'nonce' | 'ephemeral' | 'boxPub', string>
  const raw = (text: string) => Buffer.from(text, 'base64')
  const secret = sharedSecret(box.key, said.ephemeral) ?? new Uint8Array()
  const salt = Buffer.concat([raw(said.ephemeral), raw(said.boxPub)])

  const key = new Uint8Array(hkdfSync('sha256', secret, salt, 'meibo-key-1', 32))
  const bound = Buffer.from(canonicalJson({ epoch: 2, format: 'meibo-key-1', org, wrap: said }))
  const plain = xchacha20poly1305(key, raw(said.nonce), bound).decrypt(raw(sealed))

  const keys = [...content.keys].map(([epoch, key]) => [epoch, toBase64(key)])
  expect(JSON.parse(Buffer.from(plain).toString())).toEqual({ keys, root: content.root })
})

test('keys are not sealed to a laptop whose public key is none, or without the newest of them', () => {
  const nothing = toBase64(new Uint8Array(32))
  const derived: DerivedKey = { kdf: quick(), key: organisationKey }

  expect(() => envelopeOf([{ kind: 'device', dev: tomoe, boxPub: nothing }])).toThrow(RangeError)
  expect(() => envelopeOf([{ kind: 'recovery', derived }], 3)).toThrow(RangeError)
})

test('two people see the same six digits for one laptop, and others for another', () => {
  const code = codeOf(org, tomoe, tomoesKeys.pub, box.pub)

  expect(code).toMatch(/^\d{3} \d{3}$/)
  expect(codeOf(org, tomoe, tomoesKeys.pub, box.pub)).toBe(code)
  const others = [
    codeOf('tokyogoclub23', tomoe, tomoesKeys.pub, box.pub),
    codeOf(org, hanako, tomoesKeys.pub, box.pub),
    codeOf(org, tomoe, hanakosKeys.pub, box.pub),
    codeOf(org, tomoe, tomoesKeys.pub, makeBoxPair(countedRandom('other')).pub),
  ]
  expect(new Set([code, ...others]).size).toBe(5)
})
