import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, UsageError } from '../command.ts'
import type { Terminal } from '../terminal.ts'

export const bill = command({
  name: 'bill',
  usage: '[--fee NAME] [--year Y] [--dry-run]',
  options: { fee: { type: 'string' }, year: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  run: async ({ values }, { club, terminal }) => {
    if (values.year !== undefined && !/^\d{4}$/.test(values.year)) throw new UsageError('--year')
    const api = await club()
    const fiscalYear = values.year === undefined ? (await api.dues.years()).current : Number(values.year)
    const fees = await chooseFees(api, values.fee, terminal)

    const charge = values['dry-run'] ? previewFee : billFee
    const results = []
    for (const fee of fees) results.push(await charge(api, fee, fiscalYear))

    if (terminal.json) terminal.printJson(results)
    else printResults(results, { dryRun: values['dry-run'], f: await clubFormat(api, terminal) }, terminal)
  },
})

interface Billed {
  readonly fee: string
  readonly fiscalYear: number
  readonly charged: number
  readonly alreadyCharged: number
  readonly total: number
}

/** One fee by its name or id, or every fee of the club. */
async function chooseFees(api: Api, asked: string | undefined, { t }: Terminal): Promise<readonly Fee[]> {
  const all = await api.fees.list()
  if (all.length === 0) throw new Fault(t.noFees)
  if (asked === undefined) return all
  const found = all.filter(({ id, name }) => id === asked || name === asked)
  if (found.length === 0) throw new Fault(t.noSuchFee(asked))
  return found
}

async function billFee(api: Api, { id: feeId, name: fee }: Fee, fiscalYear: number): Promise<Billed> {
  return { fee, fiscalYear, ...(await api.dues.bill({ feeId, fiscalYear })) }
}

async function previewFee(api: Api, { id: feeId, name: fee }: Fee, fiscalYear: number): Promise<Billed> {
  const { toCharge, alreadyCharged, total } = await api.dues.previewBilling({ feeId, fiscalYear })
  return { fee, fiscalYear, charged: toCharge, alreadyCharged, total }
}

function printResults(
  results: readonly Billed[],
  { dryRun, f }: { dryRun: boolean; f: ClubFormat },
  { t, say }: Terminal,
): void {
  const sentence = dryRun ? t.wouldBill : t.billed
  for (const { fee, fiscalYear, charged, alreadyCharged, total } of results) {
    say(sentence(fee, f.yearWords(fiscalYear), f.number(charged), f.money(total)))
    if (alreadyCharged > 0) say(t.alreadyBilled(f.number(alreadyCharged)))
  }
}
