import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { CodeDialog } from './code-dialog.tsx'
import styles from './laptops.module.css'

/** What an invitation is and what it gives away, then its digits. */
export function InvitationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts().invitations
  const queries = useQueryClient()
  const make = useMutation({
    ...orpc.sync.invite.mutationOptions(),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: orpc.sync.key() }),
  })

  return (
    <CodeDialog
      words={{ ask: t.make.title, made: t.sheet.title, making: t.make.making, act: t.make.act }}
      make={make}
      onClose={onClose}
    >
      <ul className={styles.points}>
        {t.make.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </CodeDialog>
  )
}
