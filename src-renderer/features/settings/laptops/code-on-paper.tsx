import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { usePreferences } from '../../../hooks/preferences.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { copyText } from '../../../ui/copy-text.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { PdfPreview } from '../../../ui/pdf-preview.tsx'
import { notifyDone, notifyProblem } from '../../../ui/toasts.tsx'
import styles from './laptops.module.css'

interface Props {
  readonly code: string
  /** Of an invitation: the last moment at which it lets in. Those of the sheet hold for good, and are not copied. */
  readonly until?: string
  readonly onKept: () => void
}

/** The digits in their groups, as a sheet to print, and no way on but saying that they are kept. */
export function CodeOnPaper({ code, until, onKept }: Props) {
  const texts = useTexts()
  const t = until === undefined ? texts.laptops.sheet : texts.invitations.sheet
  const { locale } = usePreferences()
  const make = useMutation({ ...orpc.sync.sheet.mutationOptions(), gcTime: 0 })
  const file = make.data?.file

  return (
    <Stack gap="md">
      <Text>{t.lead}</Text>
      {until !== undefined && <UntilWhen until={until} />}
      <ol className={styles.code} aria-label={t.digits}>
        {code.split(' ').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <li key={place}>
            <span aria-hidden>{place + 1}</span>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed">
        {t.secret}
      </Text>
      {file ? (
        <div className={styles.sheet}>
          <PdfPreview file={file} fileName={file.name} focusPrint />
        </div>
      ) : (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={make.isPending}
            autoFocus
            onClick={() => make.mutate({ code, locale, ...(until !== undefined && { until }) })}
          >
            {t.print}
          </Button>
          {until !== undefined && <CopyButton code={code} />}
        </Group>
      )}
      <FailureNote error={make.error} />
      <Group justify="flex-end" gap="sm">
        <Text size="sm" c="dimmed">
          {t.keptHint}
        </Text>
        <Button onClick={onKept}>{t.kept}</Button>
      </Group>
    </Stack>
  )
}

function UntilWhen({ until }: { readonly until: string }) {
  const t = useTexts().invitations.sheet
  const f = useFormat()
  return (
    <Text fw={700} mt={-8}>
      {t.until(`${f.dayMonth(until)} ${f.time(until)}`)}
    </Text>
  )
}

function CopyButton({ code }: { readonly code: string }) {
  const t = useTexts().invitations.sheet

  function copy() {
    try {
      copyText(code)
      notifyDone(t.copied)
    } catch {
      notifyProblem(t.notCopied)
    }
  }

  return (
    <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
      {t.copy}
    </Button>
  )
}
