import type { Api } from '../../../src-shared/contract/contract.ts'
import { type Receipt, type ReceiptLayout, receiptLayouts } from '../../../src-shared/contract/receipts.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, required, UsageError } from '../command.ts'
import { writeOutput } from '../files.ts'
import { furtherFile } from '../further-file.ts'
import { allPages } from '../pages.ts'
import { finish } from '../progress.ts'
import { readAmount } from '../read-amount.ts'
import { readDayIfAny } from '../read-day.ts'
import { readYear } from '../read-year.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { batches } from './batches.ts'
import { type Issued, issueAll } from './issue-all.ts'

type Search = Omit<Parameters<Api['receipts']['exportZip']>[0], 'layout'>

export const receipts = command({
  name: 'receipts',
  usage: `[--search Q] [--from DATE] [--to DATE] [--at-least N] [--at-most N] [--year Y] [--number N] [--out FILE.pdf [--reprint] | --zip FILE.zip] [--layout ${receiptLayouts.join('|')}] | --issue [--member NUMBER] [--together] [--certificate] [--imported] [--out FILE.pdf] | --number N --void REASON`,
  options: {
    search: { type: 'string', default: '' },
    from: { type: 'string' },
    to: { type: 'string' },
    'at-least': { type: 'string' },
    'at-most': { type: 'string' },
    year: { type: 'string' },
    number: { type: 'string' },
    out: { type: 'string' },
    reprint: { type: 'boolean', default: false },
    zip: { type: 'string' },
    layout: { type: 'string' },
    issue: { type: 'boolean', default: false },
    member: { type: 'string' },
    together: { type: 'boolean', default: false },
    certificate: { type: 'boolean', default: false },
    imported: { type: 'boolean', default: false },
    void: { type: 'string' },
  },
  run: async ({ values }, { club, terminal }) => {
    const search = searchOf(values)
    const layout = layoutOf(values.layout)
    const { issue, member, together, zip } = values
    if (!issue && (member !== undefined || together || values.certificate)) throw new UsageError('--issue')
    if (together) required(member, '--member')
    const api = await club()

    if (zip !== undefined) return saveZip(api, { ...search, layout }, zip, terminal)
    if (values.void !== undefined) return voidReceipt(api, required(values.number, '--number'), values.void, terminal)
    const { receipts: found, leftOut } = issue
      ? await issueAll(api, values, terminal)
      : { receipts: await listReceipts(api, search), leftOut: [] }
    const chosen = found.filter(({ number }) => values.number === undefined || number === values.number)
    if (values.out !== undefined && chosen.length > 0)
      await savePdfs(api, chosen, { reprint: values.reprint, layout, out: values.out }, terminal)

    const { json, printJson, say, t } = terminal
    const none = values.certificate ? t.money.receipts.noGifts : t.nothingToReceipt
    if (json) printJson(chosen)
    else if (chosen.length > 0) printReceipts(chosen, { issued: issue, f: await clubFormat(api, terminal) }, terminal)
    else if (leftOut.length === 0) say(issue ? none : t.noReceipts)
    if (leftOut.length > 0) throw new Fault(leftOutInWords(leftOut, await clubFormat(api, terminal), terminal))
  },
})

type Flag = 'from' | 'to' | 'at-least' | 'at-most' | 'year'

function searchOf(values: { readonly search: string } & { readonly [name in Flag]?: string | undefined }): Search {
  const least = values['at-least']
  const most = values['at-most']
  return {
    search: values.search,
    fiscalYear: readYear(values.year),
    from: readDayIfAny(values.from, '--from'),
    to: readDayIfAny(values.to, '--to'),
    amountFrom: least === undefined ? undefined : readAmount(least, '--at-least'),
    amountTo: most === undefined ? undefined : readAmount(most, '--at-most'),
  }
}

function layoutOf(wanted: string | undefined): ReceiptLayout | undefined {
  const layout = receiptLayouts.find((one) => one === wanted)
  if (layout === undefined && wanted !== undefined) throw new UsageError('--layout')
  return layout
}

function listReceipts(api: Api, search: Search): Promise<Receipt[]> {
  return allPages(async (page) => {
    const { total, receipts: items } = await api.receipts.list({ ...search, ...page })
    return { total, items }
  })
}

/** Named after the others are done, so that one name stops nobody else's receipt. */
function leftOutInWords(leftOut: Issued['leftOut'], f: ClubFormat, { t }: Terminal): string {
  const lines = leftOut.map(({ payment, why }) => {
    const who = `${payment.payerNumber} ${payment.payerName}`.trim()
    const paid = { amount: f.money(payment.amount), on: f.date(payment.paidOn) || t.dateUnknown }
    return t.receiptLeftOut(who, paid, why)
  })
  return [...lines, t.receiptsLeftOut(f.number(leftOut.length))].join('\n')
}

/** One PDF; a second and further one where there are more than a thousand sheets. */
async function savePdfs(
  api: Api,
  chosen: readonly Receipt[],
  { out, ...print }: { out: string; reprint: boolean; layout: ReceiptLayout | undefined },
  terminal: Terminal,
): Promise<void> {
  for (const [index, ids] of batches(chosen.map(({ id }) => id)).entries()) {
    const { pdf } = await finish(await api.receipts.pdf({ ids, ...print }), terminal)
    const path = furtherFile(out, index)
    await writeOutput(path, pdf, terminal)
    if (!terminal.json) terminal.say(terminal.t.saved(path))
  }
}

/** A PDF each and their index, of all that the search finds. */
async function saveZip(
  api: Api,
  asked: Search & { layout: ReceiptLayout | undefined },
  path: string,
  terminal: Terminal,
): Promise<void> {
  const { file, receipts: count } = await finish(await api.receipts.exportZip(asked), terminal)
  await writeOutput(path, file, terminal)
  if (terminal.json) terminal.printJson({ out: path, receipts: count })
  else terminal.say(terminal.t.money.receipts.zipped(count.toLocaleString(terminal.locale), path))
}

async function voidReceipt(api: Api, wanted: string, reason: string, terminal: Terminal): Promise<void> {
  const { receipts: words } = terminal.t.money
  const found = (await listReceipts(api, { search: wanted })).find(({ number }) => number === wanted)
  if (found === undefined) throw new Fault(words.noSuchNumber(wanted))
  const { operationId } = await api.receipts.void({ id: found.id, reason })
  if (terminal.json) terminal.printJson({ id: found.id, number: wanted, operationId })
  else terminal.say(words.voided(wanted))
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
