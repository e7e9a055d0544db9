import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import type { PaymentId } from '../../../src-shared/contract/values.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command } from '../command.ts'
import { writeOutput } from '../files.ts'
import { allPages } from '../pages.ts'
import { finish } from '../progress.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const receipts = command({
  name: 'receipts',
  usage: '[--issue [--imported]] [--out FILE.pdf] [--reprint] [--number N] [--search Q]',
  options: {
    issue: { type: 'boolean', default: false },
    imported: { type: 'boolean', default: false },
    reprint: { type: 'boolean', default: false },
    out: { type: 'string' },
    number: { type: 'string' },
    search: { type: 'string', default: '' },
  },
  run: async ({ values }, { club, terminal }) => {
    const api = await club()

    const found = values.issue ? await issueAll(api, values, terminal) : await listReceipts(api, values.search)
    const chosen = found.filter(({ number }) => values.number === undefined || number === values.number)
    if (values.out !== undefined && chosen.length > 0)
      await savePdfs(api, chosen, { ...values, out: values.out }, terminal)

    const { json, printJson, say, t } = terminal
    if (json) printJson(chosen)
    else if (chosen.length === 0) say(values.issue ? t.nothingToReceipt : t.noReceipts)
    else printReceipts(chosen, { issued: values.issue, f: await clubFormat(api, terminal) }, terminal)
  },
})

function listReceipts(api: Api, search: string): Promise<Receipt[]> {
  return allPages(async (page) => {
    const { total, receipts: items } = await api.receipts.list({ search, ...page })
    return { total, items }
  })
}

/** One receipt for every live payment that has none. */
async function issueAll(api: Api, { imported }: { imported: boolean }, { locale }: Terminal): Promise<Receipt[]> {
  const payments = await allPages(async (page) => {
    const asked = { needsReceipt: true, includeImported: imported, includeVoid: false, ...page }
    const { total, payments: items } = await api.payments.list(asked)
    return { total, items }
  })

  const issued: Receipt[] = []
  for (const paymentIds of batches(payments.map(({ id }): PaymentId => id))) {
    issued.push(...(await api.receipts.issue({ paymentIds, locale })).receipts)
  }
  return issued
}

/** One PDF; a second and further one where there are more than a thousand sheets. */
async function savePdfs(
  api: Api,
  chosen: readonly Receipt[],
  { out, reprint }: { out: string; reprint: boolean },
  terminal: Terminal,
): Promise<void> {
  for (const [index, ids] of batches(chosen.map(({ id }) => id)).entries()) {
    const { pdf } = await finish(await api.receipts.pdf({ ids, reprint }), terminal)
    const path = index === 0 ? out : out.replace(/(\.pdf)?$/i, `-${index + 1}.pdf`)
    await writeOutput(path, pdf, terminal)
    if (!terminal.json) terminal.say(terminal.t.saved(path))
  }
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 1000) }, (_, i) => all.slice(i * 1000, (i + 1) * 1000))
}

function printReceipts(
  found: readonly Receipt[],
  { issued, f }: { issued: boolean; f: ClubFormat },
  { t, say }: Terminal,
): void {
  const head = t.receiptColumns
  const lines = found.map((receipt) => [
    receipt.number,
    f.dateShort(receipt.issuedOn),
    receipt.payerName,
    f.money(receipt.amount),
    receipt.description,
    receipt.voided === null ? '' : t.void,
  ])
  const titles = [head.number, head.issuedOn, head.payer, head.amount, head.description, head.state]
  for (const line of tableLines([titles, ...lines])) say(line)
  if (issued) say(t.issued(f.number(found.length)))
}
