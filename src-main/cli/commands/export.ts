import type { Api } from '../../../src-shared/contract/contract.ts'
import { command, required, UsageError } from '../command.ts'
import { writeOutput } from '../files.ts'
import { finish } from '../progress.ts'
import type { Terminal } from '../terminal.ts'

const encodings = ['utf-8', 'cp932'] as const
const shows = ['present', 'former', 'all'] as const

export const exportRoster = command({
  name: 'export',
  usage:
    '--out FILE.(csv|xlsx) [--search Q] [--show present|former|all] [--encoding utf-8|cp932], or --all --out FILE.zip',
  options: {
    out: { type: 'string' },
    all: { type: 'boolean', default: false },
    search: { type: 'string', default: '' },
    show: { type: 'string', default: 'present' },
    encoding: { type: 'string', default: 'utf-8' },
  },
  run: async ({ values }, { club, terminal }) => {
    const out = required(values.out, '--out')
    if (values.all) return exportAll(await club(), out, terminal)

    const format = formatOf(out, terminal)
    const encoding = encodings.find((one) => one === values.encoding)
    const show = shows.find((one) => one === values.show)
    if (encoding === undefined) throw new UsageError('--encoding')
    if (show === undefined) throw new UsageError('--show')

    const asked = { format, encoding, show, search: values.search, locale: terminal.locale }
    await exportMembers(await club(), out, asked, terminal)
  },
})

function formatOf(out: string, { t }: Terminal): 'csv' | 'xlsx' {
  if (/\.csv$/i.test(out)) return 'csv'
  if (/\.xlsx$/i.test(out)) return 'xlsx'
  throw new UsageError(t.wrongEnding(out, '.csv, .xlsx'))
}

async function exportMembers(
  api: Api,
  out: string,
  asked: Parameters<Api['exports']['roster']>[0],
  terminal: Terminal,
): Promise<void> {
  const { file, rows, unencodable } = await finish(await api.exports.roster(asked), terminal)
  await writeOutput(out, file, terminal)

  const { json, t, locale, say, printJson } = terminal
  if (json) return printJson({ out, rows, unencodable })
  say(t.exported(out, rows.toLocaleString(locale)))
  if (unencodable.length > 0) say(t.unencodable(unencodable.join(' ')))
}

async function exportAll(api: Api, out: string, terminal: Terminal): Promise<void> {
  const { t, locale, json, say, printJson } = terminal
  if (!/\.zip$/i.test(out)) throw new UsageError(t.wrongEnding(out, '.zip'))

  const { file, tables, rows } = await finish(await api.exports.all(), terminal)
  await writeOutput(out, file, terminal)

  if (json) printJson({ out, tables, rows })
  else say(t.exportedAll(out, tables.toLocaleString(locale), rows.toLocaleString(locale)))
}
