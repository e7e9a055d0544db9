import { randomUUID, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../sync/format/derive-key.ts'
import { ofKind, type Wrapping, type WrappingOf } from '../keys.ts'
import { keyOfCode, openKey, placeOf, sealKey } from './seal-key.ts'

/** A sheet that nobody proved may be the only one on paper; more than these are drafts. */
const MOST_SHEETS = 4

interface Making {
  readonly key: Uint8Array
  readonly now: string
}

/** One more passphrase; all of a club's share their salt, so that a try costs one stretching however many there are. */
export async function wrapWithPassphrase(
  wrappings: readonly Wrapping[],
  { label, passphrase, id = randomUUID() }: { label: string; passphrase: string; id?: string },
  { key, now }: Making,
): Promise<WrappingOf<'passphrase'>> {
  const [first] = ofKind(wrappings, 'passphrase')
  const { kdf, key: under } = await deriveKey({ kind: 'passphrase', text: passphrase }, first?.kdf)
  const way = { kind: 'passphrase', id, label: label.trim(), madeAt: now, kdf } as const
  return sealed(way, key, under)
}

export function wrapWithCode(digits: string, { key, now }: Making): WrappingOf<'recovery'> {
  const way = { kind: 'recovery', id: randomUUID(), madeAt: now, provedAt: null } as const
  return sealed(way, key, keyOfCode(digits))
}

export function withSheet(wrappings: readonly Wrapping[], sheet: WrappingOf<'recovery'>): readonly Wrapping[] {
  const sheets = ofKind(wrappings, 'recovery')
  const drafts = sheets
    .filter(({ provedAt }) => provedAt === null)
    .slice(0, Math.max(0, sheets.length - MOST_SHEETS + 1))
  return [...wrappings.filter((one) => !drafts.some(({ id }) => 'id' in one && one.id === id)), sheet]
}

/** From now on this sheet is the only one. */
export function withProvedSheet(wrappings: readonly Wrapping[], id: string, now: string): readonly Wrapping[] {
  return wrappings.flatMap((one): Wrapping[] => {
    if (one.kind !== 'recovery') return [one]
    return one.id === id ? [{ ...one, provedAt: now }] : []
  })
}

/** Opened again before it is written, for what it seals cannot be had in another way. */
function sealed<W extends { readonly kind: string; readonly id: string }>(
  way: W,
  key: Uint8Array,
  under: Uint8Array,
): W & { readonly sealed: string } {
  const box = sealKey(key, under, placeOf(way))
  const back = openKey(box, under, placeOf(way))
  if (back === null || !timingSafeEqual(back, key)) throw new Error('a sealed key does not open again')
  return { ...way, sealed: box }
}
