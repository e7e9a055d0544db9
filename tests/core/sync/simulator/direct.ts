import type { Change } from '../../../../src-main/core/db/change.ts'
import { changeColumns, readChange, type StoredChange } from '../../../../src-main/core/db/change-rows.ts'
import { lastSeq } from '../../../../src-main/core/db/write.ts'
import { nextSeriesOf } from '../../../../src-main/core/sync/series.ts'
import { digest } from '../../../support/memory-club.ts'
import { hold } from './broken.ts'
import type { SimAct, SimCase } from './case.ts'
import { Chance } from './chance.ts'
import { checkCopy, difference } from './checks.ts'
import { work } from './club-work.ts'
import { receiptsAreGapless } from './receipts.ts'
import { SimLaptop } from './sim-laptop.ts'

const START = Date.UTC(2026, 3, 1)
const MONTH = 30 * 24 * 3_600_000

/** Plays a history in which laptops hand each other their changes as they are, and checks where it ends. */
export async function playDirect({ seed, laptops: count, acts }: SimCase): Promise<void> {
  const chance = new Chance(seed)
  const laptops = clubOf(count, chance)
  const told = new Set<string>()
  for (const act of acts) {
    const laptop = laptops[act.laptop]
    if (laptop === undefined) continue
    if (act.kind === 'hear') hear(laptop, laptops, act)
    else if (act.kind === 'rights') saySomethingOfRights(laptop, laptops, act)
    else for (const operation of work(laptop, act)) told.add(operation)
  }

  for (const laptop of chance.shuffled(laptops)) {
    for (const other of chance.shuffled(laptops)) {
      if (other === laptop) continue
      laptop.take(changesOf(other, other.device, lastSeq(laptop.db, other.device), 1_000_000))
    }
  }
  const [first, ...others] = laptops as [SimLaptop, ...SimLaptop[]]
  for (const other of others) {
    const [a, b] = [first, other].map(({ db }) => JSON.stringify(digest(db)))
    hold('P1', a === b, () => `${first.label} and ${other.label} differ: ${difference(a, b)}`)
  }
  for (const operation of told) {
    hold('P5', first.db.row('SELECT 1 FROM operation WHERE id = ?', operation) !== undefined, () => operation)
  }
  checkCopy(first, chance, new Set(laptops.map(({ device }) => device)))
  receiptsAreGapless(first.db)
  for (const laptop of laptops) laptop.close()
}

/** Laptops that all know the first three members, with clocks up to ten years off. */
function clubOf(count: number, chance: Chance): SimLaptop[] {
  const laptops = Array.from({ length: count }, (_, place) => {
    return new SimLaptop(`laptop ${place}`, chance, START + (chance.below(240) - 120) * MONTH)
  })
  const [first, ...others] = laptops as [SimLaptop, ...SimLaptop[]]
  for (const familyName of ['青木', '別所', '千葉']) {
    first.write(first.ctx().ops.create('member', first.newId(), { name: { familyName } }))
  }
  const { device, label } = first
  first.write(['k', 'grant', device, { sign: label, box: label, label, series: '' }])
  for (const { device, label } of others) {
    const series = nextSeriesOf(first.db, '')
    first.write(['k', 'grant', device, { sign: label, box: label, label, series }])
  }
  for (const other of others) other.take(first.changes())
  return laptops
}

/** Some more of what another one wrote, or of what that one has heard. */
function hear(laptop: SimLaptop, laptops: readonly SimLaptop[], { which, other }: SimAct): void {
  const from = laptops[which % laptops.length]
  const dev = laptops[other % laptops.length]?.device
  if (from === undefined || from === laptop || dev === undefined || dev === laptop.device) return
  laptop.take(changesOf(from, dev, lastSeq(laptop.db, dev), 1 + (other % 7)))
}

function changesOf({ db }: SimLaptop, dev: string, after: number, most: number): Change[] {
  const stored = db.rows<StoredChange>(
    `SELECT ${changeColumns} FROM change WHERE dev = ? AND seq > ? ORDER BY seq LIMIT ?`,
    ...[dev, after, most],
  )
  return stored.map(readChange)
}

/** Who may write is said in the log too, and must come to the same everywhere. */
function saySomethingOfRights(laptop: SimLaptop, laptops: readonly SimLaptop[], { which, other, text }: SimAct): void {
  const about = laptops[which % laptops.length]?.device ?? ''
  if (other % 3 === 0) laptop.write(['k', 'remove', about, { after: other }])
  else if (other % 3 === 1) laptop.write(['k', 'accept', about, { upTo: other }])
  else {
    const invitation = other % 2 === 0 ? { invitation: `invitation${which % 2}` } : {}
    const grant = { sign: text, box: text, label: text, series: `Z${other}`, ...invitation }
    laptop.write(['k', 'grant', `stranger${which % 3}`, grant])
  }
}
