import { cityLength } from './city-length.ts'

/** Joined, the four parts are the address as it was typed, spaces and all. */
export type AddressParts = {
  readonly prefecture: string
  readonly city: string
  readonly street: string
  readonly building: string
}

const prefectures = (
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 ' +
  '滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'
).split(' ')

const byStart = new Map(prefectures.map((name) => [name.slice(0, 2), name]))
// A building follows a number and a space: 1-2-3 コーポ101, １丁目２番３号　メゾン.
const streetEnd = /[0-9０-９番号地][ \u3000]+(?=\D)/

/** Splits an address into prefecture, city, street and building by light rules, without a table of towns. */
export function parseAddress(address: string): AddressParts {
  const prefecture = prefectureOf(address)
  const afterPrefecture = address.slice(prefecture.length)
  const city = afterPrefecture.slice(0, cityLength(afterPrefecture))
  const rest = afterPrefecture.slice(city.length)
  const end = streetEnd.exec(rest)
  const border = end ? end.index + end[0].length : rest.length
  return { prefecture, city, street: rest.slice(0, border), building: rest.slice(border) }
}

function prefectureOf(address: string): string {
  const name = byStart.get(address.slice(0, 2))
  return name !== undefined && address.startsWith(name) ? name : ''
}
