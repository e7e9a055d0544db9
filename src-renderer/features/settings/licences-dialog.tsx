import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { AskedDialog } from '../../ui/asked-dialog.tsx'
import { TextToRead } from '../../ui/text-to-read.tsx'

/** Whose work is in this program, in the words of each licence. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts().settings.about.parts
  const asked = useQuery(orpc.app.licences.queryOptions({ gcTime: 0, staleTime: Number.POSITIVE_INFINITY }))

  return (
    <AskedDialog title={t.title} asked={asked} onClose={onClose}>
      {({ text }) =>
        text === null ? (
          <Text>{t.notBuilt}</Text>
        ) : (
          <>
            <Text>{t.message}</Text>
            <TextToRead label={t.title} text={text} />
          </>
        )
      }
    </AskedDialog>
  )
}
