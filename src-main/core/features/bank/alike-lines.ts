import { foldPayer } from '../../../../src-shared/domain/bank/fold-payer.ts'
import type { LineRow } from './queries.ts'
import type { RawLine } from './statement.ts'

/** What two files may both tell of one movement, each in its bank's own words. */
type Told = Pick<RawLine, 'day' | 'amount' | 'balance' | 'payerText' | 'reference'>

/**
 * The lines that an earlier file of the same account has perhaps told of in another layout, with that file's line: each
 * of those stands for one of a file at most. They are only pointed at, since two transfers of one sum may come on one day.
 */
export function alikeLines(lines: readonly LineRow[]): ReadonlyMap<string, LineRow> {
  const found = new Map<string, LineRow>()
  const alike = Map.groupBy(lines, ({ fundId, day, amount }) => `${fundId} ${day} ${amount}`)
  for (const group of alike.values()) {
    if (new Set(group.map(({ attachmentId }) => attachmentId)).size < 2) continue
    const inOrder = group.toSorted((a, b) => compare(a.attachmentId ?? '', b.attachmentId ?? ''))
    const taken = new Set<string>()
    const standsFor = ({ id }: LineRow, { attachmentId }: LineRow) => `${id} ${attachmentId}`
    for (const line of inOrder) {
      const isFree = (other: LineRow) => !found.has(other.id) && !taken.has(standsFor(other, line))
      const earlier = inOrder.find((other) => isEarlierFile(other, line) && isFree(other) && isAlike(other, line))
      if (earlier === undefined) continue
      taken.add(standsFor(earlier, line))
      found.set(line.id, earlier)
    }
  }
  return found
}

/** How many new lines of a file are perhaps told of by lines that the account has and this file does not. */
export function countAlike(added: readonly Told[], kept: readonly Told[]): number {
  const rest = [...kept]
  return added.filter((line) => {
    const at = rest.findIndex((other) => isAlike(other, line))
    return at >= 0 && rest.splice(at, 1).length > 0
  }).length
}

/** The balance after a movement is its own; where a layout has none, the names must not speak against it. */
function isAlike(one: Told, other: Told): boolean {
  if (one.day !== other.day || one.amount !== other.amount) return false
  if (one.balance !== null && other.balance !== null) return one.balance === other.balance
  const bothNumbered = one.reference !== '' && other.reference !== '' && one.balance === other.balance
  if (bothNumbered && one.reference !== other.reference) return false
  const [a, b] = [foldPayer(one.payerText), foldPayer(other.payerText)]
  return a.includes(b) || b.includes(a)
}

/** Ids of files follow the order in which they came. */
function isEarlierFile(one: LineRow, other: LineRow): boolean {
  return one.attachmentId !== null && other.attachmentId !== null && one.attachmentId < other.attachmentId
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
