import { booksFormats } from '../../../src-shared/contract/ledger-accounts.ts'
import { texts } from '../../../src-shared/texts/texts.ts'
import { command, required, UsageError } from '../command.ts'
import { writeOutput } from '../files.ts'
import { readDay } from '../read-day.ts'

/** Entries for an accounting program; `--dry-run` only says what would go out, and nothing ever goes out twice. */
export const books = command({
  name: 'books',
  usage: '--format yayoi|freee|mf --from DATE --to DATE (--out FILE | --dry-run) [--encoding utf8|cp932]',
  options: {
    format: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    encoding: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ({ values }, { club, terminal }) => {
    const { t, say, json, printJson, locale } = terminal
    const format = booksFormats.find((each) => each === required(values.format, '--format'))
    if (format === undefined) throw new UsageError('--format')
    const encoding = encodingOf(values.encoding)
    const days = { from: dayOf(values.from, '--from'), to: dayOf(values.to, '--to') }
    const asked = { format, ...days, ...(encoding && { encoding }) }
    const words = texts[locale].books.export
    const number = (count: number) => count.toLocaleString(locale)

    if (values['dry-run']) {
      const { sample: _sample, ...preview } = await (await club()).books.previewExport(asked)
      if (json) return printJson(preview)
      say(words.found(number(preview.entries), number(preview.reversals)))
      const names = preview.unmapped.map(({ name, kind }) => name || (kind === 'fund' ? words.noFund : words.noAccount))
      if (names.length > 0) say(`${words.unmapped}: ${names.join(', ')}`)
      return
    }
    const out = required(values.out, '--out')
    const { file, entries, operationId } = await (await club()).books.export(asked)
    await writeOutput(out, file, terminal)
    if (json) printJson({ entries, operationId, out })
    else say(t.booksWritten(number(entries), out))
  },
})

function dayOf(value: string | undefined, flag: string): string {
  return readDay(required(value, flag), flag)
}

function encodingOf(value: string | undefined): 'utf8' | 'cp932' | undefined {
  if (value === undefined || value === 'utf8' || value === 'cp932') return value
  throw new UsageError('--encoding')
}
