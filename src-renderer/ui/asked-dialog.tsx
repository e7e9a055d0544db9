import { Modal, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import { FailureState } from './failure-state.tsx'
import { LoadingState } from './loading-state.tsx'

interface Props<Data> {
  readonly title: string
  readonly asked: UseQueryResult<Data>
  readonly onClose: () => void
  readonly children: (data: Data) => ReactNode
}

/** A wide dialog that opens at once; what is to be read in it is asked for meanwhile. */
export function AskedDialog<Data>({ title, asked, onClose, children }: Props<Data>) {
  const t = useTexts().shell.parts
  return (
    <Modal opened size="xl" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.close }}>
      {asked.isError ? (
        <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
      ) : asked.isPending ? (
        <LoadingState />
      ) : (
        <Stack>{children(asked.data)}</Stack>
      )}
    </Modal>
  )
}
