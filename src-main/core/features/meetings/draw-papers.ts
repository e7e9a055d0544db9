import { renderList } from '../../pdf/list-pdf.ts'
import type { ListToPrint } from '../../pdf/list-to-print.ts'
import { type PapersJob, renderMeetingPapers } from '../../pdf/meeting-papers-pdf.ts'

export type PaperJob =
  | { readonly kind: 'papers'; readonly papers: PapersJob }
  | { readonly kind: 'list'; readonly list: ListToPrint; readonly createdAt: string }

/** Draws what is asked for; `onStep` is called after each voter or page, and may throw to stop. */
export function drawPapers(job: PaperJob, onStep: () => void = () => undefined): Uint8Array {
  if (job.kind === 'papers') return renderMeetingPapers(job.papers, onStep)
  return renderList(job.list, { createdAt: job.createdAt, onPage: onStep })
}
