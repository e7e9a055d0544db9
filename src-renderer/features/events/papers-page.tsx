import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import css from './event-papers.module.css'
import { PaperChoices } from './paper-choices.tsx'
import { useEventPaper } from './use-event-paper.ts'
import type { WholeEvent } from './whole-event.ts'

/** Rosters, badges and the rest: chosen at the right, seen at the left as they print. */
export function PapersPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events.papers
  const paper = useEventPaper(event.id)
  const { made, work } = paper

  return (
    <div className={css.paper}>
      <div className={css.sheet}>
        {work.running ? (
          <ProgressPanel title={t.making} progress={work.progress} onCancel={work.cancel} />
        ) : made ? (
          <PdfPreview file={made} fileName={made.name} focusPrint />
        ) : (
          <EmptyState message={t.empty} />
        )}
      </div>
      <PaperChoices paper={paper} asksSensitive={event.questions.some(({ sensitive }) => sensitive)} />
    </div>
  )
}
