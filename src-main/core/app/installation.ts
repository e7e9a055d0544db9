import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from '../db/connection.ts'
import { DATABASE_FILE } from './club.ts'
import { INSTALL_ID, InstallationFile } from './installation-file.ts'
import { KnownDevices } from './known-devices.ts'

interface Known {
  readonly path: string
  readonly name: string
  readonly lastOpenedAt: string | null
}

const ACTOR = 'actor'
const VERSION = 'version'
const HANDED_OVER = 'handed_over'
const FAILURE_TOLD = 'failed_update_told'
const PREFERENCE = 'preference.'

/**
 * What this laptop knows apart from any club: which clubs, whose hands, which language, which devices it writes as.
 * It lies in the system's application-data folder and never beside the data, so that a copied data folder is seen to be
 * one. Nothing is kept in memory: another process may have written since.
 */
export class Installation {
  readonly home: string
  readonly devices: KnownDevices
  readonly #file: InstallationFile

  constructor(home: string) {
    this.home = home
    this.#file = new InstallationFile(home, (db) => rememberFound(db, this.clubsFolder))
    this.devices = new KnownDevices(this.#file)
  }

  get clubsFolder(): string {
    return join(this.home, 'clubs')
  }

  get installId(): string {
    return this.#setting(INSTALL_ID)
  }

  get actor(): string {
    return this.#setting(ACTOR)
  }

  get clubs(): readonly Known[] {
    return this.#file.read((db) => db.rows<Known>('SELECT * FROM club ORDER BY rowid DESC'))
  }

  get preferences(): Readonly<Record<string, unknown>> {
    const rows = this.#file.read((db) => db.rows<{ key: string; value: string }>('SELECT key, value FROM setting'))
    return Object.fromEntries(
      rows
        .filter(({ key }) => key.startsWith(PREFERENCE))
        .map(({ key, value }) => [key.slice(PREFERENCE.length), JSON.parse(value)]),
    )
  }

  setActor(actor: string): void {
    this.#set(ACTOR, actor)
  }

  /** Notes which version runs here, and answers which one did before; empty at the first start. */
  noteVersion(version: string): string {
    return this.#swap(VERSION, version)
  }

  /** The version that was handed to the system's installer last; empty where none was. */
  get handedOver(): string {
    return this.#setting(HANDED_OVER)
  }

  noteHandedOver(version: string): void {
    this.#set(HANDED_OVER, version)
    this.#set(FAILURE_TOLD, '')
  }

  /** Notes that somebody was told of this version that it did not come to be; false where it was told before. */
  noteFailureTold(version: string): boolean {
    return this.#swap(FAILURE_TOLD, version) !== version
  }

  setPreference(key: string, value: unknown): void {
    this.#set(PREFERENCE + key, JSON.stringify(value))
  }

  remember(club: Known): void {
    this.#file.write((db) => {
      db.run('DELETE FROM club WHERE path = ?', club.path)
      db.run('INSERT INTO club VALUES (?, ?, ?)', club.path, club.name, club.lastOpenedAt)
    })
  }

  /** A club that lies elsewhere now. */
  rename(from: string, to: string): void {
    this.#file.write((db) => {
      db.run('DELETE FROM club WHERE path = ?', to)
      db.run('UPDATE club SET path = ? WHERE path = ?', to, from)
    })
  }

  forget(path: string): void {
    this.#file.write((db) => db.run('DELETE FROM club WHERE path = ?', path))
  }

  /** Lets go of the file until something is asked again. */
  close(): void {
    this.#file.close()
  }

  #setting(key: string): string {
    const value = this.#file.read((db) => db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key))
    return (value as string | undefined) ?? ''
  }

  #swap(key: string, value: string): string {
    const before = this.#setting(key)
    if (before !== value) this.#set(key, value)
    return before
  }

  #set(key: string, value: string): void {
    this.#file.write((db) => db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', key, value))
  }
}

/** Clubs that lie where clubs are made, under the name of their folder until they are opened. */
function rememberFound(db: Connection, folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (existsSync(join(path, DATABASE_FILE))) db.run('INSERT OR IGNORE INTO club VALUES (?, ?, NULL)', path, name)
  }
}
