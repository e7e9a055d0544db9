import { expect, test } from 'vitest'
import { foldPayer } from '../../../src-shared/domain/bank/fold-payer.ts'
import { type LedgerCharge, OpenLedger } from '../../../src-shared/domain/bank/open-ledger.ts'
import { type Payer, PayerIndex } from '../../../src-shared/domain/bank/payer-index.ts'
import { type Matching, matchLine } from '../../../src-shared/domain/bank/payer-match.ts'

interface Somebody {
  readonly number: string
  readonly name: string
  readonly kana?: string
  readonly roman?: string
  readonly former?: string
  readonly home?: string
  readonly paidBy?: string
  readonly owes?: Readonly<Record<number, number>>
}

/** Nobody of this club exists. The first names are the family's; what has no space does not split. */
const people: readonly Somebody[] = [
  { number: '0001', name: '山田 太郎', kana: 'ヤマダ タロウ', home: 'A', owes: { 2026: 5000 } },
  { number: '0002', name: '山田 花子', kana: 'ヤマダ ハナコ', home: 'A', owes: { 2026: 3000 } },
  { number: '0003', name: '佐藤 一', kana: 'サトウ ハジメ', owes: { 2025: 5000, 2026: 6000 } },
  { number: '0004', name: '佐藤 一', kana: 'サトウ ハジメ', owes: { 2026: 3000 } },
  { number: '0005', name: '鈴木 ジョージ', kana: 'すずき じょーじ', owes: { 2025: 4000, 2026: 5000 } },
  { number: '0012', name: '大田 優子', kana: 'オオタ ユウコ', owes: { 2026: 5000 } },
  { number: '0100', name: '太田 裕', kana: 'オオタ ユタカ', owes: { 2026: 4000 } },
  { number: 'A012', name: '髙橋 健', kana: 'タカハシ ケン', owes: { 2026: 5000 } },
  { number: '0200', name: '株式会社みどり商店', kana: 'ミドリショウテン', owes: { 2026: 10_000 } },
  { number: '0300', name: '渡辺 ヴィオラ', kana: 'ワタナベ ヴィオラ', owes: { 2026: 5000 } },
  { number: '0400', name: '小島 みづを', kana: 'コジマ ミヅヲ', owes: { 2026: 5000 } },
  { number: '0500', name: '林 凛', kana: 'ハヤシ リン' },
  { number: '0600', name: 'スミス ジョン', roman: 'John Smith', owes: { 2026: 5000 } },
  { number: '0700', name: '森 愛', kana: 'モリ アイ', owes: { 2026: 5000 } },
  { number: '0701', name: '森 花', kana: 'モリ ハナ', paidBy: '0700', owes: { 2026: 2000 } },
  {
    number: '0800',
    name: '特定非営利活動法人あおぞら',
    kana: 'トクテイヒエイリカツドウホウジン　アオゾラ',
    owes: { 2026: 20_000 },
  },
  { number: '0900', name: '伊藤 恵', kana: 'イトウ メグミ', former: '黒田', owes: { 2026: 5000 } },
  { number: '1000', name: '井上 次郎', kana: 'イノウエ ジロウ', owes: { 2026: 5000 } },
]

function matching(): Matching {
  const payers = people.map(payerOf)
  const charges = people.flatMap(({ number, name, owes = {} }) =>
    Object.entries(owes).map(([year, open]): LedgerCharge => {
      const periodStart = `${year}-04-01`
      return {
        id: `${number} ${year}`,
        memberId: number,
        memberName: name,
        feeName: '年会費',
        fiscalYear: Number(year),
        periodStart,
        dueOn: null,
        feePosition: 0,
        open,
      }
    }),
  )
  const ledger = new OpenLedger(
    charges,
    people.map(({ number, paidBy, home }) => ({ id: number, payerId: paidBy ?? null, householdId: home ?? null })),
  )
  const learned = payers.find(({ id }) => id === '0005')
  if (learned === undefined) throw new Error('nobody')
  return {
    index: new PayerIndex(payers),
    ledger,
    aliases: new Map([[foldPayer('カナモリ ミドリ'), learned]]),
    fiscalYear: 2026,
  }
}

function payerOf({ number, name, kana = '', roman = '', former = '' }: Somebody): Payer {
  const [familyName = '', givenName] = name.split(' ')
  const [familyNameKana = '', givenNameKana = ''] = kana.split(/[ \u3000]/)
  const names =
    givenName === undefined
      ? { familyName: '', givenName: '', fullName: name }
      : { familyName, givenName, fullName: '' }
  return {
    id: number,
    name,
    memberNumber: number,
    ...names,
    familyNameKana,
    givenNameKana,
    formerName: former,
    romanName: roman,
  }
}

/** The best proposal in one line: who, how strongly, what is settled, and a fee or difference. */
function best(payer: string, sum: number, further = ''): string {
  const [first] = matchLine({ sum, payer, further }, matching())
  if (first === undefined) return 'nobody'
  const who = first.parts.map((part) => part.payer.id).join('+')
  const settled = first.parts.flatMap(({ allocations }) =>
    allocations.map(({ chargeId, amount }) => `${chargeId}:${amount}`),
  )
  const fee = first.feeDeducted > 0 ? ` fee ${first.feeDeducted}` : ''
  const difference = first.difference === 0 ? '' : ` ${first.difference > 0 ? '+' : ''}${first.difference}`
  return `${first.strength} ${who} (${settled.join(', ')})${fee}${difference}`
}

const ofTwo = '0001 2026:5000'

test.each<[string, string, number, string]>([
  // The whole name and just what is open.
  ['half-width kana in large letters', 'ﾔﾏﾀﾞ ﾀﾛｳ', 5000, `certain 0001 (${ofTwo})`],
  ['without a space', 'ﾔﾏﾀﾞﾀﾛｳ', 5000, `certain 0001 (${ofTwo})`],
  ['voiced marks as signs of their own', 'ﾔﾏﾀﾞ　ﾀﾛｳ', 5000, `certain 0001 (${ofTwo})`],
  ['full-width kana of the post office', 'ヤマダ　タロウ', 5000, `certain 0001 (${ofTwo})`],
  ['kanji', '山田　太郎', 5000, `certain 0001 (${ofTwo})`],
  ['the given name first', 'ﾀﾛｳ ﾔﾏﾀﾞ', 5000, `certain 0001 (${ofTwo})`],
  [
    'small kana written large and the long mark as a dash',
    'ｽｽﾞｷ ｼﾞﾖ-ｼﾞ',
    9000,
    'certain 0005 (0005 2025:4000, 0005 2026:5000)',
  ],
  ['a variant of a kanji', '高橋 健', 5000, 'certain A012 (A012 2026:5000)'],
  ['ヴ as ブ', 'ﾜﾀﾅﾍﾞ ﾌﾞｲｵﾗ', 5000, 'certain 0300 (0300 2026:5000)'],
  ['ヅ as ズ and ヲ as オ', 'ｺｼﾞﾏ ﾐｽﾞｵ', 5000, 'certain 0400 (0400 2026:5000)'],
  ['Latin letters, family name first', 'SMITH JOHN', 5000, 'certain 0600 (0600 2026:5000)'],
  ['a former family name', '黒田 恵', 5000, 'certain 0900 (0900 2026:5000)'],
  // Legal forms.
  ['a company with the mark before it', 'ｶ)ﾐﾄﾞﾘｼﾖｳﾃﾝ', 10_000, 'certain 0200 (0200 2026:10000)'],
  ['a company with the mark behind it', 'ﾐﾄﾞﾘｼﾖｳﾃﾝ(ｶ', 10_000, 'certain 0200 (0200 2026:10000)'],
  ['a company in kanji', '（株）みどり商店', 10_000, 'certain 0200 (0200 2026:10000)'],
  ['a company spelled out', 'ｶﾌﾞｼｷｶﾞｲｼﾔﾐﾄﾞﾘｼﾖｳﾃﾝ', 10_000, 'certain 0200 (0200 2026:10000)'],
  ['an NPO', 'ﾄｸﾋ)ｱｵｿﾞﾗ', 20_000, 'certain 0800 (0800 2026:20000)'],
  // Noise.
  ['what it is for, before the name', 'R8ﾈﾝｶｲﾋ ﾔﾏﾀﾞﾀﾛｳ', 5000, `certain 0001 (${ofTwo})`],
  ['what it is for, behind the name', 'ﾔﾏﾀﾞ ﾀﾛｳ 2026ﾈﾝﾄﾞ ｶｲﾋ', 5000, `certain 0001 (${ofTwo})`],
  ['a word that is no noise', 'ﾔﾏﾀﾞ ﾀﾛｳｼﾞ', 5000, `weak 0001 (${ofTwo})`],
  // Numbers.
  ['a number and the name', '0003 ｻﾄｳ ﾊｼﾞﾒ', 11_000, 'certain 0003 (0003 2025:5000, 0003 2026:6000)'],
  ['a number alone', '1000', 5000, 'certain 1000 (1000 2026:5000)'],
  ['a number beside a name that nobody has', '0100 ｺﾊﾞﾔｼ ｹﾝ', 4000, 'certain 0100 (0100 2026:4000)'],
  ['a number with letters', 'A012ﾀｶﾊｼ', 5000, 'certain A012 (A012 2026:5000)'],
  ['another one’s number beside a name', '0100 ﾔﾏﾀﾞ ﾀﾛｳ', 5000, `likely 0001 (${ofTwo})`],
  ['a year is no number', 'ｲﾉｳｴ 2026', 5000, 'likely 1000 (1000 2026:5000)'],
  ['a number and another sum', '1000 ｲﾉｳｴ ｼﾞﾛｳ', 4000, 'likely 1000 (1000 2026:4000) -1000'],
  // Sums.
  ['this year’s before last year’s', 'ｽｽﾞｷ ｼﾞﾖｰｼﾞ', 5000, 'certain 0005 (0005 2026:5000)'],
  ['the oldest year alone', 'ｽｽﾞｷ ｼﾞﾖｰｼﾞ', 4000, 'certain 0005 (0005 2025:4000)'],
  ['a fee kept back', 'ﾔﾏﾀﾞ ﾀﾛｳ', 4780, 'likely 0001 (0001 2026:4780) fee 220'],
  ['the highest fee kept back', 'ﾔﾏﾀﾞ ﾀﾛｳ', 4120, 'likely 0001 (0001 2026:4120) fee 880'],
  ['a little less that is no fee', 'ﾔﾏﾀﾞ ﾀﾛｳ', 4700, 'likely 0001 (0001 2026:4700) -300'],
  ['more than is open', 'ｲﾉｳｴ ｼﾞﾛｳ', 6000, 'likely 1000 (1000 2026:5000) +1000'],
  ['nothing is open', 'ﾊﾔｼ ﾘﾝ', 5000, 'likely 0500 () +5000'],
  ['for those whose dues one pays', 'ﾓﾘ ｱｲ', 7000, 'certain 0700 (0700 2026:5000, 0701 2026:2000)'],
  // Households and two in one transfer.
  ['all under one roof', 'ﾔﾏﾀﾞ ﾀﾛｳ', 8000, 'likely 0001 (0001 2026:5000, 0002 2026:3000)'],
  ['another one’s dues under one roof', 'ﾔﾏﾀﾞ ﾊﾅｺ', 5000, `likely 0002 (${ofTwo})`],
  ['two names', 'ﾔﾏﾀﾞﾀﾛｳ･ｲﾉｳｴｼﾞﾛｳ', 10_000, 'likely 0001+1000 (0001 2026:5000, 1000 2026:5000)'],
  ['two given names of one family', 'ﾔﾏﾀﾞ ﾀﾛｳ ﾊﾅｺ', 8000, 'likely 0001+0002 (0001 2026:5000, 0002 2026:3000)'],
  ['two names and a fee', 'ﾔﾏﾀﾞﾀﾛｳ ｲﾉｳｴｼﾞﾛｳ', 9670, 'likely 0001+1000 (0001 2026:5000, 1000 2026:4670) fee 330'],
  // Doubt.
  ['one name of two, the sum decides', 'ｻﾄｳ ﾊｼﾞﾒ', 3000, 'likely 0004 (0004 2026:3000)'],
  ['one name of two, the sum does not decide', 'ｻﾄｳ ﾊｼﾞﾒ', 2000, 'weak 0003 (0003 2025:2000) -9000'],
  ['a long vowel as a dash', 'ｻﾄ- ﾊｼﾞﾒ', 3000, 'likely 0004 (0004 2026:3000)'],
  ['a long vowel left out', 'ｵｵﾀ ﾕｺ', 5000, 'likely 0012 (0012 2026:5000)'],
  ['the family name alone, the sum decides', 'ｵｵﾀ', 4000, 'likely 0100 (0100 2026:4000)'],
  ['somebody of the family who is no member', 'ｲﾉｳｴ ｼｽﾞｴ', 5000, 'weak 1000 (1000 2026:5000)'],
  ['a learned name', 'ｶﾅﾓﾘ ﾐﾄﾞﾘ', 9000, 'certain 0005 (0005 2025:4000, 0005 2026:5000)'],
  ['a part under a learned name', 'ｶﾅﾓﾘ ﾐﾄﾞﾘ', 1000, 'certain 0005 (0005 2025:1000) -8000'],
  ['more than is open under a learned name', 'ｶﾅﾓﾘ ﾐﾄﾞﾘ', 10_000, 'likely 0005 (0005 2025:4000, 0005 2026:5000) +1000'],
  ['a stranger', 'ﾎﾝﾀﾞ ﾏｺﾄ', 5000, 'nobody'],
  ['nothing at all', '', 5000, 'nobody'],
  ['noise alone', 'ﾌﾘｺﾐ 2026', 5000, 'nobody'],
])('%s', (_, text, sum, expected) => {
  expect(best(text, sum)).toBe(expected)
})

test('a member number that stands beside the payer counts too', () => {
  expect(best('ｻﾄｳ ﾊｼﾞﾒ', 3000, '振込 ﾐﾂﾞﾎ 0004')).toBe('certain 0004 (0004 2026:3000)')
})

test('a number that stands somewhere else and without a name says nothing', () => {
  expect(best('ﾎﾝﾀﾞ ﾏｺﾄ', 5000, 'ATM 1000')).toBe('nobody')
})

test('what one line settles for certain is not settled by the next', () => {
  const club = matching()
  const [first] = matchLine({ sum: 5000, payer: 'ﾔﾏﾀﾞ ﾀﾛｳ', further: '' }, club)
  club.ledger.settle(first?.parts.flatMap(({ allocations }) => allocations) ?? [])

  const [second] = matchLine({ sum: 5000, payer: 'ﾔﾏﾀﾞ ﾀﾛｳ', further: '' }, club)

  expect([first?.strength, second?.strength, second?.difference]).toEqual(['certain', 'likely', 5000])
})
