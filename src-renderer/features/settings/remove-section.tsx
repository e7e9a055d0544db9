import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { orpc } from '../../api.ts'
import { useClubName } from '../../hooks/use-club-name.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { DownloadBackup } from './download-backup.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

export function RemoveSection() {
  const club = useQuery(orpc.clubs.current.queryOptions()).data?.club
  return club ? <RemoveForm club={club} /> : <LoadingState />
}

/** The one act that cannot be taken back asks for the name of what it destroys. */
function RemoveForm({ club }: { readonly club: KnownClub }) {
  const t = useTexts().settings.removal
  const [typedName, setTypedName] = useState('')
  const { showAnew } = useSwitchClub()
  const name = useClubName(club)
  const remove = useMutation(orpc.clubs.remove.mutationOptions())

  async function removeClub() {
    await remove.mutateAsync({ path: club.path, typedName })
    notifyDone(t.done(name))
    await showAnew()
  }

  return (
    <>
      <SectionHead title={t.title} intro={t.intro(name)} />
      <form
        className={classes.panel}
        onSubmit={(event) => {
          event.preventDefault()
          void removeClub().catch(() => {})
        }}
      >
        <p className={classes.warning}>{t.warning}</p>
        <div>
          <DownloadBackup />
        </div>
        <TextInput
          label={t.typeName(name)}
          autoComplete="off"
          value={typedName}
          onChange={(event) => setTypedName(event.currentTarget.value)}
        />
        <FailureNote error={remove.error} />
        <div>
          <Button type="submit" color="shu" disabled={typedName.trim() !== name.trim()} loading={remove.isPending}>
            {t.act}
          </Button>
        </div>
      </form>
    </>
  )
}
