import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import { createFormat } from '../../../../src-shared/domain/format.ts'
import type { CodeSheetWords } from '../../../../src-shared/texts/recovery-sheet.ts'
import { dayIn } from '../../db/clock.ts'
import { renderRecoverySheet } from '../../pdf/recovery-sheet-pdf.ts'
import { formatCode } from '../../sync/format/digit-code.ts'
import { folderName } from '../folder-name.ts'

interface Wish {
  readonly code: string
  readonly locale: 'ja' | 'en'
  readonly club: Pick<ClubSettings, 'name' | 'yearStyle' | 'timeZone'>
  readonly madeAt: string
  readonly words: CodeSheetWords
}

/** The sheet as a file to print. */
export function recoverySheetFile({ code, locale, club, madeAt, words }: Wish): File {
  const { dateTime } = createFormat(locale, club.yearStyle, club.timeZone)
  const sheet = {
    club: club.name,
    groups: formatCode(code).split(' '),
    made: dateTime(madeAt),
    createdAt: madeAt,
    locale,
    words,
  }
  const day = dayIn(club.timeZone, Date.parse(madeAt))
  const name = words[locale].fileName(folderName(club.name), day)
  return new File([new Uint8Array(renderRecoverySheet(sheet))], name, { type: 'application/pdf' })
}
