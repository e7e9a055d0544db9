import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { CodeDialog } from './code-dialog.tsx'

/** For a lost sheet: new digits, once they are asked for. */
export function NewCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts().laptops.sheet
  const make = useMutation({ ...orpc.sync.newCode.mutationOptions(), gcTime: 0 })

  return (
    <CodeDialog words={{ ask: t.again, made: t.title, making: t.making, act: t.make }} make={make} onClose={onClose}>
      <Text>{t.againHint}</Text>
    </CodeDialog>
  )
}
