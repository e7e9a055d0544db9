import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { QuorumState, Voter } from '../../../src-shared/contract/meetings.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './intake.module.css'
import { ProxyFault } from './proxy-fault.tsx'

interface Props {
  readonly voter: Voter
  readonly refused: QuorumState['refused']
  readonly onChanged: () => void
}

/** What came in before, and which of it counts; what was entered by mistake is taken out. */
export function VoterPapers({ voter, refused, onChanged }: Props) {
  const texts = useTexts()
  const t = texts.meetings.intake
  const why = refused.find(({ voterId }) => voterId === voter.id)?.why
  const f = useFormat()
  const remove = useMutation(
    orpc.meetings.removeResponse.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.taken(voter.name), { undo: operationId })
        onChanged()
      },
      onError: notifyFailure,
    }),
  )
  if (voter.responses.length === 0) return null
  return (
    <section aria-label={t.before}>
      <Text size="sm" c="dimmed">
        {t.before}
      </Text>
      <ul className={css.papers}>
        {voter.responses.map(({ id, kind, receivedAt, proxyName, stands }) => (
          <li key={id}>
            <span>
              {f.dateTime(receivedAt)}　{t.kinds[kind]}
              {proxyName && texts.fields.inBrackets(proxyName)}
              {!stands && `　${t.standsNot}`}
              {stands && why !== undefined && <ProxyFault why={why} />}
            </span>
            <WriteButton
              size="compact-sm"
              variant="subtle"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id })}
            >
              {t.take}
            </WriteButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
