import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Member, MemberRow } from '../../../src-shared/contract/members.ts'
import { phoneWithHyphens } from '../../../src-shared/domain/phone-hyphens.ts'
import { command, UsageError } from '../command.ts'
import { customFieldNames } from '../custom-field-names.ts'
import { fieldCatalogs } from '../field-words.ts'
import { money } from '../money.ts'
import { allPages } from '../pages.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const shows = ['present', 'former', 'all', 'trash'] as const
type Show = (typeof shows)[number]

export const members = command({
  name: 'members',
  usage: '[--search Q] [--as-of DATE | --on DATE] [--show present|former|all|trash]',
  options: {
    search: { type: 'string', default: '' },
    'as-of': { type: 'string' },
    on: { type: 'string' },
    show: { type: 'string', default: 'present' },
  },
  run: async ({ values }, { club, terminal }) => {
    const { search, on, 'as-of': asOf } = values
    if (on !== undefined && asOf !== undefined) throw new UsageError('--as-of, --on')
    const show = shows.find((one) => one === values.show)
    if (show === undefined) throw new UsageError('--show')
    const api = await club()

    if (terminal.json && on === undefined && asOf === undefined) {
      terminal.printJson(await wholeMembers(api, search, show))
    } else {
      const rows = await listRows(api, { search, on, asOf, show })
      if (terminal.json) terminal.printJson(rows)
      else if (rows.length === 0) terminal.warn(terminal.t.nobody)
      else printRows(rows, terminal)
    }
  },
})

/** Whole members, with the club's own fields by their names. */
async function wholeMembers(api: Api, search: string, show: Show): Promise<object[]> {
  const name = await customFieldNames(api)
  const all = await allPages<Member>(async (page) => {
    const { total, members } = await api.members.listFull({ search, show, ...page })
    return { total, items: members }
  })
  return all.map((member) => ({
    ...member,
    custom: Object.fromEntries(Object.entries(member.custom).map(([id, value]) => [name(id), value])),
  }))
}

function listRows(
  api: Api,
  {
    search,
    on,
    asOf,
    show,
  }: {
    search: string
    on: string | undefined
    asOf: string | undefined
    show: Show
  },
): Promise<MemberRow[]> {
  return allPages(async (page) => {
    const { total, rows } =
      asOf !== undefined
        ? await api.members.listAsOf({ asOf, search, ...page })
        : on !== undefined
          ? await api.members.listOn({ on, search, ...page })
          : await api.members.list({ search, show, ...page })
    return { total, items: rows }
  })
}

function printRows(rows: readonly MemberRow[], terminal: Terminal): void {
  const { t, locale, say } = terminal
  const head = t.memberColumns
  const lines = rows.map((row) => [
    row.memberNumber,
    row.name,
    row.kana,
    row.memberType,
    fieldCatalogs[locale].statuses[row.status],
    phoneWithHyphens(row.mobile || row.phone),
    row.open === 0 ? '' : money(row.open, locale),
  ])
  const titles = [head.number, head.name, head.kana, head.type, head.status, head.phone, head.open]
  for (const line of tableLines([titles, ...lines])) say(line)
  say(t.memberCount(rows.length.toLocaleString(locale)))
}
