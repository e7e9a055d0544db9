import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { joiningSheetWords } from '../../../../src-shared/texts/joining-sheet.ts'
import { readClub } from '../../db/club-row.ts'
import type { Club } from '../club.ts'
import { readCode } from '../protection/read-code.ts'
import { recoverySheetFile } from '../protection/recovery-sheet.ts'

/** The digits that other laptops join with, as a file to print. */
export function joiningSheet(club: Club, { code, locale }: Inputs['sync']['sheet']): Outputs['sync']['sheet'] {
  const madeAt = new Date(club.laptop.now()).toISOString()
  const wish = { code: readCode(code), locale, madeAt, club: readClub(club.ctx().read), words: joiningSheetWords }
  return { file: recoverySheetFile(wish) }
}
