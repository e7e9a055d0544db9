import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault } from '../command.ts'
import { writeOutput } from '../files.ts'
import { allPages } from '../pages.ts'
import { finish } from '../progress.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { batches } from './batches.ts'
import { type Issued, issueAll } from './issue-all.ts'

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

    const { receipts: found, leftOut } = values.issue
      ? await issueAll(api, values, terminal)
      : { receipts: await listReceipts(api, values.search), leftOut: [] }
    const chosen = found.filter(({ number }) => values.number === undefined || number === values.number)
    if (values.out !== undefined && chosen.length > 0)
      await savePdfs(api, chosen, { ...values, out: values.out }, terminal)

    const { json, printJson, say, t } = terminal
    if (json) printJson(chosen)
    else if (chosen.length > 0)
      printReceipts(chosen, { issued: values.issue, f: await clubFormat(api, terminal) }, terminal)
    else if (leftOut.length === 0) say(values.issue ? t.nothingToReceipt : t.noReceipts)
    if (leftOut.length > 0) throw new Fault(leftOutInWords(leftOut, await clubFormat(api, terminal), terminal))
  },
})

function listReceipts(api: Api, search: string): Promise<Receipt[]> {
  return allPages(async (page) => {
    const { total, receipts: items } = await api.receipts.list({ search, ...page })
    return { total, items }
  })
}

/** Named after the others are done, so that one name stops nobody else's receipt. */
function leftOutInWords(leftOut: Issued['leftOut'], f: ClubFormat, { t }: Terminal): string {
  const lines = leftOut.map(({ payment, missing }) => {
    const who = `${payment.payerNumber} ${payment.payerName}`.trim()
    const paid = { amount: f.money(payment.amount), on: f.date(payment.paidOn) || t.dateUnknown }
    const glyphs = missing.map(({ char, codePoint, where }) => t.unprintable(char, codePoint, where))
    return t.receiptLeftOut(who, paid, glyphs)
  })
  return [...lines, t.receiptsLeftOut(f.number(leftOut.length))].join('\n')
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
