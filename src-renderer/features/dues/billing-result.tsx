import { Alert, Button, Group, Stack, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import css from './dues-page.module.css'

type BillingResultProps = {
  result: { operationId: OperationId | null; charged: number; total: number }
  onAgain: () => void
}

/** What was charged, what to do next, and the way to take it back. */
export function BillingResult({ result, onAgain }: BillingResultProps) {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  const undo = useMutation(orpc.history.undo.mutationOptions())
  const { operationId } = result

  return (
    <Stack className={css.narrow} role="status">
      <Title order={2}>{t.dues.billing.done(f.number(result.charged), f.money(result.total))}</Title>
      <FailureNote error={undo.error} />
      {undo.isSuccess && <Alert>{t.dues.billing.undone}</Alert>}
      <Group>
        <Button autoFocus onClick={() => navigate('/dues/desk')}>
          {t.dues.billing.openDesk}
        </Button>
        <Button variant="default" onClick={() => navigate('/dues')}>
          {t.dues.billing.seeYear}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t.dues.billing.again}
        </Button>
      </Group>
      {operationId && !undo.isSuccess && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            loading={undo.isPending}
            onClick={() => undo.mutate({ operationId })}
          >
            {t.dues.billing.undo}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
