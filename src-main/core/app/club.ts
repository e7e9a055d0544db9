import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Author } from '../db/author-ctx.ts'
import { type Clock, dayIn } from '../db/clock.ts'
import { clubTimeZone } from '../db/club-time-zone.ts'
import { type Connection, damageSaid, openEncrypted } from '../db/connection.ts'
import { createCtx } from '../db/create-ctx.ts'
import type { Ctx } from '../db/ctx.ts'
import { guardWrites } from '../db/guard.ts'
import type { Ids } from '../db/ids.ts'
import { readLocal } from '../db/local.ts'
import { migrate, type NewerVersion, newerVersion, newestVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/all.ts'
import { RosterIndex } from '../db/roster-index.ts'
import { seriesOf } from '../db/series-of.ts'
import { showKept } from '../db/show-kept.ts'
import type { Touched } from '../db/touched.ts'
import { lastSeq, logLength } from '../db/write.ts'
import { type ImportHost, ImportSessions } from '../features/imports/import-sessions.ts'
import { PastRosters, type PresentClub } from '../features/members/past-rosters.ts'
import type { Laptop } from '../sync/laptop.ts'
import { type Hands, labelOf } from '../sync/laptops.ts'
import { ChangeEvents } from './change-events.ts'
import { CommandQueue } from './command-queue.ts'
import { becomeDevice, settleDevice, takeSeries } from './device.ts'
import { FolderLock } from './folder-lock.ts'
import { bareKey, createKey, KEYS_FILE, readWrappings } from './keys.ts'
import type { KnownDevices } from './known-devices.ts'
import { localFiles } from './local-files.ts'
import { refuseUnsafeFolder } from './safe-folder.ts'
import { SyncService } from './sync/sync-service.ts'

export const DATABASE_FILE = 'meibo.db'

export interface ClubDeps {
  readonly clock: Clock
  readonly ids: Ids
  readonly installation: { readonly installId: string; readonly devices: KnownDevices }
  readonly actor: () => string
  readonly log: (where: string, fault: unknown) => void
  /** Copies the file before its schema changes. */
  readonly backUpBeforeMigration: (club: Pick<Club, 'folder' | 'key' | 'db'>) => void
  /** What opens a protected club; another one's key lies in its folder. */
  readonly key?: Uint8Array | undefined
}

/** One open club: its folder, its database, and the one way to write it. */
export class Club {
  readonly folder: string
  readonly key: Uint8Array
  readonly db: Connection
  readonly roster: RosterIndex
  readonly imports: ImportSessions
  readonly events = new ChangeEvents()
  readonly queue: CommandQueue
  /** Set where a newer program has written the file: it is read, and nothing is written. */
  readonly newer: NewerVersion | null
  /** Exchanges what was written with other laptops. */
  readonly sync: SyncService
  /** The roster of other days. */
  readonly past: PastRosters
  readonly #deps: ClubDeps
  readonly #lock: FolderLock
  #device: string
  readonly #mayWrite: <T>(work: () => T) => T

  constructor(folder: string, deps: ClubDeps) {
    refuseUnsafeFolder(folder)
    this.folder = folder
    this.#deps = deps
    this.#lock = new FolderLock(folder, new Date(deps.clock.now()).toISOString())
    let db: Connection | undefined
    try {
      this.key = deps.key ?? this.#ownKey(folder)
      db = openEncrypted(join(folder, DATABASE_FILE), this.key)
      this.db = db
      this.newer = newerVersion(db.db, migrations)
      this.queue = new CommandQueue(this.newer && refuse('CLUB_READ_ONLY', {}))
      if (this.newer === null) migrate(this.db.db, migrations, () => deps.backUpBeforeMigration(this))
      this.#mayWrite = this.newer === null ? guardWrites(this.db) : mayNot
      this.#device = this.newer === null ? this.#settle() : (readLocal(this.db, 'device') ?? '')
      this.#noteWritten()
      this.roster = new RosterIndex(this.db, () => dayIn(this.timeZone, deps.clock.now()))
      this.past = new PastRosters(() => this.#present())
      this.imports = new ImportSessions(this.#importHost())
      this.sync = new SyncService(this, deps.log)
    } catch (fault) {
      const newer = db && newerVersion(db.db, migrations)
      db?.close()
      this.#lock.release()
      throw newerSaid(damageSaid(fault, join(folder, DATABASE_FILE)), newer ?? null)
    }
  }

  /** The device that this copy writes as, and the letters of its receipts. */
  get identity(): { device: string; series: string | null } {
    return { device: this.#device, series: seriesOf(this.db, this.#device) }
  }

  get timeZone(): string {
    return clubTimeZone(this.db)
  }

  get name(): string {
    return (this.db.prepare('SELECT name FROM club LIMIT 1').pluck().get() as string | undefined) ?? ''
  }

  /** What a use case gets for one call. */
  ctx(): Ctx {
    return createCtx({
      db: this.db,
      roster: this.roster,
      clock: this.#deps.clock,
      ids: this.#deps.ids,
      identity: this.identity,
      actor: this.#deps.actor(),
      mayWrite: this.#mayWrite,
      onWritten: (touched, operationId) => this.#announce(touched, operationId),
    })
  }

  /** Refuses where nothing may be written, before anything is. */
  refuseReadOnly(): void {
    if (this.newer !== null) mayNot()
  }

  /** Who writes now and when, for a worker that writes through a connection of its own. */
  author(): Author {
    this.refuseReadOnly()
    return { ...this.identity, actor: this.#deps.actor(), now: this.#deps.clock.now() }
  }

  /** Runs a writing use case in one transaction, after whatever is being written now. */
  command<T>(work: (ctx: Ctx) => T): Promise<T> {
    return this.queue.run(() => this.#written(() => work(this.ctx())))
  }

  /** Takes up what a worker has committed through a connection of its own. */
  async refresh(touched: readonly string[], operationId: OperationId | null): Promise<void> {
    this.#noteWritten()
    this.roster.forgetColumns()
    if (touched.includes('member')) await this.roster.refill()
    this.events.publish({ tables: [...touched], operationId })
  }

  /** Whose hands do something among laptops; inside `laptop.change`. */
  hands(): Hands {
    const { clock, ids, actor } = this.#deps
    return { db: this.db, device: this.#device, actor: actor(), clock, newId: () => ids.uuid() }
  }

  /** Gives this copy letters for its receipts: those, or the next that are free; inside `laptop.change`. */
  takeSeries(letters: string | null): void {
    takeSeries(this.db, this.#device, letters, { ...this.#deps, actor: this.#deps.actor() })
  }

  /** This copy as sync is given it. */
  get laptop(): Laptop {
    const { db } = this
    const deps = this.#deps
    const device = () => this.#device
    return {
      db,
      get label() {
        return labelOf(db, device()) || hostname()
      },
      get device() {
        return device()
      },
      now: () => deps.clock.now(),
      change: (work) => this.queue.run(() => this.#written(() => this.#mayWrite(work))),
      received: (touched) => this.#announce(touched, null),
      newDevice: () => deps.ids.device(),
      files: localFiles(this.folder, this.key),
      become: (fresh) => {
        const { folder } = this
        const place = { folder, databasePath: join(folder, DATABASE_FILE) }
        becomeDevice(db, fresh, place, { ...deps, actor: deps.actor() })
        this.#device = fresh
      },
    }
  }

  async close(): Promise<void> {
    await this.sync.close()
    await this.imports.closeAll()
    await this.queue.idle()
    this.events.close()
    await this.past.close()
    this.#noteWritten()
    this.db.close()
    this.#lock.release()
  }

  #settle(): string {
    return this.db.transaction(() =>
      this.#mayWrite(() => {
        showKept(this.db, newestVersion(migrations))
        const place = { folder: this.folder, databasePath: join(this.folder, DATABASE_FILE) }
        return settleDevice(this.db, place, { ...this.#deps, actor: this.#deps.actor() })
      }),
    )
  }

  #written<T>(work: () => T): T {
    const answer = this.db.transaction(work)
    this.#noteWritten()
    return answer
  }

  #present(): PresentClub {
    const { db, timeZone } = this
    const upTo = logLength(db)
    return { db, upTo, timeZone, today: dayIn(timeZone, this.#deps.clock.now()) }
  }

  /** So that an older copy put back in this place is known for one. What is written stays, whether this succeeds or not. */
  #noteWritten(): void {
    if (this.newer !== null) return
    try {
      this.#deps.installation.devices.wrote(this.#device, lastSeq(this.db, this.#device))
    } catch (fault) {
      this.#deps.log('installation', fault)
    }
  }

  #announce(touched: Touched, operationId: OperationId | null): void {
    // Whether a field is sensitive decides what search finds of everybody who has it.
    if (touched.has('customField')) this.roster.forget()
    else this.roster.update(membersTouched(this.db, touched), touched.tables)
    this.events.publish({ tables: touched.tables, operationId })
  }

  #importHost(): ImportHost {
    return {
      folder: this.folder,
      databasePath: join(this.folder, DATABASE_FILE),
      key: this.key,
      author: () => this.author(),
      exclusively: (work) => this.queue.run(work),
      refresh: (tables, operationId) => this.refresh(tables, operationId),
    }
  }

  #ownKey(folder: string): Uint8Array {
    // A database without its key file must never get a new key: that would make it unreadable for good.
    if (existsSync(join(folder, KEYS_FILE)) || existsSync(join(folder, DATABASE_FILE))) {
      const key = bareKey(readWrappings(folder))
      if (key === null) throw new Error('a protected club is opened with its key')
      return key
    }
    return createKey(folder)
  }
}

function mayNot(): never {
  throw refuse('CLUB_READ_ONLY', {})
}

/** What is to be said where a newer program's file no longer holds what is read here; any other fault as it is. */
export function newerSaid(fault: unknown, newer: NewerVersion | null): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : ''
  if (newer === null) return fault
  if (code === 'SQLITE_READONLY') return refuse('CLUB_READ_ONLY', {})
  return code === 'SQLITE_ERROR' ? refuse('DATABASE_NEWER', newer) : fault
}

function membersTouched(db: Connection, touched: Touched): Set<string> {
  const ids = new Set(touched.rows('member'))
  for (const point of touched.rows('contactPoint')) {
    const found = db.row<{ memberId: string }>('SELECT member_id FROM contact_point WHERE id = ?', point)
    if (found !== undefined) ids.add(found.memberId)
  }
  for (const id of [...ids]) {
    for (const { id: follower } of db.rows<{ id: string }>(
      'SELECT id FROM member WHERE root = ? OR merged_into = ?',
      id,
      id,
    )) {
      ids.add(follower)
    }
  }
  return ids
}
