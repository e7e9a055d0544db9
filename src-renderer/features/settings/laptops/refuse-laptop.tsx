import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useAct } from './use-act.ts'

interface Props {
  readonly laptop: Laptop
  readonly onClose: () => void
  /** There are new digits, which are nowhere but here. */
  readonly onRenewed: (code: string) => void
}

/** Says no. Whoever asks has the digits of the sheet; who should not have them is shut out by new ones. */
export function RefuseLaptop({ laptop, onClose, onRenewed }: Props) {
  const t = useTexts().laptops.asking
  const { dev, label } = laptop
  const [newKey, setNewKey] = useState(false)
  const refuse = useAct(async () => {
    const { code } = await api.sync.refuse({ dev, newKey })
    if (code !== null) onRenewed(code)
    onClose()
  }, t.refused(label))

  return (
    <FormDialog
      title={t.refuseQuestion(label)}
      doLabel={t.refuse}
      busy={refuse.isPending}
      error={refuse.error}
      onDo={() => refuse.mutate()}
      onClose={onClose}
    >
      <Text>{t.refuseMessage}</Text>
      <Checkbox
        label={t.newKey}
        description={t.newKeyHint}
        checked={newKey}
        onChange={(event) => setNewKey(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
