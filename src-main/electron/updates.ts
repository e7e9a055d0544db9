import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { app } from 'electron'
import type { Progress } from '../../src-shared/contract/progress.ts'
import type { UpdateSource } from '../../src-shared/contract/update-faults.ts'
import {
  fileForUpdate,
  LARGEST_RELEASE_FILE,
  RELEASE_FILE,
  type Release,
  ReleaseFault,
  type ReleaseFile,
  readRelease,
  SIGNATURE_FILE,
} from '../core/app/updates/release.ts'
import type { FetchEnd, LookedFor, ShellUpdates, UpdateEnd } from '../core/app/updates/shell-updates.ts'
import { withoutPersonalData } from '../core/hosting/without-personal-data.ts'
import { relayProgress } from '../core/workers/relay-progress.ts'
import { letWindowsGo } from './ask-before-unload.ts'
import { readSmall } from './read-file-of-release.ts'
import { releaseKeys } from './release-keys.ts'
import { addressSource, folderSource, type ReleaseSource, readAddress } from './release-source.ts'
import { refuseWithoutRoom } from './room-for.ts'
import { serveRelease } from './serve-release.ts'
import { besideOf, stageBeside } from './stage-beside.ts'
import { updateSession } from './update-session.ts'
import { feedAddress, updateWay } from './update-way.ts'

/** The folder in which somebody says a release lies. */
type Pick = (by: 'folder' | 'file') => Promise<string | null>

interface Options {
  readonly pick: Pick
  readonly keys: readonly string[]
  /** Where the package keeps what lies beside the program. */
  readonly resources: string
  /** How long a place may say nothing, in milliseconds. */
  readonly patience?: number
}

interface Offer {
  readonly source: ReleaseSource
  readonly release: Release
  readonly file: ReleaseFile
}

/** Those of this program, by the keys it was built with. */
export function ownUpdates(pick: Pick): Updates {
  return new Updates({ keys: releaseKeys(), resources: process.resourcesPath ?? '', pick })
}

/** Looks for a newer version, fetches it and puts it in place of this one: each only when it is told to. */
export class Updates implements Omit<ShellUpdates, 'leaveUnsaved'> {
  readonly #options: Required<Options>
  #offer: Offer | null = null
  #fetched: { readonly path: string; readonly file: ReleaseFile } | null = null

  constructor(options: Options) {
    this.#options = { patience: 30_000, ...options }
  }

  async state(): Promise<{ way: 'here' | 'byHand' | 'unsigned'; host: string | null }> {
    const { way } = this.#way()
    const address = feedAddress(this.#options.resources)
    return { way, host: way === 'here' && address !== null ? (URL.parse(address)?.host ?? null) : null }
  }

  async look(from: UpdateSource): Promise<LookedFor> {
    this.#offer = null
    this.#fetched = null
    try {
      const source = await this.#sourceOf(from)
      if (source === null) return { kind: 'notPicked' }
      this.#offer = await this.#offerOf(source)
      return { kind: 'looked', release: this.#offer && described(this.#offer) }
    } catch (fault) {
      return refused(fault)
    }
  }

  download(signal?: AbortSignal): AsyncGenerator<Progress, FetchEnd> {
    const offer = this.#offer
    return relayProgress(signal, async (stop, tell) => {
      try {
        if (offer === null) throw new ReleaseFault('missing')
        this.#fetched = await this.#fetch(offer, stop, (done, total) =>
          tell({ stage: 'fetching', done: megabytes(done), total: megabytes(total) }),
        )
        return { kind: 'done', version: offer.release.version }
      } catch (fault) {
        return stop.aborted ? { kind: 'stopped' } : refused(fault)
      }
    })
  }

  /** Nobody is asked any more: who has unsaved work was asked before the club was closed. */
  async install(): Promise<UpdateEnd> {
    const fetched = this.#fetched
    const windows = letWindowsGo()
    const program = this.#appImage()
    const staged = program === null ? null : besideOf(program)
    try {
      if (fetched === null) throw new ReleaseFault('missing')
      if (program !== null) await stageBeside(program, fetched.path)
      // What is compared is what will run.
      await checkHash(staged ?? fetched.path, fetched.file)
      const { installUpdate } = await import('./updater.ts')
      // The new version asks for it while this one is still ending.
      app.releaseSingleInstanceLock()
      await installUpdate(staged)
      return { kind: 'done' }
    } catch (fault) {
      windows.askAgain()
      if (staged !== null) await rm(staged, { force: true }).catch(() => undefined)
      app.requestSingleInstanceLock()
      return refused(fault)
    }
  }

  /** The file that is this program, where it is one that a newer one takes the place of. */
  #appImage(): string | null {
    const way = this.#way()
    return way.way === 'here' && way.ending === '.AppImage' ? (process.env.APPIMAGE ?? null) : null
  }

  #way() {
    const { keys, resources } = this.#options
    return updateWay({ packaged: app.isPackaged, platform: process.platform, env: process.env, resources, keys })
  }

  async #sourceOf(from: UpdateSource): Promise<ReleaseSource | null> {
    if (from !== 'address') {
      const folder = await this.#options.pick(from)
      return folder === null ? null : folderSource(folder)
    }
    const address = readAddress(feedAddress(this.#options.resources) ?? '')
    const asking = updateSession(address)
    return addressSource(address, (file, options) => asking.fetch(file, options))
  }

  async #offerOf(source: ReleaseSource): Promise<Offer | null> {
    const { keys, patience } = this.#options
    const content = await readSmall(source, RELEASE_FILE, { limit: LARGEST_RELEASE_FILE, patience })
    const signature = await readSmall(source, SIGNATURE_FILE, { limit: 1000, patience }).catch((fault: unknown) => {
      if (fault instanceof ReleaseFault && fault.why === 'missing') return null
      throw fault
    })
    const release = readRelease(content, signature, { keys })
    const here = { version: app.getVersion(), platform: process.platform, arch: process.arch }
    const way = this.#way()
    const file = fileForUpdate(release, here, (name) => way.way === 'here' && name.endsWith(way.ending))
    return file && { source, release, file }
  }

  async #fetch(
    { source, release, file }: Offer,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ) {
    const { resources, patience } = this.#options
    const program = process.env.APPIMAGE ?? resources
    await refuseWithoutRoom([app.getPath('home'), dirname(program)], file.size)
    const served = await serveRelease(source, release, patience)
    try {
      updateSession(served.address, readAddress(feedAddress(resources) ?? ''))
      const { downloadUpdate } = await import('./updater.ts')
      const path = await downloadUpdate({ address: served.address, release, signal, onProgress })
      await checkHash(path, file)
      return { path, file }
    } catch (fault) {
      throw served.fault() ?? fault
    } finally {
      served.close()
    }
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000)
}

function described({ release: { version, releasedAt, notes }, file }: Offer) {
  return { version, releasedAt, notes, bytes: file.size }
}

/** Whatever lies there now, as it was signed. */
async function checkHash(path: string, { sha512 }: ReleaseFile): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  if (hash.digest('base64') !== sha512) throw new ReleaseFault('hash')
}

function refused(fault: unknown): Extract<UpdateEnd, { kind: 'refused' }> {
  return { kind: 'refused', why: whyOf(fault), detail: withoutPersonalData(fault) }
}

function whyOf(fault: unknown) {
  if (fault instanceof ReleaseFault) return fault.why
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'hash'
  if (['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(code)) return 'disk'
  return 'installer'
}
