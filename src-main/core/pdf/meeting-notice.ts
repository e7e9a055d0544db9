import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { drawFitted } from './draw-fitted.ts'
import type { Addressee, MeetingToPrint } from './meeting-to-print.ts'
import { paper, type Strip, type StripMaker } from './paper-flow.ts'
import { ink, soft } from './receipt-style.ts'

/** The address stands where the window of a long envelope (長3, A4 in three) shows it. */
const HEAD_HEIGHT = 58

/** 招集通知: to whom, from whom, when and where. */
export function noticeStrips(meeting: MeetingToPrint, voter: Addressee, make: StripMaker): Strip[] {
  const { notice } = meetingPapers[meeting.locale]
  const { facts } = notice
  return [
    head(meeting, voter),
    make.title(notice.title(meeting.name)),
    ...make.text(notice.body(meeting.name)),
    make.space(4),
    ...make.fact(facts.when, meeting.when),
    ...make.fact(facts.where, meeting.where),
    ...(meeting.online ? make.fact(facts.online, meeting.online) : []),
    ...(meeting.note ? [make.space(3), ...make.text(meeting.note)] : []),
    make.space(3),
  ]
}

/** 議題, and what to send back by when. */
export function agendaStrips(meeting: MeetingToPrint, make: StripMaker): Strip[] {
  const { notice } = meetingPapers[meeting.locale]
  const items = meeting.items.flatMap(({ heading, title, text }) => [
    ...kept(make.fact(heading, title)),
    ...(text ? make.text(text, { indent: 30, size: 9.5, color: soft }) : []),
    make.space(1.5),
  ])
  const reply = meeting.answerBy ? notice.reply(meeting.answerBy) : notice.replySoon
  return [
    ...(items.length > 0 ? [make.heading(notice.facts.agenda), ...items] : []),
    make.space(4),
    ...make.text(reply),
    ...make.text(notice.standing[meeting.standing], { size: 9.5, color: soft }),
  ]
}

function kept(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, withNext: true }))
}

function head(meeting: MeetingToPrint, { name, honorific, address, number }: Addressee): Strip {
  const { to } = meetingPapers[meeting.locale]
  return {
    height: HEAD_HEIGHT,
    draw: (pen, y) => {
      pen.text(meeting.today, paper.right, y + 3, { size: 10, color: soft, align: 'right' })
      address.forEach((line, row) => {
        pen.text(line, paper.left, y + 6 + row * 5.4, { size: 10 })
      })
      const below = y + 8 + address.length * 5.4 + 2
      drawFitted(pen, to(name, honorific), { x: paper.left, y: below, width: 85 }, { size: 13, color: ink }, 9)
      pen.text(number, paper.left, below + 6, { size: 8.5, color: soft })
      meeting.club.forEach((line, row) => {
        const style = { size: row === 0 ? 11 : 9.5, align: 'right', color: row === 0 ? ink : soft } as const
        drawFitted(pen, line, { x: paper.right, y: y + 28 + row * 5.2, width: 78 }, style, 5)
      })
    },
  }
}
