import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useAct } from './use-act.ts'

const LONGEST = 60

/** A name by which people know the laptop: the one that a laptop gives itself says little. */
export function RenameLaptop({ laptop, onClose }: { readonly laptop: Laptop; readonly onClose: () => void }) {
  const t = useTexts().laptops.rename
  const [name, setName] = useState(laptop.label)
  const label = name.trim()
  const rename = useAct(() => api.sync.rename({ dev: laptop.dev, label }).then(onClose), t.done(label))

  return (
    <FormDialog
      title={t.title(laptop.label)}
      doLabel={t.act}
      busy={rename.isPending}
      disabled={label === '' || label === laptop.label}
      error={rename.error}
      onDo={() => rename.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t.name}
        description={t.hint}
        data-autofocus
        autoComplete="off"
        maxLength={LONGEST}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
