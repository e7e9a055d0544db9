import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { compareVersions } from '../../../../src-shared/domain/version-order.ts'
import { appVersion } from '../app-info.ts'
import { createBackup } from '../backup/create-backup.ts'
import type { Office } from '../office.ts'
import type { FetchEnd, LookedFor, ShellUpdates } from './shell-updates.ts'

export async function updateStatus(office: Office): Promise<Outputs['updates']['status']> {
  const state = (await office.shell?.updates.state()) ?? ({ way: 'browser', host: null } as const)
  return { version: appVersion(), ...state, failed: await failedUpdate(office) }
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
  const fetched = yield* updates.download(signal)
  if (fetched.kind !== 'done') throw refusedUpdate(office, fetched)

  const folder = office.current?.folder
  yield* settleClub(office, signal)
  refuseWhileWorking(office)
  // What somebody has begun since; whoever has answered is not asked twice.
  if (!isLeft) await refuseUnsaved(office, updates)
  // What the installer makes of it nobody sees who could tell: the next start looks which version it is.
  office.installation.noteHandedOver(fetched.version)
  await office.close()
  const end = await updates.install()
  if (end.kind === 'done') return {}

  office.installation.noteHandedOver('')
  if (folder !== undefined) await office.open(folder).catch((fault: unknown) => office.log('update', fault))
  throw refusedUpdate(office, end)
}

/** Which version ran here before this one, and which should have come: each once. */
export async function noteArrival(office: Office): Promise<Outputs['updates']['arrived']> {
  const { installation } = office
  const version = appVersion()
  const failed = await failedUpdate(office)
  const before = installation.noteVersion(version)
  return {
    version,
    before: before !== '' && compareVersions(before, version) < 0 ? before : null,
    failed: failed !== null && installation.noteFailureTold(failed) ? failed : null,
  }
}

/** What an installer was given and did not put in place of this program; one that nobody installed has nothing to say of it. */
async function failedUpdate({ shell, installation }: Office): Promise<string | null> {
  const wanted = installation.handedOver
  if (wanted === '' || compareVersions(wanted, appVersion()) <= 0) return null
  return (await shell?.updates.state())?.way === 'here' ? wanted : null
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

function refusedUpdate(office: Office, answer: FetchEnd | LookedFor): Error {
  if (answer.kind !== 'refused') return refuse('CANCELLED', {})
  office.log('update', answer.detail)
  return refuse('UPDATE_REFUSED', { why: answer.why })
}
