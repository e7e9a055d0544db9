import { skipToken, useQuery } from '@tanstack/react-query'
import { proposalKinds } from '../../../src-shared/contract/proposals.ts'
import { addDays } from '../../../src-shared/domain/add-days.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { askingAmong, isIn } from '../../ui/laptops/who-is-in.ts'

export interface Todo {
  readonly title: string
  readonly detail: string
  readonly figure?: string
  readonly act: string
  readonly path: string
}

/** What the rules of the club suggest, kind by kind. */
function useProposalsTodo(): Todo | null {
  const texts = useTexts()
  const t = texts.home
  const f = useFormat()
  const found = useQuery(orpc.proposals.list.queryOptions({ input: { limit: 1 } })).data
  if (!found) return null
  // Of these another card tells.
  const kinds = proposalKinds.filter((kind) => kind !== 'twoReceipts' && (found.counts[kind] ?? 0) > 0)
  if (kinds.length === 0) return null
  return {
    title: t.proposals,
    detail: kinds.map((kind) => texts.proposals.kinds[kind]).join(texts.fields.listSeparator),
    figure: t.cases(f.number(found.total - (found.counts.twoReceipts ?? 0))),
    act: t.proposalsAct,
    path: '/proposals',
  }
}

/** Two laptops issued a receipt for one payment: whoever has the void one is to give it back. */
function useTwoReceiptsTodo(): Todo | null {
  const texts = useTexts()
  const t = texts.home
  const f = useFormat()
  const found = useQuery(orpc.proposals.list.queryOptions({ input: { kind: 'twoReceipts', limit: 3 } })).data
  if (!found || found.total === 0) return null
  const papers = found.proposals.map(({ name, number }) => `${name} ${number}`)
  return {
    title: t.twoReceipts,
    detail: papers.join(texts.fields.listSeparator),
    figure: t.cases(f.number(found.total)),
    act: t.proposalsAct,
    path: '/proposals',
  }
}

/** People whom a merge left with two charges of one fee. */
function useDoublyChargedTodo(): Todo | null {
  const texts = useTexts()
  const f = useFormat()
  const [first, ...others] = useQuery(orpc.duplicates.doublyCharged.queryOptions()).data ?? []
  if (first === undefined) return null
  return {
    title: texts.duplicates.todo.title,
    detail: [first, ...others.slice(0, 2)].map(({ name }) => name).join(texts.fields.listSeparator),
    figure: texts.home.people(f.number(others.length + 1)),
    act: texts.duplicates.todo.act,
    path: `/members/${first.id}`,
  }
}

/** A general meeting whose day is near, or that nobody has closed. */
function useMeetingTodo(): Todo | null {
  const texts = useTexts()
  const t = texts.meetings.home
  const f = useFormat()
  const info = useQuery(orpc.app.info.queryOptions()).data
  const meetings = useQuery(orpc.meetings.list.queryOptions({ input: { limit: 20 } })).data?.meetings
  if (!info || !meetings) return null
  const last = addDays(info.today, MEETING_IS_NEAR)
  const near = meetings.findLast(({ closedAt, heldOn }) => closedAt === null && heldOn !== null && heldOn <= last)
  if (!near) return null
  const { entitled, none } = near.quorumState
  return {
    title: near.name,
    detail: t.soon(f.date(near.heldOn), f.number(entitled.people - none.people), f.number(entitled.people)),
    act: t.act,
    path: `/meetings/${near.id}`,
  }
}

/** People who come too seldom, or have not been seen for long, where an activity asks to be told. */
function useAttendanceTodo(): Todo | null {
  const texts = useTexts()
  const t = texts.attendance.home
  const f = useFormat()
  const activities = useQuery(orpc.activities.list.queryOptions({ input: {} })).data ?? []
  const watches = activities.some(({ minimumRate, unseenSessions }) => minimumRate !== null || unseenSessions !== null)
  const warned = useQuery(
    orpc.rates.people.queryOptions({ input: watches ? { warned: true, sort: 'lastSeen', limit: 3 } : skipToken }),
  ).data
  if (!warned || warned.total === 0) return null
  const names = warned.rows.map(({ name }) => name).join(texts.fields.listSeparator)
  return {
    title: t.title,
    detail: warned.total > warned.rows.length ? t.andOthers(names) : names,
    figure: texts.home.people(f.number(warned.total)),
    act: t.act,
    path: '/attendance/rates?warned',
  }
}

/** What several laptops leave to people: entries that contradict each other, and somebody who asks to join. */
function useLaptopsTodos(): Todo[] {
  const texts = useTexts()
  const t = texts.laptops.conflicts
  const f = useFormat()
  const status = useQuery(orpc.sync.status.queryOptions()).data
  const takesPart = status !== undefined && isIn(status)
  const laptops = useQuery({ ...orpc.sync.laptops.queryOptions(), enabled: takesPart }).data ?? []
  if (status?.state === 'removed' || status?.state === 'refused') {
    const { title, when } = texts.laptops.ended[status.state]
    const detail = status.ended === null ? '' : when(f.dayMonth(status.ended.at), status.ended.by)
    return [{ title, detail, act: t.todoAct, path: '/settings/laptops' }]
  }
  if (!takesPart) return []
  const asking = askingAmong(laptops)
  const names = asking.map(({ label }) => label).join(texts.fields.listSeparator)
  return [
    ...(asking.length > 0
      ? [{ title: t.todoAsking(names), detail: t.todoAskingDetail, act: t.todoAct, path: '/settings/laptops' }]
      : []),
    ...(status.decisions > 0
      ? [
          {
            title: t.todo,
            detail: t.todoDetail,
            figure: texts.home.cases(f.number(status.decisions)),
            act: t.todoAct,
            path: '/conflicts',
          },
        ]
      : []),
  ]
}

/** Days before it that a meeting is spoken of. */
const MEETING_IS_NEAR = 60

/** The members with something unpaid, and what they owe in all. */
export interface Unpaid {
  readonly unpaid: number
  readonly open: number
}

/** What waits to be done, the most pressing first; undefined until all of it is known. */
export function useTodos({ unpaid, open }: Unpaid): readonly Todo[] | undefined {
  const t = useTexts().home
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const fees = useQuery(orpc.fees.list.queryOptions())
  const years = useQuery(orpc.dues.years.queryOptions())
  const year = years.data?.current
  const dues = useQuery(
    orpc.dues.summary.queryOptions({ input: { fiscalYear: year ?? 0 }, enabled: year !== undefined }),
  )
  const waiting = useQuery(
    orpc.payments.list.queryOptions({
      input: { needsReceipt: true, includeImported: false, includeVoid: false, limit: 1 },
    }),
  )
  const proposals = useProposalsTodo()
  const twoReceipts = useTwoReceiptsTodo()
  const doublyCharged = useDoublyChargedTodo()
  const meeting = useMeetingTodo()
  const attendance = useAttendanceTodo()
  const laptops = useLaptopsTodos()
  const backups = useQuery(orpc.backups.status.queryOptions())

  if (!fees.data || !years.data || !dues.data || !waiting.data || !backups.data) return undefined
  const label = yearWords(years.data.current)
  const { secondPlace, secondPlaceDue, daysWithoutSecondPlace } = backups.data

  const todos: (Todo | false)[] = [
    ...laptops,
    twoReceipts !== null && twoReceipts,
    meeting !== null && meeting,
    fees.data.length === 0 && { title: t.fees, detail: t.feesDetail, act: t.feesAct, path: '/settings/fees' },
    fees.data.length > 0 &&
      dues.data.charged === 0 && {
        title: t.billing(label),
        detail: t.billingDetail,
        act: t.billingAct,
        path: '/dues/billing',
      },
    unpaid > 0 && {
      title: t.unpaid,
      detail: t.unpaidDetail(f.money(open)),
      figure: t.people(f.number(unpaid)),
      act: t.unpaidAct,
      path: '/members?show=unpaid',
    },
    waiting.data.total > 0 && {
      title: t.receipts,
      detail: t.receiptsDetail(f.money(waiting.data.sum)),
      figure: t.cases(f.number(waiting.data.total)),
      act: t.receiptsAct,
      path: '/receipts',
    },
    doublyCharged !== null && doublyCharged,
    proposals !== null && proposals,
    attendance !== null && attendance,
    secondPlaceDue && {
      title:
        secondPlace === null || daysWithoutSecondPlace === null
          ? t.backupNever
          : t.backupDays(f.number(daysWithoutSecondPlace)),
      detail: secondPlace === null ? t.backupNeverDetail : t.backupDaysDetail,
      act: t.backupAct,
      path: '/settings/backups',
    },
  ]
  return todos.filter((todo) => todo !== false)
}
