import type { Api } from '../../../src-shared/contract/contract.ts'
import { audiences, legalLists, listFormats } from '../../../src-shared/contract/lists.ts'
import { command, required, UsageError } from '../command.ts'
import { writeOutput } from '../files.ts'
import { finish } from '../progress.ts'
import { savedByName } from '../saved-by-name.ts'
import type { Terminal } from '../terminal.ts'

const encodings = ['utf-8', 'cp932'] as const
const ways = ['recorded', 'membership'] as const
const shows = ['present', 'former', 'all'] as const
const endings = { csv: 'csv', xlsx: 'xlsx', pdf: 'pdf', vcf: 'vcard' } as const

type Request = Parameters<Api['lists']['make']>[0]

export const exportList = command({
  name: 'export',
  usage:
    '--out FILE.(xlsx|csv|pdf|vcf) [--segment NAME] [--layout NAME] [--search Q] [--show present|former|all] [--format xlsx|csv|pdf|vcard] ' +
    '[--title TEXT] [--for NAME] [--why TEXT] [--audience office|members|outside] [--only-consented] [--on DATE] ' +
    '[--encoding utf-8|cp932] [--substitute], or --legal members|officers --on DATE [--no-addresses] --out FILE.(xlsx|pdf), ' +
    'or --from DATE --until DATE [--by recorded|membership] --out FILE.(xlsx|csv), ' +
    'or --all --out FILE.zip',
  options: {
    out: { type: 'string' },
    all: { type: 'boolean', default: false },
    segment: { type: 'string' },
    layout: { type: 'string' },
    search: { type: 'string', default: '' },
    show: { type: 'string', default: 'present' },
    format: { type: 'string' },
    title: { type: 'string', default: '' },
    for: { type: 'string', default: '' },
    why: { type: 'string', default: '' },
    audience: { type: 'string', default: 'office' },
    'only-consented': { type: 'boolean', default: false },
    on: { type: 'string' },
    encoding: { type: 'string', default: 'utf-8' },
    substitute: { type: 'boolean', default: false },
    legal: { type: 'string' },
    'no-addresses': { type: 'boolean', default: false },
    from: { type: 'string' },
    until: { type: 'string' },
    by: { type: 'string', default: 'recorded' },
  },
  run: async ({ values }, { club, terminal }) => {
    const out = required(values.out, '--out')
    if (values.all) return exportAll(await club(), out, terminal)
    const handedOut = { recipient: values.for, purpose: values.why, locale: terminal.locale }
    const format = formatOf(out, values.format, terminal)

    if (values.legal !== undefined) {
      const list = oneOf(legalLists, values.legal, '--legal')
      if (format !== 'xlsx' && format !== 'pdf') throw new UsageError(terminal.t.wrongEnding(out, '.xlsx, .pdf'))
      const on = required(values.on, '--on')
      const asked = { ...handedOut, list, format, on, withAddresses: !values['no-addresses'] }
      return save(out, await finish(await (await club()).lists.makeLegal(asked), terminal), terminal)
    }

    if (values.from !== undefined || values.until !== undefined) {
      if (format !== 'xlsx' && format !== 'csv') throw new UsageError(terminal.t.wrongEnding(out, '.xlsx, .csv'))
      const [from, to] = [required(values.from, '--from'), required(values.until, '--until')]
      const asked = { ...handedOut, from, to, by: oneOf(ways, values.by, '--by'), format }
      return save(out, await finish(await (await club()).lists.makeDifference(asked), terminal), terminal)
    }

    const show = oneOf(shows, values.show, '--show')
    const api = await club()
    const segment =
      values.segment === undefined ? null : savedByName(await api.segments.list(), values.segment, terminal)
    const layout = values.layout === undefined ? null : savedByName(await api.layouts.list(), values.layout, terminal)
    const asked: Request = {
      ...handedOut,
      who: { filter: { search: values.search, show, ...(segment !== null && { segmentId: segment.id }) } },
      ...(layout !== null && { layout: layout.body }),
      format,
      title: values.title || (layout?.name ?? ''),
      audience: oneOf(audiences, values.audience, '--audience'),
      onlyConsented: values['only-consented'],
      encoding: oneOf(encodings, values.encoding, '--encoding'),
      substitute: values.substitute,
      ...(values.on !== undefined && { on: values.on, membersOn: true }),
    }
    await exportMembers(api, out, asked, terminal)
  },
})

function oneOf<T extends string>(known: readonly T[], value: string, flag: string): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new UsageError(flag)
  return found
}

function formatOf(out: string, asked: string | undefined, { t }: Terminal): Request['format'] {
  if (asked !== undefined) return oneOf(listFormats, asked, '--format')
  const found = Object.entries(endings).find(([ending]) => out.toLowerCase().endsWith(`.${ending}`))
  if (found === undefined) throw new UsageError(t.wrongEnding(out, '.xlsx, .csv, .pdf, .vcf'))
  return found[1]
}

/** Says first what is left out and what the encoding cannot write; the file follows only where that is allowed. */
async function exportMembers(api: Api, out: string, asked: Request, terminal: Terminal): Promise<void> {
  const { refused, unasked, withheld, lost } = await api.lists.check(asked)
  const { t, warn, json, locale } = terminal
  if (!json) {
    const counts = [refused, unasked, withheld].map((count) => count.toLocaleString(locale))
    if (refused + unasked + withheld > 0) warn(t.disclosed(...(counts as [string, string, string])))
    for (const each of lost) {
      warn(t.lostCharacter(each.character, each.codePoint, each.names.slice(0, 5).join(', '), each.substitute))
    }
  }
  const made = await finish(await api.lists.make(asked), terminal)
  await save(out, made, terminal, { refused, unasked, withheld, lost })
}

async function save(
  out: string,
  { file, rows }: { file: File; rows: number },
  terminal: Terminal,
  more: object = {},
): Promise<void> {
  await writeOutput(out, file, terminal)
  const { json, t, locale, say, printJson } = terminal
  if (json) printJson({ out, rows, ...more })
  else say(t.exported(out, rows.toLocaleString(locale)))
}

async function exportAll(api: Api, out: string, terminal: Terminal): Promise<void> {
  const { t, locale, json, say, printJson } = terminal
  if (!/\.zip$/i.test(out)) throw new UsageError(t.wrongEnding(out, '.zip'))

  const { file, tables, rows } = await finish(await api.exports.all(), terminal)
  await writeOutput(out, file, terminal)

  if (json) printJson({ out, tables, rows })
  else say(t.exportedAll(out, tables.toLocaleString(locale), rows.toLocaleString(locale)))
}
