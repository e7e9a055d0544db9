import type { Api } from '../../src-shared/contract/contract.ts'
import type { FieldChange } from '../../src-shared/contract/history.ts'
import { fieldName, fieldWords } from '../../src-shared/domain/field-words.ts'
import { fiscalYearLabel, type Period } from '../../src-shared/domain/fiscal-year.ts'
import { createFormat, type Format } from '../../src-shared/domain/format.ts'
import { periodLabel } from '../../src-shared/domain/period-label.ts'
import { fieldCatalogs } from './field-words.ts'
import type { Terminal } from './terminal.ts'

/** How this club writes days, times and years. */
export interface ClubFormat extends Format {
  yearWords(fiscalYear: number): string
  /** A part of a year, by its months. */
  monthWords(period: Period): string
}

export async function clubFormat(api: Api, { locale }: Terminal): Promise<ClubFormat> {
  const { yearStyle: style, timeZone, fiscalYearStartMonth: startMonth } = await api.settings.get()
  const yearWords = (fiscalYear: number) => fiscalYearLabel(fiscalYear, { style, startMonth, locale })
  const monthWords = (period: Period) => periodLabel(period, { style, locale })
  return { ...createFormat(locale, style, timeZone), yearWords, monthWords }
}

/** What the fields of this club and their values are called; an id by the name of what it stands for. */
export interface ClubWords {
  readonly f: ClubFormat
  readonly nameOf: (change: Pick<FieldChange, 'table' | 'field'>) => string
  readonly wordsOf: (field: string, value: unknown) => string
}

export async function clubWords(
  api: Api,
  terminal: Terminal,
  named: ReadonlyMap<string, string> = new Map(),
): Promise<ClubWords> {
  const t = fieldCatalogs[terminal.locale]
  const f = await clubFormat(api, terminal)
  const lists = await Promise.all([api.customFields.list(), api.memberTypes.list(), api.fees.list()])
  const names = new Map<string, string>([...named, ...lists.flat().map(({ id, name }) => [id, name] as const)])
  const nameOf = (id: string) => names.get(id)

  return {
    f,
    nameOf: (change) => fieldName(change, t, nameOf),
    wordsOf: (field, value) => fieldWords(field, value, { t, f, yearWords: f.yearWords, nameOf }),
  }
}
