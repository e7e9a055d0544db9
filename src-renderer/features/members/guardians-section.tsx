import { ActionIcon, Anchor } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Guardian } from '../../../src-shared/contract/belonging.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './belonging.module.css'
import { BelongingPart } from './belonging-part.tsx'
import { GuardianDialog } from './guardian-dialog.tsx'
import { useUndoable } from './use-undoable.ts'

/** Who answers for a minor. */
export function GuardiansSection({ member }: { readonly member: Member }) {
  const t = useTexts().belonging.guardians
  const [open, setOpen] = useState<Guardian | 'new' | null>(null)

  return (
    <BelongingPart title={t.title} add={{ label: t.add, onClick: () => setOpen('new') }}>
      {member.guardians.length === 0 && <p className={classes.quiet}>{t.none}</p>}
      <ul className={classes.lines}>
        {member.guardians.map((guardian) => (
          <OneGuardian key={guardian.id} guardian={guardian} onEdit={() => setOpen(guardian)} />
        ))}
      </ul>
      {open && (
        <GuardianDialog memberId={member.id} guardian={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </BelongingPart>
  )
}

function OneGuardian({ guardian, onEdit }: { readonly guardian: Guardian; readonly onEdit: () => void }) {
  const t = useTexts().belonging
  const f = useFormat()
  const act = useUndoable()
  const { id, guardianId, name, relation, phone, email } = guardian
  return (
    <li className={classes.line}>
      <div className={classes.lineText}>
        <p>
          {guardianId ? (
            <Anchor component={Link} href={`/members/${guardianId}`}>
              {name}
            </Anchor>
          ) : (
            name
          )}
        </p>
        <p className={classes.quiet}>{[relation, phone && f.phone(phone), email].filter(Boolean).join('　')}</p>
      </div>
      <ActionIcon aria-label={t.edit(name)} title={t.edit(name)} onClick={onEdit}>
        <IconPencil size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t.remove(name)}
        title={t.remove(name)}
        onClick={() => void act(() => api.guardians.remove({ id }), t.guardians.removed(name))}
      >
        <IconX size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  )
}
