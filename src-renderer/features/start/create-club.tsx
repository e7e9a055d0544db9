import { Anchor, Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import classes from './start.module.css'

interface Props {
  readonly newFolder: string
  /** No club is known yet: this is the first thing a new person sees. */
  readonly first: boolean
}

export function CreateClub({ newFolder, first }: Props) {
  const t = useTexts()
  const [choosing, setChoosing] = useState(false)
  const { showAnew } = useSwitchClub()
  const create = useMutation(orpc.clubs.create.mutationOptions({ onSuccess: showAnew }))
  const form = useForm({
    initialValues: { name: '', folder: '' },
    validate: { name: (name) => (name.trim() === '' ? t.start.clubNameMissing : null) },
  })

  return (
    <form
      className={classes.act}
      onKeyDown={(event) => event.key === 'Enter' && isConverting(event) && event.preventDefault()}
      onSubmit={form.onSubmit(({ name, folder }) =>
        create.mutate({ name: name.trim(), ...(folder.trim() && { folder: folder.trim() }) }),
      )}
    >
      <h2 className={classes.heading}>{first ? t.start.firstTitle : t.start.createTitle}</h2>
      {first && <p className={classes.message}>{t.start.firstMessage}</p>}
      <Group align="flex-start" gap="xs" w="100%" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={t.start.clubName}
          placeholder={t.start.clubNamePlaceholder}
          autoComplete="off"
          autoFocus={first}
          {...form.getInputProps('name')}
        />
        <Button type="submit" size="md" loading={create.isPending} variant={first ? 'filled' : 'default'}>
          {t.start.create}
        </Button>
      </Group>
      {choosing ? (
        <TextInput
          w="100%"
          size="sm"
          label={t.start.placeLabel}
          description={t.start.placeHint}
          placeholder={newFolder}
          autoComplete="off"
          {...form.getInputProps('folder')}
        />
      ) : (
        <p className={classes.message}>
          {t.start.place(newFolder)}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => setChoosing(true)}>
            {t.start.changePlace}
          </Anchor>
        </p>
      )}
      <FailureNote error={create.error} />
    </form>
  )
}
