import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'

export function BackButton({ onBack }: { onBack: () => void }) {
  const t = useTexts()
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
      {t.receipts.back}
    </Button>
  )
}
