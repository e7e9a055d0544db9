import type { Api } from '../../../src-shared/contract/contract.ts'
import { type BillingRunId, billingRunId } from '../../../src-shared/contract/values.ts'
import { clubFormat } from '../club-words.ts'
import { UsageError } from '../command.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

/** What was billed, the last first. */
export async function listRuns(api: Api, fiscalYear: number | undefined, terminal: Terminal): Promise<void> {
  const runs = await api.dues.runs({ fiscalYear })
  const { json, printJson, say, warn } = terminal
  if (json) return printJson(runs)
  const { columns, none, locked } = terminal.t.money.runs
  if (runs.length === 0) return warn(none)
  const f = await clubFormat(api, terminal)
  const rows = runs.map((run) => [
    ...[f.dateShort(run.ranOn), f.yearWords(run.fiscalYear), run.feeNames.join(', '), f.number(run.charges)],
    ...[f.money(run.amount), f.money(run.open), run.lockedOn === null ? '' : locked, run.id],
  ])
  const { on, year, fees, charges, amount, open, state } = columns
  for (const line of tableLines([[on, year, fees, charges, amount, open, state, 'id'], ...rows])) say(line)
}

/** Refused once it is locked, or anything was paid or waived on it. */
export async function takeBackRun(api: Api, wanted: string, { t, json, printJson, say, locale }: Terminal) {
  const result = await api.dues.takeBack({ runId: readRun(wanted, '--take-back') })
  if (json) printJson(result)
  else say(t.money.runs.takenBack(result.count.toLocaleString(locale)))
}

export async function lockRun(
  api: Api,
  { lock, unlock }: { readonly lock: string | undefined; readonly unlock: string | undefined },
  { t, json, printJson, say }: Terminal,
): Promise<void> {
  const { isLocked, isUnlocked } = t.money.runs
  const result =
    lock === undefined
      ? await api.dues.unlockRun({ runId: readRun(unlock ?? '', '--unlock') })
      : await api.dues.lockRun({ runId: readRun(lock, '--lock') })
  if (json) printJson(result)
  else say(lock === undefined ? isUnlocked : isLocked)
}

function readRun(text: string, flag: string): BillingRunId {
  const run = billingRunId.safeParse(text)
  if (!run.success) throw new UsageError(flag)
  return run.data
}
