import { Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseKind } from '../../../src-shared/contract/meetings.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { ProxyFault, type Why } from './proxy-fault.tsx'

export interface TakenIn {
  readonly operationId: OperationId
  readonly name: string
  readonly kind: ResponseKind
  /** Of a proxy that names somebody: who. */
  readonly holder: string
  /** Of a proxy that does not count as present: why. */
  readonly why: Why | null
}

/** The last papers taken in here, each of which can be taken back. */
export function IntakeActs({ acts, onActed }: { readonly acts: readonly TakenIn[]; readonly onActed: () => void }) {
  const t = useTexts().meetings.intake
  return (
    <aside aria-label={t.acts}>
      <Title order={2} size="h4">
        {t.acts}
      </Title>
      {acts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noActs}
        </Text>
      )}
      <ol>
        {acts.map((act) => (
          <ActLine key={act.operationId} act={act} onActed={onActed} />
        ))}
      </ol>
    </aside>
  )
}

function ActLine({ act, onActed }: { readonly act: TakenIn; readonly onActed: () => void }) {
  const texts = useTexts()
  const t = texts.meetings.intake
  const [undone, setUndone] = useState(false)
  const undo = useMutation(
    orpc.history.undo.mutationOptions({
      onSuccess: () => {
        setUndone(true)
        onActed()
      },
      onError: notifyFailure,
    }),
  )
  return (
    <li data-undone={undone || undefined}>
      <span>
        {act.name}　{t.kinds[act.kind]}
        {act.holder && texts.fields.inBrackets(act.holder)}
        {act.why !== null && <ProxyFault why={act.why} />}
      </span>
      {undone ? (
        <Text size="sm">{t.undone}</Text>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={undo.isPending}
          onClick={() => undo.mutate({ operationId: act.operationId })}
        >
          {t.undo}
        </Button>
      )}
    </li>
  )
}
