import { derivedKey, fromBase64, hashOf, type KeyPair, makeSigningPair, sign, toBase64, verify } from './keys.ts'

const FORMAT = 'meibo-invitation-1'

/** Who asks to be let in by an invitation; nobody else can show the same proof. */
export interface Invited {
  readonly org: string
  readonly dev: string
  /** Ed25519 and X25519, base64. */
  readonly pub: string
  readonly boxPub: string
}

/** The id that the 40 digits of an invitation give, so that its wrap is found among others. 106 random bits cannot be searched for. */
export function invitationIdOf(org: string, digits: string): string {
  return hashOf(Buffer.from([FORMAT, org, digits].join('\n'))).slice(0, 20)
}

/** What proves an invitation, Ed25519. @param key what opens its wrap: the digits, made into a key. */
export function invitationPair(id: string, key: Uint8Array): KeyPair {
  return makeSigningPair(() => derivedKey(key, id, FORMAT))
}

/** @param key base64 of the private half. @returns base64 of 64 bytes. */
export function proofOf(key: string, invited: Invited): string {
  return toBase64(sign(key, said(invited)))
}

export function isProof(signature: string, pub: string, invited: Invited): boolean {
  return verify(pub, said(invited), fromBase64(signature))
}

function said({ org, dev, pub, boxPub }: Invited): Uint8Array {
  return Buffer.from([FORMAT, org, dev, pub, boxPub].join('\n'))
}
