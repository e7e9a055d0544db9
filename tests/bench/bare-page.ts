import Sqlite from 'better-sqlite3'

// A child process of the bench: a bare Node that opens the club's file and reads its first page. `bare-page.ts DATABASE KEY`.
const [, , database = '', key = ''] = process.argv
const db = new Sqlite(database)
db.pragma("cipher = 'aegis'")
db.pragma(`key = "x'${key}'"`)
const page =
  db.prepare(`SELECT id, member_number, family_name, given_name, family_name_kana, given_name_kana, status, phone,
  mobile, email, postal_code, prefecture, city, street, building, birth_date, joined_on FROM member
  WHERE deleted = 0 AND root IS NULL AND status IN ('applied', 'approved', 'active', 'paused', 'unknown')
  ORDER BY sort_key, n LIMIT 100`)
console.log(page.all().length)
