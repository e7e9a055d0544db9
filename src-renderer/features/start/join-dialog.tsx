import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { api } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { type Running, useProgress } from '../../hooks/use-progress.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { CodeField } from '../../ui/code-field.tsx'
import { isRefusal } from '../../ui/failure.ts'
import { FailureNote, ProblemNote } from '../../ui/failure-note.tsx'
import { FolderField } from '../../ui/folder-field.tsx'
import { emptyPlace, isFaulty, placeOf } from '../../ui/laptops/place-draft.ts'
import { PlaceFields } from '../../ui/laptops/place-fields.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { useCode } from '../../ui/use-code.ts'

/** Brings the club of another laptop here: its shared place, the digits of its sheet, and a folder if one is wished. */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts()
  const [before] = useState(() => api.clubs.current())
  const work = useProgress<KnownClub>()
  const { showAnew } = useSwitchClub()
  const [, go] = useLocation()

  async function join(wish: Parameters<typeof api.sync.join>[0]) {
    const club = await work.start((signal) => api.sync.join(wish, { signal }))
    const [was, is] = [await before, await api.clubs.current()]
    // Stopped on its way it may be open all the same, and goes on by itself.
    if (club === null && was.club?.path === is.club?.path) return
    await showAnew()
    go('/joined')
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t.laptops.join.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!work.running}
      withCloseButton={!work.running}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      {work.running && (
        <ProgressPanel
          title={t.laptops.join.working}
          hint={t.laptops.join.workingHint}
          progress={work.progress}
          {...(isOpen(work.progress) && { cancelWord: t.laptops.join.goOn })}
          onCancel={work.cancel}
        />
      )}
      {/* What was typed stays for another try. */}
      <div hidden={work.running}>
        <JoinForm error={work.error} running={work} onJoin={(wish) => void join(wish)} onClose={onClose} />
      </div>
    </Modal>
  )
}

/** From here on the club is here: what is missing comes by itself. */
function isOpen(progress: Progress | null): boolean {
  return progress !== null && progress.stage !== 'opening'
}

interface FormProps {
  readonly error: unknown
  readonly running: Running<KnownClub>
  readonly onJoin: (wish: Parameters<typeof api.sync.join>[0]) => void
  readonly onClose: () => void
}

function JoinForm({ error, running, onJoin, onClose }: FormProps) {
  const texts = useTexts()
  const t = texts.laptops.join
  const [place, setPlace] = useState(emptyPlace)
  const [folder, setFolder] = useState('')
  const [tried, setTried] = useState(false)
  const { code, isWhole, field } = useCode(error)
  const form = useFormSubmit(submit, running.running)
  const moveOn = useEnterMovesOn(form.onSubmit)

  function submit() {
    setTried(true)
    if (isFaulty(place) || !isWhole) return
    onJoin({ place: placeOf(place), code, ...(folder.trim() && { folder: folder.trim() }) })
  }

  return (
    <form {...form} onKeyDownCapture={moveOn}>
      <Stack gap="md">
        <PlaceFields draft={place} onChange={setPlace} tried={tried} joining />
        <div>
          <Text mb={4}>{t.digits}</Text>
          <Text size="sm" c="dimmed" mb={8}>
            {t.lead}
          </Text>
          <CodeField {...field} label={t.digits} />
        </div>
        <FolderField label={t.folder} value={folder} onChange={setFolder} />
        {isRefusal(error, 'WRONG_RECOVERY_CODE') ? (
          <ProblemNote>{t.wrongCode}</ProblemNote>
        ) : (
          <FailureNote error={error} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.shell.parts.cancel}
          </Button>
          <Button type="submit" disabled={!isWhole}>
            {t.act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
