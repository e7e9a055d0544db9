import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import type { LockedClub, Secret } from '../../../src-shared/contract/ways-in.ts'
import { Refusal, refuse } from '../../../src-shared/domain/refusal.ts'
import { type Clock, systemClock } from '../db/clock.ts'
import { type Ids, systemIds } from '../db/ids.ts'
import { readLocal } from '../db/local.ts'
import { createClub } from '../features/settings/settings.ts'
import { backUpBeforeMigration, backUpToday } from './backup/daily-backup.ts'
import { sealOpenBackups } from './backup/seal-backups.ts'
import { Club, DATABASE_FILE } from './club.ts'
import { freeFolderIn, isFree, isSameFolder, makeFreeFolder, refuseWithoutClub } from './club-folders.ts'
import { FolderLock } from './folder-lock.ts'
import { Installation } from './installation.ts'
import { isProtected, KEYS_FILE } from './keys.ts'
import { lockedClub, type UnlockedKey, unlockKey } from './protection/unlock-key.ts'
import { removeClubFiles } from './remove-club-files.ts'
import { refuseUnsafeFolder } from './safe-folder.ts'
import type { Shell } from './shell.ts'
import { Wishes } from './wishes.ts'

/** Marks the sample club's own file. */
export const SAMPLE = 'sample'

export interface OfficeOptions {
  /** The application-data folder of this person. */
  readonly home: string
  readonly host: 'electron' | 'browser' | 'cli'
  /** Where the next club is made as long as nothing lies there, in place of a folder named after it. */
  readonly dataDir?: string | undefined
  readonly clock?: Clock
  readonly ids?: Ids
  /** Off where a command only looks in for a moment, and in tests. */
  readonly dailyBackups?: boolean
  readonly log?: (where: string, fault: unknown) => void
  /** The passphrase this process was started with, read when a protected club is first opened. */
  readonly passphrase?: () => string | undefined
  /** A browser and a terminal have none. */
  readonly shell?: Shell
}

/** What one process serves: this laptop's clubs, at most one of them open. */
export class Office {
  readonly host: OfficeOptions['host']
  readonly installation: Installation
  readonly clock: Clock
  readonly ids: Ids
  readonly log: (where: string, fault: unknown) => void
  /** Told the folder that is owned from now on, null when it is given up; a host sets it. */
  onClubChange: (folder: string | null) => void = () => undefined
  /** What the desktop program around this core does for it; null in a browser and a terminal. */
  readonly shell: Shell | null
  /** What was asked for outside the screens. */
  readonly wishes = new Wishes()
  /** Long work that callers wait for, each piece of it. */
  readonly running = new Set<symbol>()
  /** Pages that hold work which is not saved, each of them. */
  readonly unsaved = new Set<symbol>()
  /** What opened the club; a sheet is a reason to ask for a new passphrase. */
  openedBy: UnlockedKey['by'] = 'file'
  /** The club that was asked for and waits for a secret. */
  locked: LockedClub | null = null
  /** Once a club that is carried elsewhere is open again. */
  settled: Promise<unknown> = Promise.resolve()
  readonly #passphrase: () => string | undefined
  readonly #dailyBackups: boolean
  readonly #dataDir: string | undefined
  #club: Club | null = null
  #backup: Promise<unknown> = Promise.resolve()
  #closing = new AbortController()

  constructor(options: OfficeOptions) {
    this.host = options.host
    this.installation = new Installation(options.home)
    this.clock = options.clock ?? systemClock
    this.ids = options.ids ?? systemIds(() => this.clock.now())
    this.log = options.log ?? (() => undefined)
    this.#dailyBackups = options.dailyBackups ?? true
    this.#dataDir = options.dataDir
    this.#passphrase = options.passphrase ?? (() => undefined)
    this.shell = options.shell ?? null
  }

  /** The open club, or the refusal NO_CLUB_OPEN. */
  club(): Club {
    if (this.#club === null) throw refuse('NO_CLUB_OPEN', {})
    return this.#club
  }

  get current(): Club | null {
    return this.#club
  }

  get keychain(): Shell['keychain'] {
    return this.shell?.keychain
  }

  /** What opens a protected club where nobody is there to be asked. */
  presetSecret(): Secret | undefined {
    const passphrase = this.#passphrase()
    return passphrase === undefined ? undefined : { passphrase }
  }

  currentClub(): Outputs['clubs']['current'] {
    const open = this.#club
    const club = this.known().find(({ path }) => path === open?.folder) ?? null
    const demo = open !== null && readLocal(open.db, SAMPLE) !== null
    return { club, demo, locked: this.locked, newer: open?.newer ?? null }
  }

  /** Where the sample club lies. */
  get sampleFolder(): string {
    return this.ownFolder ?? join(this.installation.home, 'sample')
  }

  /** The folder this process was told to use, while nothing lies there yet. */
  get ownFolder(): string | undefined {
    return this.#dataDir !== undefined && isFree(this.#dataDir) ? resolve(this.#dataDir) : undefined
  }

  get clubsFolder(): string {
    return this.installation.clubsFolder
  }

  known(): KnownClub[] {
    return this.installation.clubs.map((club) => ({
      ...club,
      // The name may have been changed since it was opened.
      name: this.#club?.folder === club.path ? this.#club.name : club.name,
      available: existsSync(join(club.path, DATABASE_FILE)),
    }))
  }

  /** Opens the club in a folder in place of the one that is open; where it cannot be opened, that one stays. */
  async open(path: string, secret?: Secret): Promise<KnownClub> {
    const folder = resolve(path)
    refuseWithoutClub(folder)
    if (this.#club !== null && isSameFolder(this.#club.folder, folder)) {
      this.locked = null
      return this.#remember(this.#club)
    }
    const { club, by } = await this.#openFolder(folder, secret).catch((fault: unknown) => this.#waitForSecret(fault))
    await this.#moveTo(club)
    this.openedBy = by
    this.#startBackup(club)
    return this.#remember(club)
  }

  /** Makes a club in a new or empty folder and opens it. */
  async create(name: string, path?: string): Promise<KnownClub> {
    const folder = path === undefined ? this.freeFolder(name) : resolve(path)
    makeFreeFolder(folder)
    const { club } = await this.#openFolder(folder)
    await this.#moveTo(club, () => club.command((ctx) => createClub(ctx, name)))
    return this.#remember(club)
  }

  /**
   * Closes the open club while its files are carried elsewhere, and opens it where they lie afterwards with the key it
   * had: nobody is asked for it again.
   */
  closedMeanwhile(carry: () => Promise<string>): Promise<KnownClub> {
    const carried = this.#carried(carry)
    this.settled = carried.catch(() => undefined)
    return carried
  }

  async #carried(carry: () => Promise<string>): Promise<KnownClub> {
    const { folder, key } = this.club()
    const by = this.openedBy
    const openAgain = (place: string): KnownClub => {
      refuseWithoutClub(place)
      this.#become(this.#openWith(place, key))
      this.openedBy = by
      return this.#remember(this.club())
    }
    await this.close()
    const lies = await carry().catch((fault: unknown) => {
      try {
        openAgain(folder)
      } catch (notOpened) {
        // What went wrong at first is more than that it cannot be opened now.
        this.log('reopen', notOpened)
      }
      throw fault
    })
    return openAgain(lies)
  }

  async remove(path: string, typedName: string): Promise<void> {
    const folder = resolve(path)
    const expected = await this.#nameOf(folder)
    if (typedName.trim() !== expected.trim()) throw refuse('CLUB_NAME_DIFFERS', { expected })
    if (this.#club?.folder === folder) await this.close()
    removeClubFiles(folder)
    this.installation.forget(folder)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#backup
    const club = this.#club
    if (club !== null) this.#remember(club)
    this.locked = null
    this.openedBy = 'file'
    this.#become(null)
    await club?.close()
    this.installation.close()
  }

  /** Closes the open club until somebody unlocks it; one that is not protected has nothing to wait for. */
  async lock(): Promise<void> {
    const { folder, name } = this.club()
    if (!isProtected(folder)) throw refuse('PROTECTION_INCOMPLETE', { missing: 'passphrase' })
    await this.close()
    this.locked = lockedClub(folder, { path: folder, name })
  }

  freeFolder(name: string): string {
    return this.ownFolder ?? freeFolderIn(this.clubsFolder, name)
  }

  /** From the open club to one that was opened beside it; `prepare` is what must have succeeded before. */
  async #moveTo(club: Club, prepare: () => Promise<unknown> = async () => undefined): Promise<void> {
    try {
      await prepare()
      // The first has none before it, and what this laptop knows stays open.
      if (this.#club === null) this.locked = null
      else await this.close()
    } catch (fault) {
      await club.close()
      throw fault
    }
    this.#become(club)
  }

  #become(club: Club | null): void {
    this.#club = club
    // A command exchanges when it is told to.
    if (this.host !== 'cli') club?.sync.start()
    this.onClubChange(club?.folder ?? null)
  }

  async #openFolder(folder: string, secret?: Secret): Promise<{ club: Club; by: UnlockedKey['by'] }> {
    const { key, by } = await this.#unlock(folder, secret)
    return { club: this.#openWith(folder, key), by }
  }

  #openWith(folder: string, key: Uint8Array | undefined): Club {
    return new Club(folder, {
      key,
      clock: this.clock,
      ids: this.ids,
      installation: this.installation,
      actor: () => this.installation.actor,
      log: this.log,
      backUpBeforeMigration: (opened) => backUpBeforeMigration(opened, this.clock),
    })
  }

  /** The key of a protected club; that of another one lies in its folder, where the club itself finds or makes it. */
  async #unlock(folder: string, secret?: Secret): Promise<{ key?: Uint8Array; by: UnlockedKey['by'] }> {
    if (!existsSync(join(folder, KEYS_FILE)) || !isProtected(folder)) return { by: 'file' }
    refuseUnsafeFolder(folder)
    // Nobody is asked for a secret of a club that is open elsewhere.
    new FolderLock(folder, new Date(this.clock.now()).toISOString()).release()

    const name = this.known().find(({ path }) => path === folder)?.name ?? basename(folder)
    return unlockKey(folder, { path: folder, name, secret: secret ?? this.presetSecret(), keychain: this.keychain })
  }

  /** Remembers which club it is that every window now asks a secret for. */
  #waitForSecret(fault: unknown): never {
    if (fault instanceof Refusal && fault.code === 'CLUB_LOCKED') this.locked = fault.data as LockedClub
    throw fault
  }

  #remember(club: Club): KnownClub {
    const known = { path: club.folder, name: club.name, lastOpenedAt: new Date(this.clock.now()).toISOString() }
    this.installation.remember(known)
    return { ...known, available: true }
  }

  #startBackup(club: Club): void {
    // What a newer program keeps of its backups is for that one to say.
    if (!this.#dailyBackups || club.newer !== null) return
    this.#closing = new AbortController()
    this.#backup = backUpToday(club, this.clock)
      .then(() => sealOpenBackups(club, this.#closing.signal))
      .catch((fault: unknown) => this.log('backup', fault))
  }

  async #nameOf(folder: string): Promise<string> {
    if (this.#club?.folder === folder) return this.#club.name
    refuseWithoutClub(folder)
    const { club } = await this.#openFolder(folder)
    const { name } = club
    await club.close()
    return name
  }
}

export function createOffice(options: OfficeOptions): Office {
  return new Office(options)
}
