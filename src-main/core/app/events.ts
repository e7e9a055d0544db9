import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { holidaysOf } from '../db/holidays.ts'
import { sealFile } from '../features/attachments/sealed-content.ts'
import { readCalendar } from '../features/events/calendar.ts'
import { addEventFile } from '../features/events/event-files.ts'
import { type ImportedForm, importForm } from '../features/events/import-form.ts'
import { readForm } from '../features/events/read-form.ts'
import { readTable } from '../spreadsheet/read-table.ts'
import type { Club } from './club.ts'
import { vaultOf } from './vault.ts'

/** Sealed before it waits for its turn to write, as any file. */
export async function keepEventFile(
  club: Club,
  { id, file }: Inputs['events']['addFile'],
): Promise<Outputs['events']['addFile']> {
  const content = await sealFile(vaultOf(club), file)
  return club.command((ctx) => addEventFile(ctx, { id, content }))
}

export function calendarWithHolidays(club: Club, span: Inputs['events']['calendar']): Outputs['events']['calendar'] {
  const holidays = [...holidaysOf(club.folder)].flatMap(([on, names]) =>
    on >= span.from && on <= span.to ? [{ on, ...names }] : [],
  )
  return { entries: readCalendar(club.ctx(), span), holidays }
}

export async function readFormFile(
  club: Club,
  { eventId, file }: Inputs['registrations']['readForm'],
): Promise<Outputs['registrations']['readForm']> {
  const table = await readTable(file)
  return readForm(club.ctx(), { eventId, fileName: file.name, table })
}

export async function* importFormAnswers(
  club: Club,
  input: Inputs['registrations']['importForm'],
): AsyncGenerator<Progress, ImportedForm, void> {
  yield { stage: 'writing', done: 0, total: input.rows.length }
  return await club.command((ctx) => importForm(ctx, input))
}
