import type { Api } from '../../../src-shared/contract/contract.ts'
import type { ColumnPlan, ImportPlan } from '../../../src-shared/contract/imports.ts'
import { clubWords } from '../club-words.ts'
import { command, Fault, required, UsageError } from '../command.ts'
import { readInput } from '../files.ts'
import { finish } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { answers } from './import-doubts.ts'
import { emptyMap, type ImportMap, planOf, readMap } from './import-map.ts'
import { readPreview } from './import-preview.ts'
import { printCounts, printPreview, refusedDoubts } from './import-report.ts'

export const importRoster = command({
  name: 'import',
  usage: `FILE [--map FILE] [--sheet S] [--header ROW] [--accept ${answers.join('|')}] [--source TEXT] [--dry-run] [--strict]`,
  words: 1,
  options: {
    map: { type: 'string' },
    source: { type: 'string', default: '' },
    sheet: { type: 'string' },
    header: { type: 'string' },
    accept: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
  run: async ({ values, words }, { club, terminal }) => {
    const headerRow = readHeaderRow(values.header)
    const accept = answers.find((one) => one === values.accept)
    if (accept === undefined && values.accept !== undefined) throw new UsageError('--accept')
    const map = values.map === undefined ? emptyMap : readMap(values.map, terminal)
    const file = readInput(required(words[0], 'FILE'), terminal)
    const api = await club()
    const { importId } = await finish(await api.imports.open({ file }), terminal)
    try {
      const { plan, columns } = await proposePlan(api, importId, { sheet: values.sheet, headerRow, map }, terminal)
      const show = values['dry-run'] ? 'all' : 'problems'
      const preview = await readPreview(api, { importId, plan, columns, show, accept }, terminal)
      if (values['dry-run']) return printPreview(preview, (await clubWords(api, terminal)).wordsOf, terminal)

      if (values.strict && preview.doubts.length > 0) throw new Fault(refusedDoubts(preview, terminal))
      const [decided, source] = [[...preview.decided], values.source.slice(0, 500)]
      const commit = await api.imports.commit({ importId, plan, strict: values.strict, decided, source })
      const { operationId, counts, dues } = await finish(commit, terminal)
      printCounts({ operationId, counts, dues, preview }, terminal)
    } finally {
      await api.imports.close({ importId })
    }
  },
})

type ImportId = Parameters<Api['imports']['close']>[0]['importId']

/** The guess for the sheet and the row of headings that a person names, or for the likeliest ones. */
async function proposePlan(
  api: Api,
  importId: ImportId,
  { sheet, headerRow, map }: { sheet: string | undefined; headerRow: number | undefined; map: ImportMap },
  terminal: Terminal,
): Promise<{ plan: ImportPlan; columns: ColumnPlan[] }> {
  const named = { ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) }
  const proposed = await api.imports.propose({ importId, ...named })
  const plan = planOf(proposed, map, terminal)
  const targets = new Map(plan.columns.map(({ index, target }) => [index, target]))
  const columns = proposed.columns.map((column) => ({ ...column, target: targets.get(column.index) ?? column.target }))
  return { plan, columns }
}

function readHeaderRow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError('--header')
  return Number(text)
}
