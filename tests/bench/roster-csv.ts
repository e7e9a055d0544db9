import { encodeCp932 } from '../../src-main/core/spreadsheet/encode-cp932.ts'

const families =
  '佐藤サトウ鈴木スズキ高橋タカハシ田中タナカ伊藤イトウ渡辺ワタナベ山本ヤマモト中村ナカムラ小林コバヤシ加藤カトウ吉田ヨシダ山田ヤマダ佐々木ササキ山口ヤマグチ松本マツモト井上イノウエ木村キムラ林ハヤシ斎藤サイトウ清水シミズ山崎ヤマザキ森モリ池田イケダ橋本ハシモト阿部アベ石川イシカワ前田マエダ藤田フジタ小川オガワ岡田オカダ長谷川ハセガワ村上ムラカミ近藤コンドウ石井イシイ遠藤エンドウ坂本サカモト青木アオキ福田フクダ三浦ミウラ西村ニシムラ'
const givens =
  '一郎イチロウ花子ハナコ健太ケンタ美咲ミサキ翔ショウ恵子ケイコ隆タカシ由美ユミ大輔ダイスケ千代チヨ蓮レン葵アオイ陽菜ヒナ幸雄ユキオ節子セツコ清キヨシ貴志タカシ和夫カズオ明美アケミ正男マサオ久美子クミコ浩二コウジ真由美マユミ誠マコト直樹ナオキ洋子ヨウコ哲也テツヤ裕子ユウコ学マナブ京子キョウコ'
const cities = [
  '東京都渋谷区神宮前',
  '神奈川県横浜市西区みなとみらい',
  '福岡県福岡市中央区天神',
  '北海道札幌市北区北七条西',
  '京都府京都市左京区下鴨',
  '大阪府大阪市北区梅田',
  '長野県松本市中央',
  '沖縄県那覇市首里',
]
const kinds = ['正会員', '賛助会員', '学生会員', '家族会員']

export const headers =
  '会員番号,氏名,フリガナ,郵便番号,住所,電話番号,携帯番号,メールアドレス,生年月日,性別,入会日,会員種別,備考'.split(',')

/** Names with their kana, as the CSV mixes them. */
export const familyNames = namesIn(families)
export const givenNames = namesIn(givens)

/** A roster as Excel in Japan saves it: CP932, thirteen columns; `from` makes it other people. */
export function rosterCsv(count: number, from = 0): Uint8Array<ArrayBuffer> {
  const lines = [headers.join()]
  for (let i = from; i < from + count; i += 1) lines.push(line(i))
  return encodeCp932(`${lines.join('\r\n')}\r\n`)
}

function line(i: number): string {
  const family = familyNames[(i * 7) % familyNames.length] as Name
  const given = givenNames[(i * 11 + Math.floor(i / 40)) % givenNames.length] as Name
  const year = 1935 + (i % 75)
  const birth =
    i % 3 === 0 && year < 1989
      ? `S${year - 1925}.${(i % 12) + 1}.${(i % 28) + 1}`
      : `${year}/${(i % 12) + 1}/${(i % 28) + 1}`
  return [
    String(i + 1).padStart(6, '0'),
    `${family.name} ${given.name}`,
    `${family.kana} ${given.kana}`,
    `${String(100 + (i % 800)).padStart(3, '0')}-${String(i % 10_000).padStart(4, '0')}`,
    `${cities[i % cities.length]}${(i % 30) + 1}-${(i % 9) + 1}-${(i % 20) + 1}`,
    `03${String(10_000_000 + ((i * 7919) % 90_000_000))}`,
    i % 4 === 0 ? '' : `090${String(10_000_000 + ((i * 104_729) % 90_000_000))}`,
    i % 2 === 0 ? `member${i}@example.jp` : '',
    birth,
    i % 2 === 0 ? '女' : '男',
    `${2000 + (i % 25)}/4/${(i % 28) + 1}`,
    kinds[i % 7 === 0 ? 1 : i % 11 === 0 ? 2 : i % 13 === 0 ? 3 : 0],
    i % 10 === 0 ? `お世話係 ${i % 50}年度` : '',
  ].join()
}

interface Name {
  readonly name: string
  readonly kana: string
}

function namesIn(text: string): readonly Name[] {
  return [...text.matchAll(/([^ァ-ー]+)([ァ-ー]+)/g)].map(([, name = '', kana = '']) => ({ name, kana }))
}
