import type { Api } from '../../../src-shared/contract/contract.ts'
import { memberColumns } from '../../../src-shared/domain/member-columns.ts'
import { command, required, UsageError } from '../command.ts'
import { fieldCatalogs } from '../field-words.ts'
import { finish } from '../progress.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const edit = command({
  name: 'edit',
  usage: 'WHO... --set FIELD=VALUE [--dry-run]',
  options: { set: { type: 'string', multiple: true, default: [] }, 'dry-run': { type: 'boolean', default: false } },
  words: 1000,
  run: async ({ values, words }, { club, terminal }) => {
    required(words[0], 'WHO')
    if (values.set.length === 0) throw new UsageError('--set')
    const api = await club()
    const cells = await cellsOf(api, values.set, terminal)
    const people = []
    for (const who of words) people.push(await api.members.find({ who }))
    const asked = { rows: people.map(({ id }) => ({ id, cells })) }

    const preview = await api.edits.preview({ edit: asked, limit: 1000 })
    const columnWords = await columnNames(api, terminal)
    if (!terminal.json) printChanges(preview, columnWords, terminal)
    for (const { name, column, raw } of preview.problems) {
      terminal.warn(terminal.t.cellUnread(name, columnWords(column), raw))
    }
    if (values['dry-run']) return terminal.json ? terminal.printJson(preview) : undefined
    const done = await finish(await api.edits.apply({ edit: asked }), terminal)
    if (terminal.json) terminal.printJson({ ...done, changes: preview.changes })
    else terminal.say(terminal.t.edited(done.members.toLocaleString(terminal.locale)))
  },
})

/** `電話=03-…` as a cell: a field by its name in either language, by its key, or one of the club's own. */
async function cellsOf(api: Api, sets: readonly string[], { t }: Terminal): Promise<Record<string, string>> {
  const own = await api.customFields.list()
  const keys = Object.keys(memberColumns) as (keyof typeof memberColumns)[]
  return Object.fromEntries(
    sets.map((set) => {
      const at = set.indexOf('=')
      const name = set.slice(0, at).trim()
      const names = (key: (typeof keys)[number]) => [key, fieldCatalogs.ja.member[key], fieldCatalogs.en.member[key]]
      const field = own.find((one) => one.name === name)
      const column = field ? `custom:${field.id}` : keys.find((key) => names(key).includes(name))
      if (at < 1 || column === undefined) throw new UsageError(t.noSuchField(name || set))
      return [column, set.slice(at + 1)]
    }),
  )
}

/** What a column is called, in the language of the terminal. */
async function columnNames(api: Api, { locale }: Terminal): Promise<(column: string) => string> {
  const own = new Map((await api.customFields.list()).map(({ id, name }) => [`custom:${id}`, name]))
  const fixed: Readonly<Record<string, string>> = fieldCatalogs[locale].member
  return (column) => own.get(column) ?? fixed[column] ?? column
}

type Preview = Awaited<ReturnType<Api['edits']['preview']>>

function printChanges({ changes }: Preview, columnWords: (column: string) => string, { say }: Terminal): void {
  const text = (cell: Preview['changes'][number]['before']) =>
    Array.isArray(cell) ? cell.join('、') : String(cell ?? '')
  const blank = (cell: string) => cell || '－'
  const lines = changes.map(({ name, column, before, after }) => [
    name,
    columnWords(column),
    `${blank(text(before))} → ${blank(text(after))}`,
  ])
  for (const line of tableLines(lines)) say(line)
}
