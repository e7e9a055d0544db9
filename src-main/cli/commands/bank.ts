import type { BankLine } from '../../../src-shared/contract/bank.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { texts } from '../../../src-shared/texts/texts.ts'
import { clubFormat } from '../club-words.ts'
import { command, Fault, required } from '../command.ts'
import { readInput } from '../files.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const PAGE = 1000

export const bank = command({
  name: 'bank',
  usage: 'FILE [--fund NAME] [--post]',
  words: 1,
  options: { fund: { type: 'string' }, post: { type: 'boolean', default: false } },
  run: async ({ values, words: [path] }, { club, terminal }) => {
    const file = readInput(required(path, 'FILE'), terminal)
    const api = await club()

    const fundId = await chooseFund(api, values.fund, file, terminal)
    const { profile, profileName, problems, alike } = await api.bank.read({ file, fundId })
    const { added, known } = await api.bank.keep({ file, fundId })
    const posted = values.post ? await api.bank.postCertain({ fundId }) : null
    const open = await openLines(api, fundId)

    if (terminal.json) return terminal.printJson({ profile, added, known, alike, problems, posted, open })
    const t = texts[terminal.locale].bank
    const f = await clubFormat(api, terminal)
    terminal.say(t.cli.kept(file.name, profileName, f.number(added), f.number(known)))
    if (alike > 0) terminal.say(`  ${t.cli.alike(f.number(alike))}`)
    for (const { row, code, text } of problems) terminal.say(`  ${t.problem(row, t.problems[code](text))}`)
    if (posted !== null) {
      const { posted: count, sum } = posted
      terminal.say(count === 0 ? t.cli.nothingCertain : t.cli.posted(f.number(count), f.money(sum)))
    }
    terminal.say(t.cli.open(f.number(open.length)))
    for (const text of tableLines(openTable(open, t, f))) terminal.say(`  ${text}`)
  },
})

/** The account of that name; without one that which the file names, or the only one there is. */
async function chooseFund(api: Api, asked: string | undefined, file: File, { locale }: Terminal): Promise<FundId> {
  const t = texts[locale].bank.cli
  const accounts = (await api.funds.list()).filter(({ kind }) => kind !== 'cash')
  const all = accounts.map(({ name }) => name).join(' / ')
  if (asked !== undefined || accounts.length === 0) {
    const found = accounts.find(({ id, name }) => id === asked || name === asked)
    if (found === undefined) throw new Fault(t.noSuchFund(asked ?? '', all))
    return found.id
  }
  const { fundId } = await api.bank.read({ file })
  const [only, ...more] = accounts
  if (fundId !== null) return fundId
  if (only === undefined || more.length > 0) throw new Fault(t.fundNeeded(all))
  return only.id
}

async function openLines(api: Api, fundId: FundId): Promise<BankLine[]> {
  const lines: BankLine[] = []
  for (;;) {
    const page = await api.bank.lines({ fundId, state: 'open', direction: 'in', offset: lines.length, limit: PAGE })
    lines.push(...page.lines)
    if (page.lines.length === 0 || lines.length >= page.total) return lines
  }
}

function openTable(
  open: readonly BankLine[],
  t: (typeof texts)['ja']['bank'],
  f: Awaited<ReturnType<typeof clubFormat>>,
): string[][] {
  if (open.length === 0) return []
  const { day, amount, text, who, strength, why } = t.cli.columns
  const rows = open.map(({ matches: [best], ...line }) => [
    f.date(line.day),
    f.money(line.amount),
    line.payerText || line.description,
    best === undefined
      ? t.nobody
      : best.parts.map((part) => `${part.memberNumber} ${part.payerName}`.trim()).join(' + '),
    best === undefined ? '' : t.strengths[best.strength],
    best === undefined ? '' : t.settles(best.reasons.map((reason) => t.reasons[reason])),
  ])
  return [[day, amount, text, who, strength, why], ...rows]
}
