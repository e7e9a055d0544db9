import { Button, Modal, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { People } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { checkRequest, type ListChoice, listRequest } from './list-choice.ts'
import { ListNotices } from './list-notices.tsx'
import css from './lists.module.css'
import { useListCheck } from './use-list-check.ts'

type MakeButtonProps = {
  readonly choice: ListChoice
  readonly who: People
  readonly onSubstitute: (substitute: boolean) => void
  /** A list on paper is there, to be printed or saved. */
  readonly onMade: (file: File) => void
}

/** What the list will hold and leave out, and the act that makes it. */
export function MakeButton({ choice, who, onSubstitute, onMade }: MakeButtonProps) {
  const t = useTexts().lists
  const f = useFormat()
  const locale = useLocale()
  const work = useProgress<{ file: File; rows: number }>()
  const [settled] = useDebouncedValue(choice, 300)
  const check = useListCheck(settled, who)
  const mustSubstitute = choice.format === 'csv' && (check.data?.lost.length ?? 0) > 0 && !choice.substitute
  const isChecking = check.isPending || check.isPlaceholderData || !asksTheSame(choice, settled)
  const isEmpty = check.data?.rows === 0

  function asksTheSame(one: ListChoice, other: ListChoice): boolean {
    return JSON.stringify(checkRequest(one, who, locale)) === JSON.stringify(checkRequest(other, who, locale))
  }

  async function make() {
    const made = await work.start((signal) => api.lists.make(listRequest(choice, who, locale), { signal }))
    if (made === null) return
    if (choice.format === 'pdf') return onMade(made.file)
    saveFile(made.file, made.file.name)
    notifyDone(t.done(f.number(made.rows)))
  }

  return (
    <Stack gap="xs" className={css.act ?? ''}>
      {check.data && !isChecking && <ListNotices check={check.data} choice={choice} onSubstitute={onSubstitute} />}
      {isChecking && (
        <Text size="sm" c="dimmed" role="status">
          {t.checking}
        </Text>
      )}
      <FailureNote error={work.error} />
      <Button
        size="md"
        disabled={isChecking || mustSubstitute || isEmpty}
        loading={work.running}
        onClick={() => void make()}
      >
        {t.make[choice.format]}
      </Button>
      <Text size="sm" c="dimmed">
        {t.recorded}
      </Text>
      <Modal
        opened={work.running}
        onClose={work.cancel}
        withCloseButton={false}
        closeOnClickOutside={false}
        padding={0}
      >
        <ProgressPanel title={t.making} progress={work.progress} hint={t.hint} onCancel={work.cancel} />
      </Modal>
    </Stack>
  )
}
