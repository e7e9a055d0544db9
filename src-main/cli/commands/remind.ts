import type { Api } from '../../../src-shared/contract/contract.ts'
import { mostLevels, noticeChannels, noticeKinds } from '../../../src-shared/contract/notices.ts'
import { command, required, UsageError } from '../command.ts'
import { readDayIfAny } from '../read-day.ts'
import { savedByName } from '../saved-by-name.ts'
import type { Terminal } from '../terminal.ts'
import { type Asking, askedRows, printAsked, printSent, writeLetters, writeMails } from './notices.ts'

/** Lists who owes; with `--out` their letters are made, or drafts of mails, with `--channel mail` alone the words of mails. */
export const remind = command({
  name: 'remind',
  usage: `[--kind ${noticeKinds.join('|')}] [--level 1|2|3] [--channel ${noticeChannels.join('|')}] [--member NUMBER]... [--segment NAME] [--without-email] [--through DATE] [--due-before DATE] [--pay-by DATE] [--out FILE] [--dry-run] | --sent [--member NUMBER]`,
  options: {
    kind: { type: 'string', default: 'reminder' },
    level: { type: 'string', default: '1' },
    channel: { type: 'string', default: 'letter' },
    member: { type: 'string', multiple: true, default: [] },
    segment: { type: 'string' },
    'without-email': { type: 'boolean', default: false },
    through: { type: 'string' },
    'due-before': { type: 'string' },
    'pay-by': { type: 'string' },
    out: { type: 'string' },
    sent: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ({ values }, { club, terminal }) => {
    const kind = oneOf(noticeKinds, values.kind, '--kind')
    const channel = oneOf(noticeChannels, values.channel, '--channel')
    const level = Number(values.level)
    if (!Number.isInteger(level) || level < 1 || level > mostLevels) throw new UsageError('--level')
    const through = readDayIfAny(values.through, '--through')
    const dueBefore = readDayIfAny(values['due-before'], '--due-before')
    const payBy = readDayIfAny(values['pay-by'], '--pay-by') ?? null
    const isList = channel !== 'mail' && values.out === undefined
    if (isList && values['dry-run']) required(values.out, '--out')

    const api = await club()
    if (values.sent) return printSent(api, values.member, terminal)
    const { today } = await api.app.info()
    // A reminder is about what is overdue.
    const overdue = dueBefore ?? (kind === 'reminder' ? today : undefined)
    const who = await peopleOf(api, values, terminal)
    const asking: Asking = { kind, level, payBy, through, dueBefore: overdue, who }
    const rows = await askedRows(api, asking, { channel, withoutEmail: values['without-email'] })

    const record = !values['dry-run']
    if (isList) return printAsked(api, rows, terminal)
    if (values.out === undefined) return writeMails(api, rows, { asking, record }, terminal)
    await writeLetters(api, rows, { asking, channel, record, out: values.out }, terminal)
  },
})

function oneOf<T extends string>(all: readonly T[], asked: string, flag: string): T {
  const found = all.find((one) => one === asked)
  if (found === undefined) throw new UsageError(flag)
  return found
}

/** Members by number, name or id, or whom a saved filter finds; everyone where nobody is named. */
async function peopleOf(
  api: Api,
  { member, segment }: { readonly member: readonly string[]; readonly segment?: string | undefined },
  terminal: Terminal,
): Promise<Asking['who']> {
  if (segment !== undefined) {
    const { id } = savedByName(await api.segments.list(), segment, terminal)
    return { filter: { segmentId: id, show: 'all' } }
  }
  if (member.length === 0) return undefined
  const found = await Promise.all(member.map((who) => api.members.find({ who })))
  return { ids: found.map(({ id }) => id) }
}
