import type { MatchReason } from '../../contract/bank.ts'
import { foldPayer } from './fold-payer.ts'
import { numbersInText } from './numbers-in-text.ts'
import type { NameSpan, Payer, PayerIndex } from './payer-index.ts'
import { isNoise, withoutNoise } from './payer-noise.ts'

/**
 * How surely the text names somebody. `sure`: learned, or one person's whole name or number and no other's; `doubted`:
 * one of two that the text names; `several`: one of some with this name; `near`: the same but for long vowels;
 * `family`: the family name alone; `guess`: less than that.
 */
export type Sureness = 'sure' | 'doubted' | 'several' | 'near' | 'family' | 'guess'

export interface Candidate {
  readonly payer: Payer
  readonly sureness: Sureness
  readonly reasons: readonly MatchReason[]
}

export interface Candidates {
  readonly single: readonly Candidate[]
  /** People whom the text names side by side. */
  readonly together: readonly Payer[]
}

const SHORTEST_NUMBER = 3
const MOST_OF_A_FAMILY = 30
const none: Candidates = { single: [], together: [] }

/** Whom a payer's text may mean, whatever the sum. */
export function payerCandidates(
  text: { readonly payer: string; readonly further: string },
  index: PayerIndex,
  aliases: ReadonlyMap<string, Payer>,
): Candidates {
  const folded = foldPayer(text.payer)
  const alias = aliases.get(folded)
  const named = byName(text.payer, folded, index)
  const numbered = [...byNumber(text.payer, index), ...byNumber(text.further, index).map(supporting)]
  const found = withNumbers(named, numbered)
  if (alias === undefined) return found
  const others = found.single.filter(({ payer }) => payer.id !== alias.id).map(doubted)
  // Somebody who came later may have this very name.
  const isShared = index.named(folded).payers.some(({ id }) => id !== alias.id)
  const learned: Candidate = { payer: alias, sureness: isShared ? 'doubted' : 'sure', reasons: ['alias'] }
  return { single: [learned, ...others], together: [] }
}

function byName(text: string, folded: string, index: PayerIndex): Candidates {
  const core = withoutNoise(folded)
  for (const whole of [folded, core]) {
    const { payers, swapped } = index.named(whole)
    if (payers.length > 0) return ofOneName(payers, swapped ? ['swapped'] : ['name'])
  }
  const spans = index.spansIn(folded)
  if (spans.length > 0) return bySpans(folded, spans, index)
  const near = index.alikeButForVowels(core)
  if (near.length > 0)
    return { ...none, single: near.map((payer) => ({ payer, sureness: 'near', reasons: ['longVowel'] })) }
  return byFamily(text, core, index)
}

function ofOneName(payers: readonly Payer[], reasons: readonly MatchReason[]): Candidates {
  const [only, ...more] = payers
  if (only === undefined) return none
  if (more.length === 0) return { ...none, single: [{ payer: only, sureness: 'sure', reasons }] }
  return { ...none, single: payers.map((payer) => ({ payer, sureness: 'several', reasons: [...reasons, 'several'] })) }
}

/** A text that holds names and perhaps more: what is left of it has to be noise, or a given name of the same family. */
function bySpans(folded: string, spans: readonly NameSpan[], index: PayerIndex): Candidates {
  const rest = restsOf(folded, spans)
  const [span, ...more] = spans
  if (span === undefined) return none
  if (rest.every(isNoise)) {
    if (more.length === 0) return ofOneName(span.payers, [span.swapped ? 'swapped' : 'name'])
    if (spans.every(({ payers }) => payers.length === 1)) return asTogether(spans.flatMap(({ payers }) => payers))
  }
  const relatives = more.length > 0 ? [] : givenNamesIn(rest, span, index)
  if (relatives.length > 0) return asTogether([...span.payers, ...relatives])
  const all = spans.flatMap(({ payers }) => payers)
  return { ...none, single: all.map((payer) => ({ payer, sureness: 'guess', reasons: ['within'] })) }
}

function asTogether(payers: readonly Payer[]): Candidates {
  const once = payers.filter((payer, i) => payers.indexOf(payer) === i)
  if (once.length === 1) return ofOneName(once, ['name'])
  return { single: once.map((payer) => ({ payer, sureness: 'doubted', reasons: ['name'] })), together: once }
}

/** ﾔﾏﾀﾞ ﾀﾛｳ ﾊﾅｺ: the second has the first one's family name. */
function givenNamesIn(rest: readonly string[], span: NameSpan, index: PayerIndex): readonly Payer[] {
  const [payer, ...others] = span.payers
  if (payer === undefined || others.length > 0) return []
  const said = rest.map(withoutNoise).filter((text) => text !== '')
  if (said.length !== 1) return []
  const families = [payer.familyNameKana, payer.familyName].filter((name) => name !== '').map(foldPayer)
  const found = families.flatMap((family) => index.relativesNamed(family, said[0] ?? ''))
  const relatives = [...new Set(found)].filter(({ id }) => id !== payer.id)
  return relatives.length === 1 ? relatives : []
}

function restsOf(folded: string, spans: readonly NameSpan[]): string[] {
  const rests: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    rests.push(folded.slice(at, start))
    at = end
  }
  return [...rests, folded.slice(at)]
}

/** The family name alone, or as the first word, or as what the text begins with: somebody's wife or son may have paid. */
function byFamily(text: string, core: string, index: PayerIndex): Candidates {
  const whole = index.family(core)
  if (whole.length > 0) return { ...none, single: asFamily(whole, 'family') }
  const [first = ''] = text.trim().split(/[\s\u3000･・]+/)
  const worded = index.family(withoutNoise(foldPayer(first)))
  if (worded.length > 0) return { ...none, single: asFamily(worded, 'guess') }
  for (let end = Math.min(core.length - 1, 8); end >= 2; end -= 1) {
    const begun = index.family(core.slice(0, end))
    if (begun.length > 0) return { ...none, single: asFamily(begun, 'guess') }
  }
  return none
}

function asFamily(payers: readonly Payer[], sureness: Sureness): Candidate[] {
  // Of a whole village with one name nobody is meant more than another.
  if (payers.length > MOST_OF_A_FAMILY) return []
  return payers.map((payer) => ({ payer, sureness, reasons: ['family'] }))
}

interface Numbered {
  readonly payer: Payer
  readonly long: boolean
}

function byNumber(text: string, index: PayerIndex): Numbered[] {
  const found = new Map<string, Numbered>()
  for (const readings of numbersInText(text)) {
    const run = readings.find((reading) => index.numbered(reading).length > 0)
    if (run === undefined) continue
    for (const payer of index.numbered(run)) {
      found.set(payer.id, { payer, long: run.length >= SHORTEST_NUMBER || (found.get(payer.id)?.long ?? false) })
    }
  }
  return [...found.values()]
}

/** A number beside a name it belongs to leaves no doubt; beside another's name it makes one. A short one only supports a name. */
function withNumbers(named: Candidates, numbered: readonly Numbered[]): Candidates {
  if (named.together.length > 0 || numbered.length === 0) return named
  const agreeing = named.single.filter(({ payer }) => numbered.some((one) => one.payer.id === payer.id))
  const [agreed, ...more] = agreeing
  if (agreed !== undefined && more.length === 0) {
    const others = named.single.filter((one) => one !== agreed).map(doubted)
    return { ...none, single: [{ ...agreed, sureness: 'sure', reasons: ['number', ...agreed.reasons] }, ...others] }
  }
  const long = numbered.filter((one) => one.long)
  const isAlone =
    long.length === 1 && named.single.every(({ sureness }) => sureness === 'guess' || sureness === 'family')
  const byNumberAlone = long.map(({ payer }): Candidate => {
    return { payer, sureness: isAlone ? 'sure' : 'doubted', reasons: ['number'] }
  })
  return { ...none, single: [...named.single.map(long.length > 0 ? doubted : same), ...byNumberAlone] }
}

/** A number somewhere else in the statement may be anything; it counts only beside the name it belongs to. */
function supporting({ payer }: Numbered): Numbered {
  return { payer, long: false }
}

function doubted(candidate: Candidate): Candidate {
  return candidate.sureness === 'sure' ? { ...candidate, sureness: 'doubted' } : candidate
}

function same(candidate: Candidate): Candidate {
  return candidate
}
