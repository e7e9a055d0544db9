import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import Papa from 'papaparse'

// A child process of the bench: what any import must do, as plainly as it can be done. `plain-import.ts CSV DATABASE`.
const [, , csv = '', database = ''] = process.argv
const start = performance.now()
const text = new TextDecoder('shift_jis').decode(readFileSync(csv))
const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
const db = new Sqlite(database)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`CREATE TABLE member (number, name, kana, postal_code, address, phone, mobile, email, birth, gender, joined, type, note);
  CREATE INDEX member_by_kana ON member (kana)`)
const insert = db.prepare(`INSERT INTO member VALUES (${'?, '.repeat(12)}?)`)
db.transaction(() => {
  for (const row of data.slice(1)) insert.run(row)
})()
db.close()
console.log(JSON.stringify({ ms: performance.now() - start, peakMiB: process.resourceUsage().maxRSS / 1024 }))
