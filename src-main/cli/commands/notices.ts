import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Notice, NoticeRow, noticeChannels } from '../../../src-shared/contract/notices.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { type Texts, texts } from '../../../src-shared/texts/texts.ts'
import { clubFormat } from '../club-words.ts'
import { writeOutput } from '../files.ts'
import { furtherFile } from '../further-file.ts'
import { allPages } from '../pages.ts'
import { finish } from '../progress.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { batches } from './batches.ts'

type Channel = (typeof noticeChannels)[number]
/** Who is asked for what. */
export type Asking = Omit<Parameters<Api['notices']['mails']>[0], 'record'>

/** Who is asked; mails only where there is an address, and on paper, if wished, only where there is none. */
export async function askedRows(
  api: Api,
  asking: Asking,
  { channel, withoutEmail }: { channel: Channel; withoutEmail: boolean },
): Promise<NoticeRow[]> {
  const rows = await allPages(async (page) => {
    const { total, rows: items } = await api.notices.preview({ ...asking, ...page })
    return { total, items }
  })
  return rows.filter(({ email }) => (channel === 'mail' ? email !== '' : !withoutEmail || email === ''))
}

export async function printAsked(api: Api, rows: readonly NoticeRow[], terminal: Terminal): Promise<void> {
  const amount = rows.reduce((sum, row) => sum + row.amount, 0)
  const withoutEmail = rows.filter(({ email }) => email === '').length
  const withoutAddress = rows.filter(({ hasAddress }) => !hasAddress).length
  if (terminal.json) return terminal.printJson({ total: rows.length, amount, withoutEmail, withoutAddress, rows })
  const { remind } = terminal.t.money
  if (rows.length === 0) return terminal.warn(remind.nobody)

  const f = await clubFormat(api, terminal)
  const { notices: t } = texts[terminal.locale]
  const { name, amount: sum, charges, oldest, last } = t.columns
  const lines = rows.map((row) => [
    ...[row.memberNumber, row.name, f.money(row.amount), f.number(row.charges), f.dateShort(row.oldestDueOn)],
    ...[row.email, row.last === null ? '' : t.lastOn(lastWords(row.last, t), f.dateShort(row.last.on))],
  ])
  const titles = [remind.columns.number, name, sum, charges, oldest, remind.columns.email, last]
  for (const line of tableLines([titles, ...lines])) terminal.say(line)
  terminal.say(remind.total(f.number(rows.length), f.money(amount)))
  terminal.say(remind.without(f.number(withoutEmail), f.number(withoutAddress)))
}

/** The record of what was sent, of everyone or of these people. */
export async function printSent(api: Api, members: readonly string[], terminal: Terminal): Promise<void> {
  const asked = members.length === 0 ? [undefined] : await Promise.all(members.map((who) => api.members.find({ who })))
  const lists = await Promise.all(
    asked.map((member) =>
      allPages<Notice>(async (page) => {
        const { total, notices: items } = await api.notices.list({ payerId: member?.id, ...page })
        return { total, items }
      }),
    ),
  )
  const sent = lists.flat()
  if (terminal.json) return terminal.printJson(sent)
  if (sent.length === 0) return terminal.warn(terminal.t.money.remind.noneSent)

  const f = await clubFormat(api, terminal)
  const { notices: t } = texts[terminal.locale]
  const { columns } = terminal.t.money.remind
  const lines = sent.map((notice) => [
    ...[f.dateShort(notice.noticedOn), notice.payerName, lastWords(notice, t)],
    ...[f.money(notice.amount), t.channels[notice.channel]],
  ])
  const titles = [columns.on, t.columns.name, columns.kind, t.columns.amount, columns.channel]
  for (const line of tableLines([titles, ...lines])) terminal.say(line)
}

interface Making {
  readonly asking: Asking
  readonly record: boolean
}

/** One PDF, or the drafts of the mails; a second and further file where there are more than one takes. */
export async function writeLetters(
  api: Api,
  rows: readonly NoticeRow[],
  { asking, channel, record, out }: Making & { channel: Channel; out: string },
  terminal: Terminal,
): Promise<void> {
  const made: { out: string; count: number; operationId: OperationId | null }[] = []
  for (const [index, ids] of batches(rows.map(({ payerId }) => payerId)).entries()) {
    const asked = { ...asking, record, who: { ids } }
    const { file, count, operationId } =
      channel === 'mail'
        ? await finish(await api.notices.drafts(asked), terminal)
        : await letters(api, { ...asked, channel })
    const path = furtherFile(out, index)
    await writeOutput(path, file, terminal)
    made.push({ out: path, count, operationId })
  }
  if (terminal.json) return terminal.printJson(made)
  const { remind } = terminal.t.money
  if (made.length === 0) return terminal.warn(remind.nobody)
  const number = (count: number) => count.toLocaleString(terminal.locale)
  for (const { out: path, count } of made) terminal.say(remind.letters(number(count), path))
  terminal.say(record ? remind.recorded(number(rows.length)) : remind.notRecorded)
}

async function letters(api: Api, asked: Parameters<Api['notices']['letters']>[0]) {
  const { pdf, ...made } = await api.notices.letters(asked)
  return { file: pdf, ...made }
}

/** The words, for a mail program to send. */
export async function writeMails(
  api: Api,
  rows: readonly NoticeRow[],
  { asking, record }: Making,
  { t: words, json, printJson, locale, say, warn }: Terminal,
): Promise<void> {
  const made: Awaited<ReturnType<Api['notices']['mails']>>[] = []
  for (const ids of batches(rows.map(({ payerId }) => payerId))) {
    made.push(await api.notices.mails({ ...asking, record, who: { ids } }))
  }
  const mails = made.flatMap((each) => each.mails)
  if (json) return printJson({ mails, operationIds: made.flatMap(({ operationId }) => operationId ?? []) })
  const { remind } = words.money
  if (mails.length === 0) return warn(remind.nobody)
  for (const { to, subject, body } of mails) say(`${remind.mail(to, subject)}\n${body}\n`)
  warn(record ? remind.recorded(mails.length.toLocaleString(locale)) : remind.notRecorded)
}

function lastWords({ kind, level }: Pick<Notice, 'kind' | 'level'>, t: Texts['notices']): string {
  return t.named(t.kinds[kind], level)
}
