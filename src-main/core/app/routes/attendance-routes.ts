import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type Holidays, holidaysOf } from '../../db/holidays.ts'
import { listActivities, readActivity, removeActivity, saveActivity } from '../../features/attendance/activities.ts'
import { addVisitor, checkIn } from '../../features/attendance/check-in.ts'
import { markAll, markCells } from '../../features/attendance/mark.ts'
import { attendanceOfPerson } from '../../features/attendance/of-person.ts'
import { printSheet } from '../../features/attendance/print-sheet.ts'
import { ratesOfGroups, ratesOfPeople, trendOfRates } from '../../features/attendance/rates.ts'
import { describeSheet, importSheet } from '../../features/attendance/read-sheet.ts'
import { makeReport } from '../../features/attendance/report.ts'
import {
  cancelSession,
  listSessions,
  planSessions,
  previewPlan,
  readSession,
  removeSession,
  resumeSession,
  saveSession,
} from '../../features/attendance/sessions.ts'
import { readSheet } from '../../features/attendance/sheet.ts'
import { readTable } from '../../spreadsheet/read-table.ts'
import type { Club } from '../club.ts'
import type { Office } from '../office.ts'
import { command, onClub, query, stepwise } from '../use-case.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()

/** Reads with the public holidays that the club goes by. */
const dated = <I, O>(work: (ctx: Ctx, input: I, holidays: Holidays) => O) =>
  onClub((club, input: I) => work(club.ctx(), input, holidaysOf(club.folder)))

/** What comes again, who was there, and how often. */
export const attendanceRoutes = {
  activities: {
    list: os.activities.list.handler(query(listActivities)),
    get: os.activities.get.handler(query(readActivity)),
    save: os.activities.save.handler(command(saveActivity)),
    remove: os.activities.remove.handler(command(removeActivity)),
  },
  sessions: {
    list: os.sessions.list.handler(dated(listSessions)),
    get: os.sessions.get.handler(dated(readSession)),
    previewPlan: os.sessions.previewPlan.handler(dated(previewPlan)),
    plan: os.sessions.plan.handler(
      onClub((club, input: Inputs['sessions']['plan']) =>
        club.command((ctx) => planSessions(ctx, input, holidaysOf(club.folder))),
      ),
    ),
    save: os.sessions.save.handler(command(saveSession)),
    cancel: os.sessions.cancel.handler(command(cancelSession)),
    resume: os.sessions.resume.handler(command(resumeSession)),
    remove: os.sessions.remove.handler(command(removeSession)),
  },
  attendance: {
    sheet: os.attendance.sheet.handler(dated(readSheet)),
    mark: os.attendance.mark.handler(command(markCells)),
    markAll: os.attendance.markAll.handler(command(markAll)),
    checkIn: os.attendance.checkIn.handler(command(checkIn)),
    addVisitor: os.attendance.addVisitor.handler(command(addVisitor)),
    ofPerson: os.attendance.ofPerson.handler(query(attendanceOfPerson)),
    readSheet: os.attendance.readSheet.handler(
      onClub(async (club, input: Inputs['attendance']['readSheet']) => {
        const table = await readTable(input.file)
        return describeSheet(club.ctx(), input, table)
      }),
    ),
    importSheet: os.attendance.importSheet.handler(command(importSheet)),
    printSheet: os.attendance.printSheet.handler(onClub(printSheet)),
  },
  rates: {
    people: os.rates.people.handler(query(ratesOfPeople)),
    groups: os.rates.groups.handler(query(ratesOfGroups)),
    trend: os.rates.trend.handler(query(trendOfRates)),
    report: os.rates.report.handler(stepwise(theClub, makeReport)),
  },
}
