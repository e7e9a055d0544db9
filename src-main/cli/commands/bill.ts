import type { Api } from '../../../src-shared/contract/contract.ts'
import type { FeeId } from '../../../src-shared/contract/values.ts'
import { plainDate } from '../../../src-shared/contract/values.ts'
import { isPartOfYear } from '../../../src-shared/domain/fee-periods.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, UsageError } from '../command.ts'
import type { Terminal } from '../terminal.ts'

export const bill = command({
  name: 'bill',
  usage: '[--fee NAME]... [--year Y] [--through DATE] [--dry-run]',
  options: {
    fee: { type: 'string', multiple: true, default: [] },
    year: { type: 'string' },
    through: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ({ values }, { club, terminal }) => {
    if (values.year !== undefined && !/^\d{4}$/.test(values.year)) throw new UsageError('--year')
    const through = values.through === undefined ? undefined : plainDate.safeParse(values.through)
    if (through !== undefined && !through.success) throw new UsageError('--through')
    const api = await club()
    const fiscalYear = values.year === undefined ? (await api.dues.years()).current : Number(values.year)
    const asked = { fiscalYear, feeIds: await chooseFees(api, values.fee, terminal), through: through?.data }

    // What will be charged is what the preview says of this very moment.
    const preview = await api.dues.previewRun({ ...asked, limit: 1 })
    const run = values['dry-run'] ? null : await api.dues.run(asked)

    if (terminal.json) terminal.printJson(jsonOf(preview, fiscalYear, run))
    else printLines(preview, { fiscalYear, dryRun: values['dry-run'], f: await clubFormat(api, terminal) }, terminal)
  },
})

type Preview = Awaited<ReturnType<Api['dues']['previewRun']>>
type Run = Awaited<ReturnType<Api['dues']['run']>>

/** Fees by name or id; none for every fee that is billed. */
async function chooseFees(api: Api, asked: readonly string[], { t }: Terminal): Promise<FeeId[]> {
  const all = await api.fees.list()
  if (all.length === 0) throw new Fault(t.noFees)
  return asked.map((one) => {
    const found = all.find(({ id, name }) => id === one || name === one)
    if (found === undefined) throw new Fault(t.noSuchFee(one))
    return found.id
  })
}

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
