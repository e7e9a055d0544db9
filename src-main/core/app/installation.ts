import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Known {
  readonly path: string
  readonly name: string
  readonly lastOpenedAt: string | null
}

interface Content {
  readonly installId: string
  readonly actor: string
  readonly clubs: readonly Known[]
  readonly preferences: Readonly<Record<string, unknown>>
}

/**
 * What this laptop knows apart from any club: which clubs, whose hands, which language. It lies in the system's
 * application-data folder and never beside the data, so that a copied data folder is seen to be one.
 */
export class Installation {
  readonly home: string
  #content: Content

  constructor(home: string) {
    this.home = home
    mkdirSync(home, { recursive: true })
    const file = this.#file
    if (existsSync(file)) {
      this.#content = { ...fresh(), ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Content>) }
    } else {
      this.#content = fresh()
      this.#save()
    }
  }

  get installId(): string {
    return this.#content.installId
  }

  get actor(): string {
    return this.#content.actor
  }

  get clubs(): readonly Known[] {
    return this.#content.clubs
  }

  get preferences(): Readonly<Record<string, unknown>> {
    return this.#content.preferences
  }

  setActor(actor: string): void {
    this.#update({ actor })
  }

  setPreference(key: string, value: unknown): void {
    this.#update({ preferences: { ...this.#content.preferences, [key]: value } })
  }

  remember(club: Known): void {
    this.#update({ clubs: [club, ...this.#content.clubs.filter(({ path }) => path !== club.path)] })
  }

  forget(path: string): void {
    this.#update({ clubs: this.#content.clubs.filter((club) => club.path !== path) })
  }

  #update(part: Partial<Content>): void {
    this.#content = { ...this.#content, ...part }
    this.#save()
  }

  #save(): void {
    const fresh = `${this.#file}.new`
    writeFileSync(fresh, JSON.stringify(this.#content, null, 2))
    renameSync(fresh, this.#file)
  }

  get #file(): string {
    return join(this.home, 'installation.json')
  }
}

function fresh(): Content {
  return { installId: randomUUID(), actor: '', clubs: [], preferences: {} }
}
