import type { Api } from '../../../src-shared/contract/contract.ts'
import type { ImportPlan } from '../../../src-shared/contract/imports.ts'
import { clubWords } from '../club-words.ts'
import { command, required } from '../command.ts'
import { readInput } from '../files.ts'
import { finish } from '../progress.ts'
import { readPreview } from './import-preview.ts'
import { printCounts, printPreview } from './import-report.ts'

export const importRoster = command({
  name: 'import',
  usage: 'FILE [--sheet S] [--dry-run] [--strict]',
  words: 1,
  options: {
    sheet: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
  run: async ({ values, words }, { club, terminal }) => {
    const file = readInput(required(words[0], 'FILE'), terminal)
    const api = await club()
    const { importId } = await finish(await api.imports.open({ file }), terminal)
    try {
      const plan = await proposePlan(api, importId, values.sheet)
      const show = values['dry-run'] ? 'all' : 'problems'
      const preview = await readPreview(api, { importId, plan, show }, terminal)
      if (values['dry-run']) return printPreview(preview, (await clubWords(api, terminal)).wordsOf, terminal)

      const commit = await api.imports.commit({ importId, plan, strict: values.strict })
      const { operationId, counts } = await finish(commit, terminal)
      printCounts({ operationId, counts, preview }, terminal)
    } finally {
      await api.imports.close({ importId })
    }
  },
})

type ImportId = Parameters<Api['imports']['close']>[0]['importId']

async function proposePlan(api: Api, importId: ImportId, sheet: string | undefined): Promise<ImportPlan> {
  const proposed = await api.imports.propose({ importId, ...(sheet === undefined ? {} : { sheet }) })
  return {
    sheet: proposed.sheet,
    headerRow: proposed.headerRow,
    columns: proposed.columns.map(({ index, target }) => ({ index, target })),
  }
}
