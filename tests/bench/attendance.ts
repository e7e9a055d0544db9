import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { openEncrypted } from '../../src-main/core/db/connection.ts'
import { deterministicId } from '../../src-main/core/db/ids.ts'
import type { ActivityId, MemberId, SessionId } from '../../src-shared/contract/values.ts'
import { bringIn } from '../support/roster-file.ts'
import { benchDesks } from './desks.ts'
import { atMost, p95, timed } from './measured.ts'
import type { Row } from './receipts.ts'
import { rosterCsv } from './roster-csv.ts'
import { benchSheetMarks } from './sheet-marks.ts'

const MEMBERS = 10_000
const MONTHS = 60
const SHEET = { people: 200, sessions: 50 }
const ROUNDS = 60
const states = ['present', 'present', 'present', 'absent', 'present', 'late', 'excused', 'leftEarly'] as const

/** An evening at the desk, a sheet, and five years of monthly attendance of ten thousand people: 600,000 marks. */
export async function benchAttendance(root: string): Promise<Row[]> {
  const places = join(root, 'attendance')
  const [home, folder] = [join(places, 'home'), join(places, 'club')]
  mkdirSync(home, { recursive: true })
  const made = await makeClub(home, folder)
  const office = createOffice({ home, host: 'browser', dailyBackups: false })
  await office.open(folder)
  const api = apiOf(office)
  try {
    const { id: sessionId } = await api.sessions.save({ activityId: made.monthly, heldOn: made.today })
    const people = made.people.slice(5000)
    const checkIns: number[] = []
    for (let i = 0; i < ROUNDS; i += 1) {
      const personId = people[i * 7] as MemberId
      checkIns.push(await timed(() => api.attendance.checkIn({ sessionId, personId })))
    }
    const sheets: number[] = []
    for (let i = 0; i < 20; i += 1) {
      sheets.push(await timed(() => api.attendance.sheet({ activityId: made.weekly, last: SHEET.sessions })))
    }
    const rates: number[] = []
    for (let i = 0; i < 5; i += 1) rates.push(await timed(() => api.rates.people({ sort: 'rate', limit: 100 })))
    return [
      atMost(`check-in: one person of ${MEMBERS}, ms p95`, p95(checkIns), 30),
      atMost(`sheet: ${SHEET.people} people × ${SHEET.sessions} sessions, ms p95`, p95(sheets), 100),
      atMost(`rates: ${MEMBERS} people over five years, ms`, Math.min(...rates), 1000),
      ...(await benchDesks(office, made.people)),
      ...(await benchSheetMarks(office, made.weekly)),
    ]
  } finally {
    await office.close()
  }
}

/** Straight into the file: what is measured is reading it, and so many marks by hand take minutes. */
async function makeClub(home: string, folder: string) {
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  const api = apiOf(office)
  await api.clubs.create({ name: '名簿の会', folder })
  await bringIn(api, new File([rosterCsv(MEMBERS)], 'roster.csv'))
  const { today } = await api.app.info()
  const { id: monthly } = await api.activities.save({ name: '定例会', minimumRate: 60, unseenSessions: 3 })
  const people = office
    .club()
    .db.rows<{ id: MemberId }>('SELECT id FROM member ORDER BY sort_key, n')
    .map(({ id }) => id)
  const few = people.slice(0, SHEET.people)
  const expected = { segmentIds: [], groupIds: [], memberIds: few }
  const { id: weekly } = await api.activities.save({ name: '練習', expected })
  const { key } = office.club()
  await office.close()

  const { db } = openEncrypted(join(folder, 'meibo.db'), key)
  db.transaction(() => {
    const session = db.prepare(
      "INSERT INTO session (id, created_dev, created_seq, created_hlc, activity_id, held_on, starts_at) VALUES (?, 'bench', 1, '0', ?, ?, '19:00')",
    )
    const mark = db.prepare(
      "INSERT INTO attendance (id, created_dev, created_seq, created_hlc, session_id, person_id, state) VALUES (?, 'bench', 1, '0', ?, ?, ?)",
    )
    const hold = (activityId: ActivityId, heldOn: string, who: readonly MemberId[], place: number) => {
      const id = deterministicId('session', activityId, heldOn, '19:00') as SessionId
      session.run(id, activityId, heldOn)
      for (const [at, person] of who.entries()) {
        const state = states[(at * 7 + place * 3 + ((at * place) % 5)) % states.length] ?? 'present'
        mark.run(deterministicId('attendance', id, person), id, person, state)
      }
    }
    const dayBefore = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
    for (let month = 0; month < MONTHS; month += 1) hold(monthly, dayBefore((MONTHS - month) * 30), people, month)
    for (let week = 0; week < SHEET.sessions; week += 1) hold(weekly, dayBefore((SHEET.sessions - week) * 7), few, week)
  })()
  db.close()
  return { monthly, weekly, today, people }
}

if (import.meta.main) {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const root = mkdtempSync(join(tmpdir(), 'meibo-bench-'))
  try {
    console.table(await benchAttendance(root))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
