import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Member, MemberRow } from '../../../src-shared/contract/members.ts'
import type { SegmentId } from '../../../src-shared/contract/values.ts'
import { phoneWithHyphens } from '../../../src-shared/domain/phone-hyphens.ts'
import { command, UsageError } from '../command.ts'
import { customFieldNames } from '../custom-field-names.ts'
import { fieldCatalogs } from '../field-words.ts'
import { layoutTable } from '../layout-table.ts'
import { money } from '../money.ts'
import { allPages } from '../pages.ts'
import { savedByName } from '../saved-by-name.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const shows = ['present', 'former', 'all', 'trash'] as const
type Show = (typeof shows)[number]

interface Shown {
  readonly search: string
  readonly show: Show
  readonly segmentId?: SegmentId
}

export const members = command({
  name: 'members',
  usage: '[--search Q] [--segment NAME] [--layout NAME] [--as-of DATE | --on DATE] [--show present|former|all|trash]',
  options: {
    search: { type: 'string', default: '' },
    segment: { type: 'string' },
    layout: { type: 'string' },
    'as-of': { type: 'string' },
    on: { type: 'string' },
    show: { type: 'string', default: 'present' },
  },
  run: async ({ values }, { club, terminal }) => {
    const { search, on, 'as-of': asOf, segment, layout } = values
    if (on !== undefined && asOf !== undefined) throw new UsageError('--as-of, --on')
    const isToday = on === undefined && asOf === undefined
    if (!isToday && (segment ?? layout) !== undefined) throw new UsageError('--segment, --layout')
    const show = shows.find((one) => one === values.show)
    if (show === undefined) throw new UsageError('--show')
    const api = await club()

    const segmentId = segment === undefined ? {} : await segmentNamed(api, segment, terminal)
    if (layout !== undefined && !terminal.json) {
      const { body } = savedByName(await api.layouts.list(), layout, terminal)
      printTable(await layoutTable(api, { search, show, ...segmentId }, body, terminal), terminal)
    } else if (terminal.json && isToday) {
      terminal.printJson(await wholeMembers(api, { search, show, ...segmentId }))
    } else {
      const rows = await listRows(api, { search, on, asOf, show, ...segmentId })
      if (terminal.json) terminal.printJson(rows)
      else if (rows.length === 0) terminal.warn(terminal.t.nobody)
      else printRows(rows, terminal)
    }
  },
})

/** Whole members, with the club's own fields by their names. */
async function wholeMembers(api: Api, filter: Shown): Promise<object[]> {
  const name = await customFieldNames(api)
  const all = await allPages<Member>(async (page) => {
    const { total, members } = await api.members.listFull({ ...filter, ...page })
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
    ...filter
  }: Shown & {
    readonly on: string | undefined
    readonly asOf: string | undefined
  },
): Promise<MemberRow[]> {
  return allPages(async (page) => {
    const { total, rows } =
      asOf !== undefined
        ? await api.members.listAsOf({ asOf, search, ...page })
        : on !== undefined
          ? await api.members.listOn({ on, search, ...page })
          : await api.members.list({ search, ...filter, ...page })
    return { total, items: rows }
  })
}

async function segmentNamed(api: Api, name: string, terminal: Terminal): Promise<{ segmentId: SegmentId }> {
  return { segmentId: savedByName(await api.segments.list(), name, terminal).id }
}

function printTable([titles, ...lines]: readonly string[][], { t, locale, say, warn }: Terminal): void {
  if (titles === undefined || lines.length === 0) return warn(t.nobody)
  for (const line of tableLines([titles, ...lines])) say(line)
  say(t.memberCount(lines.length.toLocaleString(locale)))
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
