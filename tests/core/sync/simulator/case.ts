import { type Act, kinds } from '../../../support/club-acts.ts'
import { Chance } from './chance.ts'

const clubKinds = kinds.filter((kind) => kind !== 'hear' && kind !== 'issue' && kind !== 'many' && kind !== 'wait')

/** What happens besides a club's own work. */
const direct = ['hear', 'hear', 'receipt', 'receipt', 'pay', 'revise', 'refund', 'jump', 'rights'] as const
/** What two laptops do against each other without knowing, and what comes of it. */
const further = ['voidReceipt', 'together', 'receipt', 'duel'] as const
export type SimKind = Act['kind'] | (typeof direct)[number] | (typeof further)[number] | (typeof often)[number][0]

/** One thing that happens at one laptop or to the store. `chance` seeds all that is left to chance in it. */
export interface SimAct {
  readonly laptop: number
  readonly kind: SimKind
  readonly which: number
  readonly other: number
  readonly text: string
  readonly chance: number
}

/** A whole history, as it is kept in a file: it gives the same run wherever it is played. */
export interface SimCase {
  /** `direct`: changes are handed over as they are. `sealed`: through files in a store. */
  readonly level: 'direct' | 'sealed'
  readonly seed: number
  readonly laptops: number
  /** How likely a call of the store goes wrong. */
  readonly harm: number
  readonly acts: readonly SimAct[]
}

/** Text that must never be seen outside a laptop. */
export const MARKER = '秘密のしるし'

/** With how often each happens. */
const often = [
  ...([
    ['sync', 100],
    ['thorough', 30],
    ['cut', 12],
    ['join', 6],
    ['admit', 12],
    ['remove', 5],
    ['accept', 6],
  ] as const),
  ...([
    ['image', 10],
    ['putBack', 5],
    ['clone', 2],
    ['absent', 3],
    ['empty', 2],
    ['rollBack', 3],
    ['swap', 2],
  ] as const),
  ...([
    ['strangeFiles', 4],
    ['forge', 4],
    ['decorate', 8],
    ['shorten', 5],
    ['jump', 10],
  ] as const),
] as const

/** What a history is about besides the club's own work: those things happen more often in it. */
const themes: readonly (readonly SimKind[])[] = [
  [],
  ['join', 'admit', 'remove', 'accept', 'receipt'],
  ['image', 'putBack', 'clone', 'receipt', 'pay'],
  ['empty', 'rollBack', 'swap', 'shorten', 'decorate', 'cut'],
]

export function caseOf(level: SimCase['level'], seed: number): SimCase {
  const chance = new Chance(seed)
  const laptops = 2 + chance.below(3)
  const count = level === 'direct' ? 8 + chance.below(24) : 15 + chance.below(50)
  const theme = chance.any(themes) ?? []
  const acts = Array.from({ length: count }, () => actOf(level, chance, laptops, theme))
  // By a chance of their own: histories without them stay what they are, and with them the seeds that find a fault.
  const more = new Chance(seed + 0x5eed)
  if (more.happens(0.3)) insertFurther(acts, level, more)
  return { level, seed, laptops, harm: chance.of([0, 0.05, 0.2, 0.4]), acts }
}

function insertFurther(acts: SimAct[], level: SimCase['level'], chance: Chance): void {
  const kinds = further.filter((kind) => level === 'sealed' || kind !== 'duel')
  for (let i = 2 + chance.below(6); i > 0; i -= 1) {
    const act = { ...actOf(level, chance, 4, []), kind: chance.any(kinds) ?? 'receipt' }
    acts.splice(chance.below(acts.length + 1), 0, act)
  }
}

function actOf(level: SimCase['level'], chance: Chance, laptops: number, theme: readonly SimKind[]): SimAct {
  return {
    laptop: chance.below(level === 'sealed' ? 6 : laptops),
    kind: level === 'direct' ? directKind(chance) : sealedKind(chance, theme),
    which: chance.below(50),
    other: chance.below(50),
    text: chance.of(['あ', '髙橋', 'b', '𠮷田', '', '0312345678', MARKER]),
    chance: chance.below(2 ** 31),
  }
}

function directKind(chance: Chance): SimKind {
  if (chance.happens(0.002)) return 'many'
  return chance.happens(0.45) ? (chance.any(direct) ?? 'hear') : (chance.any(clubKinds) ?? 'editName')
}

function sealedKind(chance: Chance, theme: readonly SimKind[]): SimKind {
  const about = chance.any(theme)
  if (about !== undefined && chance.happens(0.15)) return about
  if (chance.happens(0.001)) return 'many'
  if (chance.happens(0.5)) return clubKind(chance)
  let at = chance.below(often.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [kind, weight] of often) {
    at -= weight
    if (at < 0) return kind
  }
  return 'sync'
}

function clubKind(chance: Chance): SimKind {
  return chance.happens(0.15) ? chance.of(['receipt', 'receipt', 'revise', 'refund']) : (chance.any(clubKinds) ?? 'pay')
}
