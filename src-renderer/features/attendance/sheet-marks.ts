import type { AttendanceState } from '../../../src-shared/contract/activities.ts'
import type { AttendanceMark } from '../../../src-shared/contract/attendance.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { PersonId, SessionId } from '../../../src-shared/contract/values.ts'

export interface CellMark {
  readonly state: AttendanceState | null
  readonly note: string
}

export interface Cell {
  readonly personId: PersonId
  readonly sessionId: SessionId
}

type Written = { readonly mark: AttendanceMark; savedAt: number | null }

/** How long marks are gathered before they are written: a column is typed in one go. */
const GATHER_MS = 200
/** How long nothing is marked before the sheet is read anew: reading all of it would hold up the next mark. */
const REST_MS = 1000
/** Answers that were on their way while a mark was being written still tell the old state. */
const SETTLE_MS = 1500

/**
 * The marks that were made here and that the sheet has not been told back yet: shown at once, written in the background,
 * a few together. Each row has a version, so that a mark draws one row anew.
 */
export class SheetMarks {
  readonly #write: (marks: AttendanceMark[]) => Promise<unknown>
  readonly #onFailure: (error: unknown) => void
  readonly #own = new Map<string, Written>()
  readonly #listeners = new Set<() => void>()
  #waiting = new Map<string, Written>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> = Promise.resolve()
  #undo: { readonly cell: Cell; readonly before: CellMark }[] = []
  version = 0
  /** Nobody has marked anything for a while. */
  resting = true
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(write: (marks: AttendanceMark[]) => Promise<unknown>, onFailure: (error: unknown) => void) {
    this.#write = write
    this.#onFailure = onFailure
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): number => this.version

  readonly rests = (): boolean => this.resting

  get saving(): boolean {
    return this.#waiting.size > 0 || [...this.#own.values()].some(({ savedAt }) => savedAt === null)
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  /** What was marked here; undefined where the sheet's own answer holds. */
  own({ personId, sessionId }: Cell): CellMark | undefined {
    return this.#own.get(sessionId + personId)?.mark
  }

  set(cell: Cell, before: CellMark, mark: CellMark): void {
    if (before.state === mark.state && before.note === mark.note) return
    this.#undo.push({ cell, before })
    this.#put(cell, mark)
  }

  /** Takes the last mark back. */
  undo(): Cell | undefined {
    const last = this.#undo.pop()
    if (last !== undefined) this.#put(last.cell, last.before)
    return last?.cell
  }

  /**
   * The sheet has been told anew: what was written long enough ago stands in it, as others have left it since. Says in how
   * many milliseconds it should be asked again, so that nothing of ours goes on hiding what another window marked.
   */
  told(at: number): number | null {
    let [changed, wait] = [false, 0]
    for (const [key, { savedAt }] of this.#own) {
      const due = (savedAt ?? at) + SETTLE_MS
      wait = Math.max(wait, due - at)
      if (due > at) continue
      this.#own.delete(key)
      changed = true
    }
    if (changed) this.#changed()
    return wait > 0 ? wait : null
  }

  /** Writes what is waiting, and waits until all is written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const batch = this.#waiting
    if (batch.size === 0) return this.#sending
    this.#waiting = new Map()
    this.#sending = this.#sending.then(() => this.#send(batch))
    return this.#sending
  }

  #put({ personId, sessionId }: Cell, { state, note }: CellMark): void {
    const key = sessionId + personId
    const written: Written = { mark: { personId, sessionId, state, note }, savedAt: null }
    this.#own.set(key, written)
    this.#waiting.set(key, written)
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS)
    this.resting = false
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => {
      this.resting = true
      this.#changed()
    }, REST_MS)
    this.#changed()
  }

  async #send(batch: Map<string, Written>): Promise<void> {
    try {
      await this.#write([...batch.values()].map(({ mark }) => mark))
      for (const written of batch.values()) written.savedAt = Date.now()
    } catch (error) {
      for (const [key, written] of batch) if (this.#own.get(key) === written) this.#own.delete(key)
      this.#undo = []
      this.#onFailure(error)
    }
    this.#changed()
  }

  #changed(): void {
    this.version += 1
    for (const listener of this.#listeners) listener()
  }
}

export type Sheet = Awaited<ReturnType<Api['attendance']['sheet']>>

const kept = new WeakMap<Sheet, readonly (readonly (CellMark | undefined)[])[]>()

/** The sheet's marks by person, in the order of its sessions; made once an answer, not once a key. */
export function rowsOfMarks(sheet: Sheet): readonly (readonly (CellMark | undefined)[])[] {
  const known = kept.get(sheet)
  if (known !== undefined) return known
  const { people, sessions, marks } = sheet
  const rows = people.map(() => new Array<CellMark | undefined>(sessions.length).fill(undefined))
  for (const { person, session, state, note } of marks) {
    const row = rows[person]
    if (row !== undefined) row[session] = { state, note }
  }
  kept.set(sheet, rows)
  return rows
}

export const nothing: CellMark = { state: null, note: '' }
