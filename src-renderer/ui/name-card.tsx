import { Button, TextInput, Tooltip } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../api.ts'
import { isConverting } from '../hooks/use-enter-moves-on.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureNote } from './failure-note.tsx'
import classes from './name-card.module.css'
import { notifyDone } from './toasts.tsx'

/** Kept on this laptop once the question was put off: it is asked one time, never again. */
const putOff = 'nameAsked'

/** A laptop without a name is asked for one, so that the history can say who did what. */
export function NameCard() {
  const info = useQuery(orpc.app.info.queryOptions())
  const preferences = useQuery(orpc.app.preferences.queryOptions())
  const current = useQuery(orpc.clubs.current.queryOptions())
  const asks = info.data?.actor === '' && preferences.data?.[putOff] === undefined && current.data?.demo === false
  return asks ? <NameQuestion /> : null
}

function NameQuestion() {
  const t = useTexts().home.name
  const queries = useQueryClient()
  // Neither is an entry of the club's, so the core tells of no change.
  const readAgain = () => queries.invalidateQueries({ queryKey: orpc.app.key() })
  const set = useMutation(orpc.app.setActor.mutationOptions({ onSuccess: readAgain }))
  const later = useMutation(orpc.app.setPreference.mutationOptions({ onSuccess: readAgain }))
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? t.missing : null) },
  })

  async function save(name: string) {
    await set.mutateAsync({ name })
    notifyDone(t.saved(name))
  }

  return (
    <form
      className={classes.card}
      aria-labelledby="name-question"
      noValidate
      onKeyDown={(event) => event.key === 'Enter' && isConverting(event) && event.preventDefault()}
      onSubmit={form.onSubmit(({ name }) => void save(name.trim()).catch(() => {}))}
    >
      <div className={classes.text}>
        <h2 id="name-question">{t.title}</h2>
        <p className={classes.detail}>{t.message(form.values.name.trim() || t.example)}</p>
      </div>
      <div className={classes.acts}>
        <TextInput
          w="14rem"
          aria-label={t.label}
          placeholder={t.example}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <Button type="submit" variant="default" size="md" loading={set.isPending}>
          {t.save}
        </Button>
        <Tooltip label={t.laterHint}>
          <Button
            variant="subtle"
            color="gray"
            size="md"
            loading={later.isPending}
            onClick={() => later.mutate({ key: putOff, value: true })}
          >
            {t.later}
          </Button>
        </Tooltip>
      </div>
      <FailureNote error={set.error ?? later.error} />
    </form>
  )
}
