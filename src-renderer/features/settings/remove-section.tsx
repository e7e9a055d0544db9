import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { DownloadBackup } from './download-backup.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

/** The one act that cannot be taken back asks for the name of what it destroys. */
export function RemoveSection() {
  const t = useTexts().settings.removal
  const [typedName, setTypedName] = useState('')
  const { showAnew } = useSwitchClub()
  const current = useQuery(orpc.clubs.current.queryOptions())
  const remove = useMutation(orpc.clubs.remove.mutationOptions())
  const club = current.data?.club
  if (!club) return <LoadingState />

  async function removeClub(path: string, name: string) {
    await remove.mutateAsync({ path, typedName })
    notifyDone(t.done(name))
    await showAnew()
  }

  return (
    <>
      <SectionHead title={t.title} intro={t.intro(club.name)} />
      <form
        className={classes.panel}
        onSubmit={(event) => {
          event.preventDefault()
          void removeClub(club.path, club.name).catch(() => {})
        }}
      >
        <p className={classes.warning}>{t.warning}</p>
        <div>
          <DownloadBackup />
        </div>
        <TextInput
          label={t.typeName(club.name)}
          autoComplete="off"
          value={typedName}
          onChange={(event) => setTypedName(event.currentTarget.value)}
        />
        <FailureNote error={remove.error} />
        <div>
          <Button type="submit" color="shu" disabled={typedName !== club.name} loading={remove.isPending}>
            {t.act}
          </Button>
        </div>
      </form>
    </>
  )
}
