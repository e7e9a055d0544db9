import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice, type Office } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { openEncrypted } from '../../src-main/core/db/connection.ts'
import { bringIn } from '../support/roster-file.ts'
import { atMost, p95, timed } from './measured.ts'
import type { Row } from './receipts.ts'
import { rosterCsv } from './roster-csv.ts'

const MEMBERS = 10_000
const YEARS = 10
const ROUNDS = 40
const FISCAL_YEAR = 2026

/** A year's dues of ten thousand members, against a bare insert of the same rows with a row of a log for each. */
export async function benchBilling(root: string): Promise<Row[]> {
  const places = join(root, 'billing')
  mkdirSync(join(places, 'home'), { recursive: true })
  const office = createOffice({ home: join(places, 'home'), host: 'cli', dailyBackups: false })
  const api = apiOf(office)
  try {
    await api.clubs.create({ name: '名簿の会', folder: join(places, 'club') })
    await bringIn(api, new File([rosterCsv(MEMBERS)], 'roster.csv'))
    const { id } = await api.fees.save({ name: '年会費', amount: 3000, proration: 'months', rounding: 10 })
    const asked = { fiscalYear: FISCAL_YEAR, feeIds: [id] }
    const copy = join(places, 'bare.db')
    office.club().db.run('VACUUM INTO ?', copy)

    const previewed = await timed(() => api.dues.previewRun({ ...asked, limit: 100 }))
    let charged = 0
    const billed = await timed(async () => {
      charged = (await api.dues.run(asked)).charged
    })
    const bare = await timed(() => bareCharges(office, copy))
    return [
      atMost('billing: the preview, ms', previewed, 1000),
      atMost(`billing: ${charged} members, ms`, billed, 2000, bare),
    ]
  } finally {
    await office.close()
  }
}

/** What a page of arrears takes where every member of the club has ten years of charges, three of them unpaid. */
export async function benchArrears(home: string, folder: string): Promise<Row[]> {
  await chargeYears(home, folder)
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  await office.open(folder)
  const api = apiOf(office)
  try {
    const owing = await rounds((i) => api.members.list({ unpaid: true, offset: i * 100, limit: 100 }))
    const year = await rounds((i) =>
      api.dues.year({ fiscalYear: FISCAL_YEAR, state: 'open', offset: i * 100, limit: 100 }),
    )
    return [
      atMost(`arrears: a page of the roster with ${YEARS} years of charges, ms p95`, owing, 50),
      atMost('arrears: a page of one year, ms p95', year, 50),
    ]
  } finally {
    await office.close()
  }
}

function bareCharges(office: Office, copy: string): void {
  const rows = office.club().db.db.prepare('SELECT * FROM charge').all() as Record<string, unknown>[]
  const { db } = openEncrypted(copy, office.club().key)
  const names = Object.keys(rows[0] ?? {})
  const insert = db.prepare(`INSERT INTO charge (${names}) VALUES (${names.map((name) => `@${name}`)})`)
  db.exec('CREATE TABLE bare_log (row TEXT, body TEXT)')
  const log = db.prepare('INSERT INTO bare_log VALUES (?, ?)')
  db.transaction(() => {
    for (const row of rows) {
      insert.run(row)
      log.run(row.id, JSON.stringify(['c', 'charge', row.id, { body: row }]))
    }
  })()
  db.close()
}

/** Straight into the file: what is measured is reading it, and a million charges by hand take minutes. */
async function chargeYears(home: string, folder: string): Promise<void> {
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  await office.open(folder)
  const { key } = office.club()
  const { id } = await apiOf(office).fees.save({ name: '十年の会費', amount: 3000 })
  await office.close()

  const { db } = openEncrypted(join(folder, 'meibo.db'), key)
  const years = Array.from({ length: YEARS }, (_, i) => FISCAL_YEAR - i)
  db.transaction(() => {
    for (const year of years) {
      const [start, end] = [`${year}-04-01`, `${year + 1}-03-31`]
      db.prepare(
        `INSERT INTO charge (id, created_dev, created_seq, created_hlc, member_id, fee_id, fiscal_year, period_start, period_end, due_on, amount)
         SELECT printf('%08x-0000-7000-8000-%012x', @year, n), 'bench', 1, '0', id, @id, @year, @start, @end, @end, 3000 FROM member`,
      ).run({ year, id, start, end })
    }
    db.prepare(
      "INSERT INTO charge_open (charge_id, member_id, open) SELECT id, member_id, amount FROM charge WHERE fiscal_year > ? AND created_dev = 'bench'",
    ).run(FISCAL_YEAR - 3)
  })()
  db.close()
}

async function rounds(work: (round: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) times.push(await timed(() => work(i)))
  return p95(times)
}

if (import.meta.main) {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const root = mkdtempSync(join(tmpdir(), 'meibo-bench-'))
  try {
    console.table(await benchBilling(root))
    const folder = join(root, 'billing', 'club')
    console.table(await benchArrears(join(root, 'billing', 'home'), folder))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
