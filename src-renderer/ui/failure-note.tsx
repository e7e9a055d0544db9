import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import { describeFailure } from './failure.ts'

/** A failed act, said beside the form that made it. */
export function FailureNote({ error }: { readonly error: unknown }) {
  const t = useTexts()
  return error ? <ProblemNote>{describeFailure(error, t)}</ProblemNote> : null
}

/** The same in words of the screen's own. */
export function ProblemNote({ children }: { readonly children: ReactNode }) {
  return (
    <Alert color="shu" variant="light" icon={<IconAlertTriangle size={20} aria-hidden />} role="alert">
      {children}
    </Alert>
  )
}
