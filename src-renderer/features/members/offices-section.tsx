import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { MemberInOffice } from '../../../src-shared/contract/belonging.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BelongingPart } from './belonging-part.tsx'
import { OfficeTermDialog } from './office-term-dialog.tsx'
import { TermLines } from './term-lines.tsx'
import { useTermWords } from './use-term-words.ts'
import { useUndoable } from './use-undoable.ts'

type OfficesSectionProps = { readonly member: Member; readonly today: string }

/** The history of posts of a person, today's first. */
export function OfficesSection({ member, today }: OfficesSectionProps) {
  const t = useTexts().belonging
  const words = t.offices
  const act = useUndoable()
  const termWords = useTermWords()
  const [open, setOpen] = useState<MemberInOffice | 'new' | null>(null)
  const paid = ({ paidFrom, paidTo }: MemberInOffice) =>
    (paidFrom ?? paidTo) === null ? '' : words.paidTerm(termWords({ startsOn: paidFrom, endsOn: paidTo }))

  return (
    <BelongingPart title={words.title} add={{ label: words.appoint, onClick: () => setOpen('new') }}>
      <TermLines
        lines={member.offices}
        today={today}
        none={words.none}
        noneNow={words.noneNow}
        remark={(held) => [held.director && words.isDirector, paid(held), held.note].filter(Boolean).join('　')}
        menu={(held) => (
          <>
            <Menu.Item onClick={() => setOpen(held)}>{words.change(held.name)}</Menu.Item>
            <Menu.Item
              onClick={() => void act(() => api.offices.removeTerm({ id: held.id }), words.takenOut(held.name))}
            >
              {t.mistake}
            </Menu.Item>
          </>
        )}
      />
      {open && (
        <OfficeTermDialog
          memberId={member.id}
          held={open === 'new' ? null : open}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </BelongingPart>
  )
}
