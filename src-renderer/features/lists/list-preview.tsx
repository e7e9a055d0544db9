import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { People } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { type ListChoice, listRequest } from './list-choice.ts'
import { ListSample } from './list-sample.tsx'
import css from './lists.module.css'

type ListPreviewProps = { readonly choice: ListChoice; readonly who: People }

/** Paper as it will print, tables by their first rows. */
export function ListPreview({ choice, who }: ListPreviewProps) {
  if (choice.format === 'pdf') return <PaperPreview choice={choice} who={who} />
  return <ListSample choice={choice} who={who} />
}

function PaperPreview({ choice, who }: ListPreviewProps) {
  const t = useTexts().lists
  const f = useFormat()
  const input = listRequest(choice, who, useLocale())
  const preview = useQuery({
    ...orpc.lists.preview.queryOptions({ input }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (preview.error) return <FailureState error={preview.error} onRetry={() => void preview.refetch()} />
  const isPart = preview.data !== undefined && preview.data.shown < preview.data.total
  return (
    <div className={css.sheets}>
      <PdfPreview
        draft
        file={preview.data?.pdf ?? null}
        fileName={t.preview}
        countWords={isPart ? (sheets) => t.previewFirst(f.number(preview.data.shown), sheets) : undefined}
      />
    </div>
  )
}
