import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTexts } from '../hooks/use-texts.ts'
import { describeFailure } from './failure.ts'

/** A failed act, said beside the form that made it. */
export function FailureNote({ error }: { readonly error: unknown }) {
  const t = useTexts()
  if (!error) return null
  return (
    <Alert color="shu" variant="light" icon={<IconAlertTriangle size={20} aria-hidden />} role="alert">
      {describeFailure(error, t)}
    </Alert>
  )
}
