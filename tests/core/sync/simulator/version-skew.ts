import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Change } from '../../../../src-main/core/db/change.ts'
import { newestVersion } from '../../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../../src-main/core/db/migrations/all.ts'
import { showKept } from '../../../../src-main/core/db/show-kept.ts'
import { lastSeq } from '../../../../src-main/core/db/write.ts'
import { kinds } from '../../../support/club-acts.ts'
import { digest } from '../../../support/memory-club.ts'
import { hold } from './broken.ts'
import type { SimAct } from './case.ts'
import { Chance, withChance } from './chance.ts'
import { difference } from './checks.ts'
import { work } from './club-work.ts'
import { imageOf, openFile } from './files.ts'
import type { Edit } from './mutants.ts'
import type { MutatedCopy } from './mutated-copy.ts'
import { SimLaptop } from './sim-laptop.ts'

/** The program of an earlier version, as a laptop that has not been updated runs it. */
export interface OldProgram {
  readonly SimLaptop: typeof SimLaptop
  readonly work: typeof work
}

const EARLIER = newestVersion(migrations) - 10

/** It does not know a table that is written in groups, one of facts, a group of members, and the op that voids. */
const knowsLess: readonly Edit[] = [
  {
    file: 'src-main/core/db/synced-tables.ts',
    text: 'export type SyncedTableName = keyof typeof syncedTables',
    instead: `for (const table of ['contactPoint', 'attendance', 'receipt']) Reflect.deleteProperty(syncedTables, table)
Reflect.deleteProperty(syncedTables.member.groups, 'contact')
export type SyncedTableName = keyof typeof syncedTables`,
  },
  {
    file: 'src-main/core/db/apply.ts',
    text: 'return applyVoid(db, change, table, op[2], op[3])',
    instead: 'return',
  },
  {
    file: 'src-main/core/db/write.ts',
    text: 'schemaVersion: newestVersion(migrations),',
    instead: `schemaVersion: ${EARLIER},`,
  },
]

const unknown = ['addContact', 'dropContact', 'editContact', 'mark', 'wipeMark', 'visit', 'void', 'issue'] as const
const ofBoth = kinds.filter((kind) => kind !== 'hear' && kind !== 'many' && !unknown.some((other) => other === kind))
const ofNewer = [...ofBoth, 'addContact', 'editContact', 'mark', 'visit', 'void', 'receipt', 'voidReceipt'] as const

export async function oldProgram(copy: MutatedCopy): Promise<OldProgram> {
  const folder = join(copy.edit(knowsLess), 'tests/core/sync/simulator')
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href)
  return { ...(await load('sim-laptop.ts')), ...(await load('club-work.ts')) } as OldProgram
}

/**
 * P14: two laptops with this program and one with an earlier exchange what they write, in any order. The earlier one keeps
 * all that it does not know; once it is updated, it equals the others.
 */
export async function playVersionSkew(old: OldProgram, seed: number): Promise<void> {
  await withChance(new Chance(seed), async () => {
    const chance = new Chance(seed)
    const early = new old.SimLaptop('laptop 0', chance, 0)
    const laptops = [early, new SimLaptop('laptop 1', chance, 0), new SimLaptop('laptop 2', chance, 0)]
    begin(laptops)
    for (let i = 10 + chance.below(30); i > 0; i -= 1) happen(old, laptops, chance)
    for (let i = 0; i < 2; i += 1)
      for (const laptop of laptops) for (const other of laptops) hear(laptop, other, Infinity)

    const updated = update(early)
    const [, ours, theirs] = [early, ...laptops.slice(1)].map(({ db }) => JSON.stringify(digest(db)))
    const known = JSON.stringify(digest(updated.db))
    hold('P1', ours === theirs, () => difference(ours, theirs))
    hold('P14', known === ours, () => `after its update it differs: ${difference(known, ours)}`)
    for (const { dev, ops } of updated.changes()) {
      const isForeign =
        dev === early.device && ops.some((op) => op[0] === 'v' || (op[0] === 'r' && op[3] === 'contact'))
      hold('P14', !isForeign, () => `it wrote what it does not know: ${JSON.stringify(ops)}`)
    }
    for (const laptop of [updated, ...laptops.slice(1)]) laptop.close()
    early.close()
  })
}

/** All know three members and have letters for their receipts. */
function begin(laptops: readonly SimLaptop[]): void {
  const [, first] = laptops
  if (first === undefined) return
  for (const familyName of ['青木', '別所', '千葉']) {
    first.write(first.ctx().ops.create('member', first.newId(), { name: { familyName } }))
  }
  for (const [place, { device, label }] of laptops.entries()) {
    first.write(['k', 'grant', device, { sign: label, box: label, label, series: 'ABC'[place] }])
  }
  for (const laptop of laptops) hear(laptop, first, Infinity)
}

function happen(old: OldProgram, laptops: readonly SimLaptop[], chance: Chance): void {
  const place = chance.below(laptops.length)
  const [at, from] = [laptops[place], laptops[chance.below(laptops.length)]]
  if (at === undefined || from === undefined) return
  if (chance.happens(0.4)) return hear(at, from, 1 + chance.below(7))
  const numbers = { which: chance.below(50), other: chance.below(50), chance: chance.below(2 ** 31) }
  const kind = place === 0 ? chance.any(ofBoth) : chance.any(ofNewer)
  const act: SimAct = { laptop: 0, kind: kind ?? 'pay', text: chance.of(['あ', 'b', '0312345678']), ...numbers }
  if (place === 0) old.work(at, act)
  else work(at, act)
}

/** What another one has of each device and this one has not, up to so many changes. */
function hear(laptop: SimLaptop, from: SimLaptop, most: number): void {
  const news = from.changes().filter(({ dev, seq }: Change) => seq > lastSeq(laptop.db, dev))
  laptop.take(news.sort((a, b) => a.seq - b.seq).slice(0, most))
}

/** The same database under this program, which makes its rows anew as on opening. */
function update(early: SimLaptop): SimLaptop {
  const updated = new SimLaptop(early.label, early.chance, early.clock, openFile(imageOf(early.db)))
  updated.rebuild(() => showKept(updated.db, EARLIER))
  updated.rebuild(() => showKept(updated.db, newestVersion(migrations)))
  return updated
}
