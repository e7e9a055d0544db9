import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { orpc } from '../../api.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { describeFailure } from '../../ui/failure.ts'
import { FolderField } from '../../ui/folder-field.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import classes from './settings.module.css'
import { Unprotected } from './unprotected.tsx'

type Status = Awaited<ReturnType<Api['backups']['status']>>

/** A copy elsewhere is what saves a club when the laptop is lost. */
export function SecondPlace({ status }: { readonly status: Status }) {
  const texts = useTexts()
  const t = texts.settings.backups
  const f = useFormat()
  const { secondPlace, secondPlaceLastAt, secondPlaceDue } = status
  const [folder, setFolder] = useState(secondPlace ?? '')
  const queries = useQueryClient()
  // A place is no entry of the club's, so the core tells of no change.
  const set = useMutation(
    orpc.backups.setSecondPlace.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.backups.key() }),
    }),
  )
  const changed = folder.trim() !== '' && folder.trim() !== secondPlace

  const form = useFormSubmit(() => void choose().catch(() => {}), set.isPending)

  async function choose() {
    if (!changed) return
    await set.mutateAsync({ folder: folder.trim() })
    notifyDone(t.secondSaved)
  }

  function type(path: string) {
    set.reset()
    setFolder(path)
  }

  async function clear() {
    await set.mutateAsync({ folder: null })
    setFolder('')
    notifyDone(t.secondCleared)
  }

  return (
    <form {...form} className={classes.panel}>
      <WriteFields>
        <h3>{t.second}</h3>
        {secondPlace !== null && (
          <p className={secondPlaceDue ? classes.warning : classes.quiet}>
            {secondPlaceLastAt ? t.secondLast(f.dateTime(secondPlaceLastAt)) : t.secondNever}
            {secondPlaceDue && secondPlaceLastAt && ` ${t.secondDue}`}
          </p>
        )}
        <FolderField
          aria-label={t.second}
          description={t.secondHint}
          inputWrapperOrder={['input', 'description', 'error']}
          placeholder={t.secondNone}
          value={folder}
          onChange={type}
          error={set.error && describeFailure(set.error, texts)}
        />
        <Unprotected where="second" />
        <div className={classes.foot}>
          <Button type="submit" variant="default" disabled={!changed} loading={set.isPending}>
            {t.secondSave}
          </Button>
          {secondPlace !== null && (
            <Button variant="subtle" color="gray" onClick={() => void clear().catch(() => {})}>
              {t.secondClear}
            </Button>
          )}
        </div>
      </WriteFields>
    </form>
  )
}
