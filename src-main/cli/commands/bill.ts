import type { Api } from '../../../src-shared/contract/contract.ts'
import { isPartOfYear } from '../../../src-shared/domain/fee-periods.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command } from '../command.ts'
import { feesNamed } from '../fees-named.ts'
import { readDayIfAny } from '../read-day.ts'
import { readYear } from '../read-year.ts'
import type { Terminal } from '../terminal.ts'
import { listRuns, lockRun, takeBackRun } from './billing-runs.ts'

export const bill = command({
  name: 'bill',
  usage:
    '[--fee NAME]... [--year Y] [--through DATE] [--dry-run] | --runs [--year Y] | --take-back RUN | --lock RUN | --unlock RUN',
  options: {
    fee: { type: 'string', multiple: true, default: [] },
    year: { type: 'string' },
    through: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    runs: { type: 'boolean', default: false },
    'take-back': { type: 'string' },
    lock: { type: 'string' },
    unlock: { type: 'string' },
  },
  run: async ({ values }, { club, terminal }) => {
    const year = readYear(values.year)
    const through = readDayIfAny(values.through, '--through')
    const { runs, lock, unlock, 'take-back': takenBack } = values
    const api = await club()

    if (takenBack !== undefined) return takeBackRun(api, takenBack, terminal)
    if (lock !== undefined || unlock !== undefined) return lockRun(api, { lock, unlock }, terminal)
    if (runs) return listRuns(api, year, terminal)
    const fiscalYear = year ?? (await api.dues.years()).current
    const feeIds = (await feesNamed(api, values.fee, terminal)).map(({ id }) => id)
    const asked = { fiscalYear, feeIds, through }

    // What will be charged is what the preview says of this very moment.
    const preview = await api.dues.previewRun({ ...asked, limit: 1 })
    const run = values['dry-run'] ? null : await api.dues.run(asked)

    if (terminal.json) terminal.printJson(jsonOf(preview, fiscalYear, run))
    else printLines(preview, { fiscalYear, dryRun: values['dry-run'], f: await clubFormat(api, terminal) }, terminal)
  },
})

type Preview = Awaited<ReturnType<Api['dues']['previewRun']>>
type Run = Awaited<ReturnType<Api['dues']['run']>>

function jsonOf(
  { lines, oddities, toCharge, members, alreadyCharged, total }: Preview,
  fiscalYear: number,
  run: Run | null,
) {
  const odd = { noFee: oddities.noFee.count, twice: oddities.twice.count, rhythms: oddities.rhythms.count }
  const figures = { charged: toCharge, members, alreadyCharged, total }
  return { fiscalYear, dryRun: run === null, runId: run?.runId ?? null, ...figures, lines, oddities: odd }
}

function printLines(
  { lines, oddities }: Preview,
  { fiscalYear, dryRun, f }: { fiscalYear: number; dryRun: boolean; f: ClubFormat },
  { t, say }: Terminal,
): void {
  const sentence = dryRun ? t.wouldBill : t.billed
  for (const { feeName, rhythm, periodStart, periodEnd, toCharge, alreadyCharged, total } of lines) {
    const period = isPartOfYear(rhythm) ? f.monthWords({ start: periodStart, end: periodEnd }) : f.yearWords(fiscalYear)
    say(sentence(feeName, period, f.number(toCharge), f.money(total)))
    if (alreadyCharged > 0) say(t.alreadyBilled(f.number(alreadyCharged)))
  }
  if (oddities.noFee.count > 0) say(t.billNoFee(f.number(oddities.noFee.count)))
  if (oddities.twice.count > 0) say(t.billTwice(f.number(oddities.twice.count)))
}
