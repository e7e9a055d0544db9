import type { OperationLabel } from '../../../src-shared/contract/history.ts'

/** A value of a register group: columns by their contract name. JSON all through; no fractions. */
export type GroupValue = Readonly<Record<string, unknown>>

/** The write that a head stands for. */
export type Head = readonly [dev: string, seq: number]

/**
 * What a change is made of.
 * `c` creates a row with its first groups · `r` writes a register group, naming the heads it had seen ·
 * `f` adds an immutable fact · `v` voids a row for good · `k` administration.
 */
export type Op =
  | readonly ['c', table: string, row: string, groups: Readonly<Record<string, GroupValue>>]
  | readonly ['r', table: string, row: string, group: string, value: GroupValue, prev: readonly Head[]]
  | readonly ['f', table: string, row: string, body: GroupValue]
  | readonly ['v', table: string, row: string, reason: string]
  | readonly ['k', kind: AdministrationKind, subject: string, body: GroupValue]

/**
 * What laptops say of laptops. `enrol` {label, series, follows}: one begins to write, `follows` the one it is a copy of ·
 * `grant` {sign, box, label, series, invitation}: one is let in with these keys, the first by itself · `remove` {after}:
 * what comes after that segment does not count · `accept` {upTo}: it does after all, up to that one · `refuse` {label}: who asked is
 * not let in · `label` {label}: what people call it from now on · `invite` {pub, until, epoch}: whoever proves this
 * key of an invitation may be let in, once · `withdraw` {}: no longer.
 */
export type AdministrationKind = 'enrol' | 'grant' | 'remove' | 'accept' | 'refuse' | 'label' | 'invite' | 'withdraw'

/** The part of an operation that is written at once: at most 200 rows and 256 KiB. */
export interface Change {
  readonly dev: string
  /** Gapless per device, from 1. */
  readonly seq: number
  readonly hlc: string
  /** Milliseconds since 1970 by the writer's own clock; shown, never used for order. */
  readonly wall: number
  readonly actor: string
  readonly schemaVersion: number
  readonly operation: string
  /** The operation's last change; until it is there, the operation cannot be undone. */
  readonly last: boolean
  readonly label: OperationLabel
  readonly undoes: string | null
  readonly ops: readonly Op[]
}

/** The group that holds whether a row is deleted. */
export const DELETED = '_del'

/** Heads in the order that decides which one shows: the later clock, then the device, then its count. */
export function isLater(
  a: { hlc: string; dev: string; seq: number },
  b: { hlc: string; dev: string; seq: number },
): boolean {
  if (a.hlc !== b.hlc) return a.hlc > b.hlc
  if (a.dev !== b.dev) return a.dev > b.dev
  return a.seq > b.seq
}
