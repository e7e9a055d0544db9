import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import holidayJp from '@holiday-jp/holiday_jp'

// `node build/holidays.ts`: writes resources/holidays.json anew from the package's dates, those of the past as they were.
const FIRST = '2000-01-01'

const holidays = Object.values(holidayJp.holidays)
  .map(({ date, name, name_en }) => [String(date), name, name_en] as const)
  .filter(([date]) => date >= FIRST)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
const lines = holidays.map(([date, ja, en]) => `    "${date}": [${JSON.stringify(ja)}, ${JSON.stringify(en)}]`)
const until = holidays.at(-1)?.[0] ?? FIRST
const about = `国民の祝日と休日。日付ごとに日本語と英語の名前。${FIRST.slice(0, 4)}年から${until.slice(0, 4)}年まで。出どころ: @holiday-jp/holiday_jp`
writeFileSync(
  join(import.meta.dirname, '../resources/holidays.json'),
  `{\n  "about": ${JSON.stringify(about)},\n  "holidays": {\n${lines.join(',\n')}\n  }\n}\n`,
)
