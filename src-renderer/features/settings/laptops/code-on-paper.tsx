import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { usePreferences } from '../../../hooks/preferences.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { PdfPreview } from '../../../ui/pdf-preview.tsx'
import styles from './laptops.module.css'

/** The digits in their groups, as a sheet to print, and no way on but saying that they are on paper. */
export function CodeOnPaper({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  const t = useTexts().laptops.sheet
  const { locale } = usePreferences()
  const make = useMutation({ ...orpc.sync.sheet.mutationOptions(), gcTime: 0 })
  const file = make.data?.file

  return (
    <Stack gap="md">
      <Text>{t.lead}</Text>
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
        <div>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={make.isPending}
            data-autofocus
            onClick={() => make.mutate({ code, locale })}
          >
            {t.print}
          </Button>
        </div>
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
