import { expect, test } from 'vitest'
import type { Fee, FeePrice } from '../../src-shared/contract/fees.ts'
import type { MemberTypeId } from '../../src-shared/contract/values.ts'
import { ageOn } from '../../src-shared/domain/age-on.ts'
import { familyPlaces } from '../../src-shared/domain/family-places.ts'
import { feePeriods } from '../../src-shared/domain/fee-periods.ts'
import { priceOn } from '../../src-shared/domain/fee-price.ts'
import { fiscalPeriod } from '../../src-shared/domain/fiscal-year.ts'
import { periodLabel } from '../../src-shared/domain/period-label.ts'
import { type Agreed, type Payer, type Pricing, planCharge } from '../../src-shared/domain/plan-charge.ts'
import { prorated, shareOf } from '../../src-shared/domain/proration.ts'
import { wholePeriods } from '../../src-shared/domain/whole-periods.ts'

// Every figure on this page was worked by hand.

const regular = 'regular' as MemberTypeId
const junior = 'junior' as MemberTypeId

function price(amount: number, conditions: Partial<FeePrice> = {}): FeePrice {
  return { validFrom: null, memberTypeId: null, fromAge: null, toAge: null, ...conditions, amount }
}

function fee(details: Partial<Fee> = {}): Pricing {
  const plain = { familyRule: 'each', furtherAmount: 0, proration: 'none', rounding: 1, unitName: '' } as const
  return { amount: 3000, rhythm: 'yearly', dueMonth: 3, prices: [], ...plain, ...details }
}

const year2026 = fiscalPeriod(2026, 4)
const somebody: Payer = { memberTypeId: regular, birthDate: null, joinedOn: null }

function charged(
  member: Partial<Payer>,
  details: Partial<Fee> = {},
  { agreed = [] as Agreed[], place = undefined as 'head' | 'further' | undefined, period = year2026 } = {},
) {
  return planCharge({ ...somebody, ...member }, { fee: fee(details), period, agreed, place })
}

const agreement = (kind: Agreed['kind'], details: Partial<Agreed> = {}): Agreed => ({
  kind,
  amount: null,
  units: null,
  startsOn: null,
  endsOn: null,
  ...details,
})

test.each([
  ['yearly', 4, ['2026-04-01 2027-03-31']],
  ['yearly', 1, ['2026-01-01 2026-12-31']],
  ['halfYearly', 4, ['2026-04-01 2026-09-30', '2026-10-01 2027-03-31']],
  ['halfYearly', 7, ['2026-07-01 2026-12-31', '2027-01-01 2027-06-30']],
  [
    'quarterly',
    1,
    ['2026-01-01 2026-03-31', '2026-04-01 2026-06-30', '2026-07-01 2026-09-30', '2026-10-01 2026-12-31'],
  ],
  [
    'quarterly',
    7,
    ['2026-07-01 2026-09-30', '2026-10-01 2026-12-31', '2027-01-01 2027-03-31', '2027-04-01 2027-06-30'],
  ],
  ['once', 4, ['2026-04-01 2027-03-31']],
  ['entrance', 7, ['2026-07-01 2027-06-30']],
  ['occasion', 4, []],
] as const)('a fee that is %s has these periods in a year from month %i', (rhythm, startMonth, periods) => {
  expect(feePeriods(rhythm, 2026, startMonth).map(({ start, end }) => `${start} ${end}`)).toEqual(periods)
})

test('a year has twelve months whichever it begins with, and 29 February in a leap year', () => {
  expect(feePeriods('monthly', 2027, 4).map(({ end }) => end)).toEqual([
    ...['2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31', '2027-09-30'],
    ...['2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'],
  ])
  expect(feePeriods('monthly', 2026, 1).at(1)).toEqual({ start: '2026-02-01', end: '2026-02-28' })
  expect(feePeriods('monthly', 2026, 7).at(-1)).toEqual({ start: '2027-06-01', end: '2027-06-30' })
})

test.each([
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2020-04-01', '2026-03-31', 5],
  ['2020-04-01', '2026-04-01', 6],
  ['2020-04-02', '2026-04-01', 5],
  ['2026-04-02', '2026-04-01', null],
  [null, '2026-04-01', null],
])('born on %s, on the morning of %s the age is %s', (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age)
})

const list = [
  price(3500, { validFrom: '2026-04-01' }),
  price(3300, { validFrom: '2025-04-01' }),
  price(2000, { memberTypeId: junior }),
  price(1500, { toAge: 18 }),
  price(1000, { memberTypeId: junior, toAge: 18 }),
  price(1200, { memberTypeId: junior, toAge: 18, validFrom: '2026-04-01' }),
  price(0, { fromAge: 80 }),
]
test.each([
  ['a member before any date', { memberTypeId: regular, age: 40 }, '2024-04-01', 3000, []],
  ['a member of 2025', { memberTypeId: regular, age: 40 }, '2025-04-01', 3300, ['dated']],
  ['a member of 2026', { memberTypeId: regular, age: 40 }, '2026-04-01', 3500, ['dated']],
  ['the day before it rises', { memberTypeId: regular, age: 40 }, '2026-03-31', 3300, ['dated']],
  ['a junior of 19', { memberTypeId: junior, age: 19 }, '2026-04-01', 2000, ['type']],
  ['a regular member of 18', { memberTypeId: regular, age: 18 }, '2026-04-01', 1500, ['age']],
  ['a junior of 18 in 2025', { memberTypeId: junior, age: 18 }, '2025-04-01', 1000, ['type', 'age']],
  ['a junior of 18 in 2026', { memberTypeId: junior, age: 18 }, '2026-04-01', 1200, ['type', 'age', 'dated']],
  ['a junior of unknown age', { memberTypeId: junior, age: null }, '2026-04-01', 2000, ['type']],
  ['somebody of 79', { memberTypeId: null, age: 79 }, '2026-04-01', 3500, ['dated']],
  ['somebody of 80', { memberTypeId: null, age: 80 }, '2026-04-01', 0, ['age']],
])('%s pays the price that says most of them, then the newest', (_, who, day, amount, why) => {
  expect(priceOn({ amount: 3000, prices: list }, who, day)).toEqual({ amount, why })
})

test('of two prices that say the same the first of the list holds', () => {
  expect(
    priceOn({ amount: 9, prices: [price(5), price(6)] }, { memberTypeId: null, age: null }, '2026-04-01').amount,
  ).toBe(5)
})

test.each([
  // joined on, year from, months of 12, 3,000 yen, down to 10, 5,000 yen down to 100
  [null, 4, 12, 3000, 5000],
  ['2026-04-01', 4, 12, 3000, 5000],
  ['2026-04-30', 4, 12, 3000, 5000],
  ['2026-05-01', 4, 11, 2750, 4500],
  ['2026-10-31', 4, 6, 1500, 2500],
  ['2027-02-28', 4, 2, 500, 800],
  ['2027-03-31', 4, 1, 250, 400],
  ['2026-07-01', 7, 12, 3000, 5000],
  ['2027-02-01', 7, 5, 1250, 2000],
  ['2026-12-31', 1, 1, 250, 400],
  ['2026-01-15', 1, 12, 3000, 5000],
])('who joins on %s of a year from month %i pays %i months', (joinedOn, startMonth, months, of3000, of5000) => {
  const share = shareOf(fiscalPeriod(2026, startMonth), joinedOn)

  expect({ share, sums: [prorated(3000, share, 10), prorated(5000, share, 100)] }).toEqual({
    share: { months, of: 12 },
    sums: [of3000, of5000],
  })
})

test('29 February is a day of its month: two of twelve months are left', () => {
  expect(shareOf(fiscalPeriod(2027, 4), '2028-02-29')).toEqual({ months: 2, of: 12 })
})

test('a half year is prorated by its own six months, a month never', () => {
  const [, second] = feePeriods('halfYearly', 2026, 4)
  const december = feePeriods('monthly', 2026, 4)[8]
  if (second === undefined || december === undefined) throw new Error('no such period')
  const half = { rhythm: 'halfYearly', proration: 'months', rounding: 100 } as const

  expect(charged({ joinedOn: '2026-12-10' }, half, { period: second })).toMatchObject({
    amount: 2000,
    why: ['prorated'],
  })
  expect(charged({ joinedOn: '2026-12-10' }, { ...half, rhythm: 'monthly' }, { period: december }).amount).toBe(3000)
})

test('what is rounded away to nothing is no charge', () => {
  expect(charged({ joinedOn: '2027-03-31' }, { proration: 'months', rounding: 1000 })).toMatchObject({
    outcome: 'free',
    amount: 0,
    why: ['free'],
  })
})

test('whoever joins in the course of a year has months to pay from then on', () => {
  expect(charged({ joinedOn: '2026-10-20' }).dueOn).toBe('2026-12-31')
  expect(charged({ joinedOn: '2026-04-20' }).dueOn).toBe('2026-06-30')
  expect(charged({ joinedOn: '2020-10-20' }).dueOn).toBe('2026-06-30')
})

test('units are multiplied before the months are counted', () => {
  const units = { unitName: '口', amount: 1000, proration: 'months', rounding: 1000 } as const
  const agreed = [agreement('units', { units: 3 })]

  expect(charged({}, units, { agreed })).toMatchObject({ amount: 3000, why: ['units'] })
  expect(charged({ joinedOn: '2026-10-01' }, units, { agreed })).toMatchObject({
    amount: 1000,
    why: ['units', 'prorated'],
  })
  expect(charged({}, { ...units, unitName: '' }, { agreed }).amount).toBe(1000)
})

test('a price of one’s own goes before age, type, family and months', () => {
  const agreed = [agreement('price', { amount: 500 })]
  const rules = { prices: list, proration: 'months', familyRule: 'household' } as const

  expect(charged({ joinedOn: '2026-10-01' }, rules, { agreed, place: 'further' })).toMatchObject({
    outcome: 'charge',
    amount: 500,
    why: ['individual'],
  })
})

test('an exemption holds on the first day of the period, or on that of joining', () => {
  const until = [agreement('exempt', { endsOn: '2026-04-01' })]
  const from = [agreement('exempt', { startsOn: '2026-04-02' })]
  const outcome = (joinedOn: string | null, agreed: Agreed[]) => charged({ joinedOn }, {}, { agreed }).outcome

  expect([outcome(null, until), outcome('2026-04-01', until), outcome('2026-04-02', until)]).toEqual([
    'exempt',
    'exempt',
    'charge',
  ])
  expect([outcome(null, from), outcome('2026-04-01', from), outcome('2026-04-02', from)]).toEqual([
    'charge',
    'charge',
    'exempt',
  ])
})

test('of two agreements in force the one that began last holds', () => {
  const agreed = [agreement('price', { amount: 900 }), agreement('price', { amount: 700, startsOn: '2026-01-01' })]

  expect(charged({}, {}, { agreed }).amount).toBe(700)
})

test('in a household the head pays, and of the others nothing, the further amount, or the same', () => {
  const both = (details: Partial<Fee>) =>
    (['head', 'further', undefined] as const).map((place) => charged({}, details, { place }).amount)

  expect(both({})).toEqual([3000, 3000, 3000])
  expect(both({ familyRule: 'household' })).toEqual([3000, 0, 3000])
  expect(both({ familyRule: 'further', furtherAmount: 1000, prices: list })).toEqual([3500, 1000, 3500])
})

test('the head of a household is its own, or else who has been there longest', () => {
  const relative = (id: string, joinedOn: string | null, householdId: string | null = 'h') => ({
    id,
    memberNumber: id,
    householdId,
    joinedOn,
  })
  const places = (people: ReturnType<typeof relative>[], head?: string) =>
    Object.fromEntries(familyPlaces(people, new Map(head === undefined ? [] : [['h', head]])))
  const family = [relative('1', '2020-01-01'), relative('2', null), relative('3', '2019-01-01')]

  expect(places(family, '3')).toEqual({ 1: 'further', 2: 'further', 3: 'head' })
  expect(places(family, 'gone')).toEqual({ 1: 'further', 2: 'head', 3: 'further' })
  expect(places([relative('1', null)], '1')).toEqual({})
  expect(places([relative('1', null, null), relative('2', null, null)])).toEqual({})
})

test.each([
  ['2026-04-01', '2026-04-30', '2026年4月', '令和8年4月', 'April 2026'],
  ['2026-04-01', '2026-09-30', '2026年4月〜9月', '令和8年4月〜9月', 'April–September 2026'],
  ['2026-10-01', '2027-03-31', '2026年10月〜2027年3月', '令和8年10月〜令和9年3月', 'October 2026–March 2027'],
  ['2019-04-01', '2019-06-30', '2019年4月〜6月', '平成31年4月〜6月', 'April–June 2019'],
  ['2019-05-01', '2019-05-31', '2019年5月', '令和元年5月', 'May 2019'],
])('the days from %s to %s are called so', (start, end, western, era, english) => {
  const label = (style: 'western' | 'era', locale: 'ja' | 'en') => periodLabel({ start, end }, { style, locale })

  expect([label('western', 'ja'), label('era', 'ja'), label('western', 'en')]).toEqual([western, era, english])
})

test('months that follow one another are one span', () => {
  const month = (start: string, end: string) => ({ start, end })
  const [february, march, may] = [
    month('2028-02-01', '2028-02-29'),
    month('2028-03-01', '2028-03-31'),
    month('2028-05-01', '2028-05-31'),
  ]

  expect(wholePeriods([may, march, february])).toEqual([month('2028-02-01', '2028-03-31'), may])
})
