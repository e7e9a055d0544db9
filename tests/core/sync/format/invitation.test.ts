import { expect, test } from 'vitest'
import {
  type Invited,
  invitationIdOf,
  invitationPair,
  isProof,
  proofOf,
} from '../../../../src-main/core/sync/format/invitation.ts'

const digits = '1234512345123451234512345123451234512345'
const hanako: Invited = { org: 'midorinokai23', dev: 'hanakospc2345', pub: 'A'.repeat(43), boxPub: 'B'.repeat(43) }

test('the digits of an invitation give its id and its key, the same in every program', () => {
  const id = invitationIdOf(hanako.org, digits)
  expect(id).toBe('f32a51fa988cef036af0')
  expect(invitationPair(id, new Uint8Array(32).fill(7)).pub).toBe('vrDerR2thwYN8ndtJVJOoVUzAGdzsthncpiyvjCaL+o=')
  expect(invitationIdOf('hoshinokai234', digits)).not.toBe(id)
})

test('a proof of an invitation fits the laptop that made it, and no other club, laptop or key', () => {
  const { key, pub } = invitationPair('0123456789abcdef0123', new Uint8Array(32).fill(1))
  const proof = proofOf(key, hanako)
  const others: Partial<Invited>[] = [
    { org: 'hoshinokai234' },
    { dev: 'tarospc234567' },
    { pub: 'C'.repeat(43) },
    { boxPub: 'C'.repeat(43) },
  ]

  expect(isProof(proof, pub, hanako)).toBe(true)
  expect(others.map((other) => isProof(proof, pub, { ...hanako, ...other }))).toEqual(others.map(() => false))
  expect(isProof(proof, invitationPair('another-invitation', new Uint8Array(32).fill(1)).pub, hanako)).toBe(false)
})
