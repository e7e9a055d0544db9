import type { Api } from '../../src-shared/contract/contract.ts'
import type { Inputs } from '../../src-shared/contract/inferred.ts'
import type { LayoutBody } from '../../src-shared/contract/layouts.ts'
import { cellWords } from '../../src-shared/domain/cell-words.ts'
import { createFormat } from '../../src-shared/domain/format.ts'
import { shownColumns } from '../../src-shared/domain/standard-list.ts'
import { columnName } from '../../src-shared/texts/column-name.ts'
import { texts } from '../../src-shared/texts/texts.ts'
import { allPages } from './pages.ts'
import type { Terminal } from './terminal.ts'

type Filter = Pick<Inputs['members']['list'], 'search' | 'show' | 'segmentId'>

/** The members a filter finds in the columns and order of a layout: headings first, then a line each. */
export async function layoutTable(
  api: Api,
  filter: Filter,
  { columns: chosen, sort, descending }: LayoutBody,
  { locale }: Terminal,
): Promise<string[][]> {
  const columns = [...shownColumns(chosen)]
  const customFields = await api.customFields.list()
  const { yearStyle, timeZone } = await api.settings.get()
  const speaker = { texts: texts[locale], format: createFormat(locale, yearStyle, timeZone), customFields }

  const rows = await allPages(async (page) => {
    const found = await api.members.list({ ...filter, columns, sort, descending, ...page })
    return { total: found.total, items: found.rows }
  })
  return [
    columns.map((key) => columnName(key, texts[locale], customFields)),
    ...rows.map(({ cells }) => columns.map((key) => cellWords(key, cells?.[key], speaker))),
  ]
}
