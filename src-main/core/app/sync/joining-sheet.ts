import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { createFormat } from '../../../../src-shared/domain/format.ts'
import { invitationWords } from '../../../../src-shared/texts/invitation-sheet.ts'
import { joiningSheetWords } from '../../../../src-shared/texts/joining-sheet.ts'
import { readClub } from '../../db/club-row.ts'
import type { Club } from '../club.ts'
import { readCode } from '../protection/read-code.ts'
import { recoverySheetFile } from '../protection/recovery-sheet.ts'

/** The digits that other laptops join with, or that one laptop is invited with, as a file to print. */
export function joiningSheet(club: Club, { code, locale, until }: Inputs['sync']['sheet']): Outputs['sync']['sheet'] {
  const madeAt = new Date(club.laptop.now()).toISOString()
  const settings = readClub(club.ctx().read)
  const moment = (language: 'ja' | 'en', at: string) =>
    createFormat(language, settings.yearStyle, settings.timeZone).dateTime(at)
  const words =
    until === undefined ? joiningSheetWords : invitationWords({ ja: moment('ja', until), en: moment('en', until) })
  return { file: recoverySheetFile({ code: readCode(code), locale, madeAt, club: settings, words }) }
}
