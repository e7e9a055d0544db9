import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ctx } from '../../../src-main/core/db/ctx.ts'
import { memberCells } from '../../../src-main/core/db/member-cells.ts'
import type { Cell } from '../../../src-shared/contract/columns.ts'
import { type Condition, type Filter, filterTests } from '../../../src-shared/contract/filters.ts'
import type { RosterFilter } from '../../../src-shared/contract/members.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { memberColumns } from '../../../src-shared/domain/member-columns.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

const texts = ['髙橋', '高橋', 'タカ', 'は', '1班', '合唱', '渋谷', '0312345678', 'L', 'active', 'directory:given', '']
const days = ['1950-01-01', '2007-04-01', '2007-04-02', '2024-02-29', '2025-05-01', '2025-05-20', '2030-01-01']
const numbers = [0, 1, 5, 18, 30, 75, 3000, -1]

const value = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...days), fc.constantFrom(...numbers), fc.boolean())

/** Random trees over every column; those of the club's own fields by the ids they have. */
function filters(columns: readonly string[]): fc.Arbitrary<Filter> {
  const condition: fc.Arbitrary<Condition> = fc.record(
    {
      column: fc.constantFrom(...columns),
      test: fc.constantFrom(...filterTests),
      values: fc.array(value, { maxLength: 3 }),
      on: fc.constantFrom(...days),
    },
    { requiredKeys: ['column', 'test', 'values'] },
  )
  return fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      condition,
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  })).tree
}

async function variedClub(): Promise<StartedClub> {
  const club = await startClub({ today: '2025-05-01' })
  const { api, given } = club
  const choice = await given.customField('服', { kind: 'choice', choices: ['S', 'L'] })
  const number = await given.customField('点', { kind: 'number' })
  const yes = await given.customField('車', { kind: 'yesNo' })
  const { id: tag } = await api.tags.save({ name: '合唱' })
  const { id: group } = await api.groups.save({ name: '1班', kind: '班' })
  const { id: office } = await api.offices.save({ name: '会長' })
  for (const [place, day] of days.entries()) {
    const { id } = await given.member(`${place % 2 === 0 ? '髙橋' : '渡邊'} ${place}`, {
      ...{
        kana: place % 3 === 0 ? '' : 'タカハシ ハ',
        birthDate: day,
        joinedOn: days[(place + 3) % days.length] ?? null,
      },
      ...{ number: String(place), city: place % 2 === 0 ? '渋谷区' : '', phone: '0312345678', gender: 'female' },
      ...(place % 2 === 0 ? { type: '正会員', owes: { 2024: 3000 } } : {}),
      ...{ expiresOn: days[(place + 5) % days.length] ?? null, otherPhones: place === 1 ? ['0312345678'] : [] },
      custom: { [choice.id]: 'L', [number.id]: place * 5, [yes.id]: place % 2 === 0 },
    })
    if (place < 3) await api.tags.assign({ who: { ids: [id] }, add: [tag] })
    if (place > 3) await api.groups.assign({ groupId: group, who: { ids: [id] }, startsOn: '2024-02-29' })
    if (place === 2)
      await api.offices.saveTerm({ officeId: office, memberId: id, startsOn: '2020-04-01', endsOn: '2025-05-01' })
  }
  await given.member('無 名', {})
  return club
}

const everyone: RosterFilter = { search: '', show: 'all', statuses: [], memberTypeIds: [], unpaid: false }

test('the roster finds exactly those whom a filter, told plainly, is about; also after each change', async () => {
  const club = await variedClub()
  const { api, given, office } = club
  const own = (await api.customFields.list()).map(({ id }) => `custom:${id}`)
  const filter = filters([...Object.keys(memberColumns), 'groups:班', 'nothing', ...own])
  const agree = () =>
    fc.assert(
      fc.property(filter, (where) => {
        const ctx = office.club().ctx()
        expect(ctx.roster.ids({ ...everyone, where })).toEqual(told(ctx, where))
      }),
      { numRuns: 300 },
    )

  agree()
  const [first, second] = (await api.members.list({ limit: 2 })).rows
  if (first === undefined || second === undefined) throw new Error('the club has members')
  await api.members.update({ id: first.id, fields: { familyName: '高橋', birthDate: '1950-01-01', status: 'paused' } })
  await given.household('高橋家', first, second)
  await given.payment(second, 5000)
  agree()
  const [tag] = await api.tags.list()
  await api.tags.save({ id: tag?.id, name: '渋谷' })
  await api.members.merge({ survivorId: first.id, loserId: second.id })
  await api.members.update({ id: first.id, fields: { payerId: null, otherPhones: ['0312345678'] } })
  agree()
})

type Item = string | number | boolean

/** The same in the plainest words: one person after another, from the cells that lists show. */
function told(ctx: Ctx, where: Filter): readonly string[] {
  return ctx.roster.ids(everyone).filter((id) => holds(ctx, id, where))
}

function holds(ctx: Ctx, id: string, filter: Filter): boolean {
  if ('all' in filter) return filter.all.every((part) => holds(ctx, id, part))
  if ('any' in filter) return filter.any.some((part) => holds(ctx, id, part))
  if ('not' in filter) return !holds(ctx, id, filter.not)
  const [cells] = memberCells(ctx.read, [id], [filter.column], { today: ctx.today, on: filter.on })
  return passes(cells?.[filter.column] ?? null, filter, filter.on ?? ctx.today)
}

function passes(cell: Cell, { test, values }: Condition, today: string): boolean {
  const items = (Array.isArray(cell) ? cell : [cell]).filter((item): item is Item => item !== null && item !== '')
  const some = (holds: (text: string, value: string) => boolean) =>
    items.some((item) => values.some((one) => (typeof item === 'string' ? holds(fold(item), sought(one)) : one === '')))
  const [first, second] = values
  const days = Number(first === '' || typeof first === 'boolean' ? undefined : first)
  const shifted = (by: number) => new Date(Date.parse(today) + Math.trunc(by) * 86_400_000).toISOString().slice(0, 10)
  const isDay = (item: unknown) => /^\d{4}-\d\d-\d\d$/.test(String(item)) && typeof item === 'string'
  switch (test) {
    case 'empty':
      return items.length === 0
    case 'notEmpty':
      return items.length > 0
    case 'is':
      return items.some((item) => values.some((one) => isSame(item, one)))
    case 'isNot':
      return !items.some((item) => values.some((one) => isSame(item, one)))
    case 'contains':
      return some((text, one) => text.includes(one))
    case 'startsWith':
      return some((text, one) => text.startsWith(one))
    case 'atLeast':
      return items.some((item) => order(item, first) >= 0)
    case 'atMost':
      return items.some((item) => order(item, first) <= 0)
    case 'between':
      return items.some((item) => order(item, first) >= 0 && order(item, second) <= 0)
    case 'withinDays':
      return Number.isFinite(days) && items.some((item) => isDay(item) && item >= today && item <= shifted(days))
    case 'beforeDays':
      return Number.isFinite(days) && items.some((item) => isDay(item) && item < shifted(-days))
  }
}

const fold = (text: string) => foldText(text) || text
const sought = (value: Item) => fold(String(value))

function isSame(item: Item, value: Item): boolean {
  if (typeof item === 'string') return typeof value !== 'boolean' && fold(item) === sought(value)
  if (typeof item === 'number') return typeof value !== 'boolean' && value !== '' && item === Number(value)
  return item === value
}

function order(item: unknown, value: unknown): number {
  if (typeof item === 'string' && typeof value === 'string') return item < value ? -1 : item > value ? 1 : 0
  if (![typeof item, typeof value].every((type) => type === 'string' || type === 'number')) return Number.NaN
  return (item === '' ? Number.NaN : Number(item)) - (value === '' ? Number.NaN : Number(value))
}
