import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { compareVersions } from '../../../../src-shared/domain/version-order.ts'
import { appVersion } from '../app-info.ts'
import { createBackup } from '../backup/create-backup.ts'
import type { Office } from '../office.ts'
import type { LookedFor, ShellUpdates, UpdateEnd } from './shell-updates.ts'

export async function updateStatus({ shell }: Office): Promise<Outputs['updates']['status']> {
  const state = (await shell?.updates.state()) ?? ({ way: 'browser', host: null } as const)
  return { version: appVersion(), ...state }
}

export async function lookForUpdate(
  office: Office,
  { from }: Inputs['updates']['look'],
): Promise<Outputs['updates']['look']> {
  const answer = await updatesOf(office).look(from)
  if (answer.kind === 'refused') throw refusedUpdate(office, answer)
  return { picked: answer.kind !== 'notPicked', release: answer.kind === 'looked' ? answer.release : null }
}

/** Asks for what is not saved, fetches what was found, makes a verified backup, closes the club and hands over to the new version. */
export async function* installUpdate(
  office: Office,
  _input: unknown,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Record<string, never>> {
  const updates = updatesOf(office)
  refuseWhileWorking(office)
  const isLeft = await refuseUnsaved(office, updates)
  throwUnlessDone(office, yield* updates.download(signal))

  const folder = office.current?.folder
  yield* settleClub(office, signal)
  refuseWhileWorking(office)
  // What somebody has begun since; whoever has answered is not asked twice.
  if (!isLeft) await refuseUnsaved(office, updates)
  await office.close()
  const end = await updates.install()
  if (end.kind === 'done') return {}

  if (folder !== undefined) await office.open(folder).catch((fault: unknown) => office.log('update', fault))
  throw refusedUpdate(office, end)
}

/** Which version ran here before this one, once. */
export function noteArrival({ installation }: Office): Outputs['updates']['arrived'] {
  const version = appVersion()
  const before = installation.noteVersion(version)
  return { version, before: before !== '' && compareVersions(before, version) < 0 ? before : null }
}

/** What is written is kept twice, and no exchange is cut off, before another version opens it. */
async function* settleClub({ current }: Office, signal: AbortSignal | undefined): AsyncGenerator<Progress, void> {
  if (current === null) return
  yield { stage: 'settling', done: 0, total: 0 }
  await current.sync.idle()
  yield* createBackup(current, { reason: 'asked', signal })
  await current.sync.idle()
}

/** This itself is work that runs. */
function refuseWhileWorking({ running }: Office): void {
  if (running.size > 1) throw refuse('UPDATE_WAITS', {})
}

/** Whether somebody was asked and leaves what is not saved; refuses where he stays. */
async function refuseUnsaved({ unsaved }: Office, updates: ShellUpdates): Promise<boolean> {
  if (unsaved.size === 0) return false
  if (!(await updates.leaveUnsaved())) throw refuse('UPDATE_REFUSED', { why: 'unsaved' })
  return true
}

function updatesOf({ shell }: Office): ShellUpdates {
  if (shell === null) throw refuse('UPDATE_NOT_HERE', {})
  return shell.updates
}

function throwUnlessDone(office: Office, end: UpdateEnd): void {
  if (end.kind !== 'done') throw refusedUpdate(office, end)
}

function refusedUpdate(office: Office, answer: Extract<UpdateEnd | LookedFor, { kind: string }>): Error {
  if (answer.kind !== 'refused') return refuse('CANCELLED', {})
  office.log('update', answer.detail)
  return refuse('UPDATE_REFUSED', { why: answer.why })
}
