import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openEncrypted } from '../../../../src-main/core/db/connection.ts'
import { guardWrites } from '../../../../src-main/core/db/guard.ts'
import { migrate } from '../../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../../src-main/core/db/migrations/all.ts'
import { readRoot, writeRoot } from '../../../../src-main/core/db/root.ts'
import { recordPayment } from '../../../../src-main/core/features/payments/record-payment.ts'
import { addKey, allKeys } from '../../../../src-main/core/sync/key-ring.ts'
import type { Store } from '../../../../src-main/core/sync/laptop.ts'
import { foundOrganisation, grantLaptop } from '../../../../src-main/core/sync/laptops.ts'
import { markPlace } from '../../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../../src-main/core/sync/sync-round.ts'
import { openFolder } from '../../../../src-main/core/sync/transports/folder.ts'
import type { Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import type { PayerId } from '../../../../src-shared/contract/values.ts'
import type { EmptyFile } from '../../../support/memory-club.ts'
import { received } from '../../../support/received.ts'
import { digestOf, SyncedLaptop } from '../../../support/sync-club.ts'

const DAY = 24 * 3_600_000
const LAPTOPS = 4
const PLACE = '共有'
const ALL = { weeks: 5 * 52, members: 5000, editsInWeek: 285 }

export interface FiveYears {
  readonly changes: number
  readonly storeBytes: number
  readonly files: number
  /** In a round in which nothing happens. */
  readonly namesListed: number
}

export interface Late {
  readonly ms: number
  /** Of the whole process, MiB. */
  readonly memory: number
  /** Whether it has what the others have. */
  readonly isAlike: boolean
}

/**
 * Four laptops of a club exchange what they write once a week, on encrypted files below `folder`, through a folder there, at
 * the pace that the program has.
 */
export async function fiveYears(folder: string, { weeks, members, editsInWeek } = ALL): Promise<FiveYears> {
  const store = storeIn(folder)
  const laptops = await clubOf(folder, store.transport)
  const [first] = laptops as [SyncedLaptop]
  for (let place = 0; place < members; place += 1) {
    const name = { familyName: `会員${place}`, givenName: '太郎' }
    first.write(first.ctx().ops.create('member', first.newId(), { name }))
  }
  await exchange(laptops, store)
  const people = first.db.rows<{ id: PayerId }>('SELECT id FROM member ORDER BY n').map(({ id }) => id)
  for (let week = 0; week < weeks; week += 1) {
    for (const [place, laptop] of laptops.entries()) {
      laptop.clock += 7 * DAY
      work(laptop, people, editsInWeek, week * LAPTOPS + place)
    }
    await exchange(laptops, store)
  }
  for (let i = 0; i < 2; i += 1) await exchange(laptops, store)
  const files = readdirSync(join(folder, PLACE), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  const result = {
    changes: first.db.row<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0,
    storeBytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
    files: files.length,
    namesListed: await namesListedBy(first, store),
  }
  for (const { db } of laptops) db.close()
  return result
}

/** A fifth laptop comes to the club of that folder. */
export async function comeLate(folder: string): Promise<Late> {
  const first = new SyncedLaptop('first', undefined, encryptedFile(folder, 'first'))
  const late = await newcomer(folder, 'late', first)
  const begun = performance.now()
  await syncRound(late, storeIn(folder), { thorough: true })
  const ms = performance.now() - begun
  const memory = process.resourceUsage().maxRSS / 1024
  const isAlike = digestOf(late.db) === digestOf(first.db)
  for (const { db } of [first, late]) db.close()
  return { ms, memory, isAlike }
}

async function namesListedBy(laptop: SyncedLaptop, store: Store): Promise<number> {
  let names = 0
  const { transport } = store
  const counting: Transport = {
    ...transport,
    async list(...asked) {
      const listing = await transport.list(...asked)
      names += listing.files.length + listing.folders.length
      return listing
    },
  }
  await syncRound(laptop, { ...store, transport: counting })
  return names
}

function storeIn(folder: string): Store {
  mkdirSync(join(folder, PLACE), { recursive: true })
  return { id: 1, storeId: 'aaaaaaaaaaaaa', transport: openFolder(join(folder, PLACE)) }
}

async function clubOf(folder: string, transport: Transport): Promise<SyncedLaptop[]> {
  const first = new SyncedLaptop('first', undefined, encryptedFile(folder, 'first'))
  first.write(first.ctx().ops.create('club', first.newId(), { identity: { name: '会' } }))
  await first.change(() => foundOrganisation(first.hands, { label: 'first', series: '' }))
  await markPlace(transport, readRoot(first.db)?.org ?? '', 'aaaaaaaaaaaaa', 'read me')
  const laptops = [first]
  for (let place = 1; place < LAPTOPS; place += 1) {
    const laptop = await newcomer(folder, `laptop ${place}`, first)
    await first.change(() => grantLaptop(first.hands, laptop.asking))
    laptops.push(laptop)
  }
  return laptops
}

async function newcomer(folder: string, name: string, by: SyncedLaptop): Promise<SyncedLaptop> {
  const laptop = new SyncedLaptop(name, by.clock, encryptedFile(folder, name))
  await laptop.change(() => {
    const root = readRoot(by.db)
    if (root !== null) writeRoot(laptop.db, root)
    for (const key of allKeys(by.db)) addKey(laptop.db, key)
  })
  return laptop
}

function encryptedFile(folder: string, name: string): EmptyFile {
  mkdirSync(folder, { recursive: true })
  const db = openEncrypted(join(folder, `${name}.db`), new Uint8Array(32).fill(7))
  migrate(db.db, migrations, () => undefined)
  return { db, mayWrite: guardWrites(db) }
}

async function exchange(laptops: readonly SyncedLaptop[], store: Store): Promise<void> {
  for (const laptop of [...laptops, ...laptops]) await syncRound(laptop, store, { thorough: true })
}

/** New telephone numbers and payments in turn. */
function work(laptop: SyncedLaptop, people: readonly PayerId[], count: number, from: number): void {
  const ctx = laptop.ctx()
  for (let place = 0; place < count; place += 1) {
    const id = people[(from * count + place) % people.length] as PayerId
    if (place % 2 === 0) {
      const contact = { phone: `03${String(from * count + place).padStart(8, '0')}`, mobile: '', email: '' }
      ctx.write({ label: { kind: 'member.update' }, ops: [ctx.ops.set('member', id, 'contact', contact)] })
    } else recordPayment(ctx, received(id, 3000))
  }
}

// node five-years.ts years|late <folder>
if (import.meta.main) {
  const [what, folder = ''] = process.argv.slice(2)
  console.log(JSON.stringify(what === 'late' ? await comeLate(folder) : await fiveYears(folder)))
}
