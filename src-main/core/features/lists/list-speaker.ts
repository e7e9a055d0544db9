import { createFormat, type Format } from '../../../../src-shared/domain/format.ts'
import { type Texts, texts } from '../../../../src-shared/texts/texts.ts'
import { readClub } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'
import { customFieldsIn, type ListedField } from './queries.ts'

/** What turns values into words: a language, the club's calendar, the names of its own fields. */
export interface ListSpeaker {
  readonly locale: 'ja' | 'en'
  readonly texts: Texts
  readonly format: Format
  readonly customFields: readonly ListedField[]
}

export function listSpeaker(db: Connection, locale: 'ja' | 'en'): ListSpeaker {
  const { yearStyle, timeZone } = readClub(db)
  return {
    locale,
    texts: texts[locale],
    format: createFormat(locale, yearStyle, timeZone),
    customFields: customFieldsIn(db),
  }
}
