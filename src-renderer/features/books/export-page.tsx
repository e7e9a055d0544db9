import { NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { booksFormats } from '../../../src-shared/contract/ledger-accounts.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './books.module.css'
import { ExportHistory } from './export-history.tsx'
import { ExportPreview } from './export-preview.tsx'
import { useBooks } from './use-books.ts'

type Format = (typeof booksFormats)[number]
type Encoding = 'utf8' | 'cp932'

/** What goes to the accounting program: shown before it goes, and never twice. */
export function ExportPage() {
  const t = useTexts().books.export
  const f = useFormat()
  const { today, current, periods } = useBooks()
  const [format, setFormat] = useState<Format>('yayoi')
  const [encoding, setEncoding] = useState<Encoding>('utf8')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const days = { from: from ?? periods(current).at(-1)?.first ?? today, to: to ?? today }
  const input = { format, ...days, ...(format !== 'yayoi' && { encoding }) }
  const preview = useQuery({
    ...orpc.books.previewExport.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const out = useMutation(
    orpc.books.export.mutationOptions({
      onSuccess: ({ file, entries }) => {
        saveFile(file, file.name)
        notifyDone(t.done(f.number(entries)))
      },
    }),
  )
  const found = preview.data
  const isEmpty = found !== undefined && found.entries + found.reversals === 0

  return (
    <div className={css.scroll}>
      <PageHeader title={t.title} />
      <section className={css.panel}>
        <p className={css.quiet}>{t.lead}</p>
        <div className={css.choices}>
          <NativeSelect
            label={t.format}
            value={format}
            onChange={(event) => setFormat(booksFormats.find((each) => each === event.currentTarget.value) ?? 'yayoi')}
            data={booksFormats.map((value) => ({ value, label: t.formats[value] }))}
          />
          {format !== 'yayoi' && (
            <NativeSelect
              label={t.encoding}
              value={encoding}
              onChange={(event) => setEncoding(event.currentTarget.value === 'cp932' ? 'cp932' : 'utf8')}
              data={(['utf8', 'cp932'] as const).map((value) => ({ value, label: t.encodings[value] }))}
            />
          )}
        </div>
        <div className={css.choices}>
          <DateField label={t.from} value={days.from} onChange={(day) => day && setFrom(day)} />
          <DateField label={t.to} value={days.to} onChange={(day) => day && setTo(day)} />
        </div>
        <FailureNote error={preview.error ?? out.error} />
        {found && (
          <div className={css.acts}>
            <WriteButton
              leftSection={<IconDownload size={18} aria-hidden />}
              disabled={isEmpty}
              loading={out.isPending}
              onClick={() => out.mutate(input)}
            >
              {t.act}
            </WriteButton>
            <span aria-live="polite">
              {isEmpty ? t.nothing : t.found(f.number(found.entries), f.number(found.reversals))}
            </span>
          </div>
        )}
      </section>
      {found && !isEmpty && <ExportPreview preview={found} />}
      <ExportHistory />
    </div>
  )
}
