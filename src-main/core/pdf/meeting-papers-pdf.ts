import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { createMeasure, drawable, type Measure } from './list-text.ts'
import { agendaStrips, noticeStrips } from './meeting-notice.ts'
import { slipStrips } from './meeting-slips.ts'
import type { Addressee, MeetingToPrint, PaperPart } from './meeting-to-print.ts'
import { drawStrips, type Strip, stripMaker } from './paper-flow.ts'
import { createPdfDocument, finishPdf } from './pdf-document.ts'
import { createTypesetters } from './typesetter.ts'

export interface PapersJob {
  readonly meeting: MeetingToPrint
  readonly voters: readonly Addressee[]
  readonly parts: readonly PaperPart[]
  readonly createdAt: string
}

/** Each voter's set begins on a sheet of its own; the slips follow the notice on theirs, to be cut apart. */
export function renderMeetingPapers(job: PapersJob, onVoter: (done: number) => void = () => undefined): Uint8Array {
  const { parts, createdAt } = job
  const meeting = drawableMeeting(job.meeting)
  const words = meetingPapers[meeting.locale]
  const title = words.notice.title(meeting.name)
  const document = createPdfDocument({ title, author: meeting.club[0] ?? '', lang: meeting.locale, createdAt })
  const typesetter = createTypesetters(document)[meeting.locale]
  const measure = createMeasure(typesetter)
  const agenda = parts.includes('notice') ? agendaStrips(meeting, stripMaker(measure)) : []
  job.voters.forEach((voter, index) => {
    drawStrips(document, typesetter, stripsFor({ meeting, parts, measure, agenda }, drawableAddressee(voter)))
    onVoter(index + 1)
  })
  return finishPdf(document)
}

interface Setting {
  readonly meeting: MeetingToPrint
  readonly parts: readonly PaperPart[]
  readonly measure: Measure
  /** The same for everyone: measured once. */
  readonly agenda: readonly Strip[]
}

function stripsFor({ meeting, parts, measure, agenda }: Setting, voter: Addressee): Strip[] {
  const notice = parts.includes('notice') ? [...noticeStrips(meeting, voter, stripMaker(measure)), ...agenda] : []
  const slips = slipStrips(meeting, voter, { parts, measure })
  return [...notice, ...slips.map((slip, index) => (index === 0 ? { ...slip, onNewPage: true } : slip))]
}

function drawableMeeting(meeting: MeetingToPrint): MeetingToPrint {
  const { name, where, online, note, club, items } = meeting
  return {
    ...meeting,
    ...{ name: drawable(name), where: drawable(where), online: drawable(online), note: drawable(note) },
    club: club.map(drawable),
    items: items.map((item) => ({ ...item, title: drawable(item.title), text: drawable(item.text) })),
  }
}

function drawableAddressee(voter: Addressee): Addressee {
  return { ...voter, name: drawable(voter.name), address: voter.address.map(drawable) }
}
