import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { mergeRows } from './merge-rows.ts'
import { useAct } from './use-act.ts'

type MergeDialogProps = {
  readonly ids: readonly [MemberId, MemberId]
  readonly onClose: () => void
  readonly onMerged: () => void
}

/** Two entries of one person side by side; the one that is chosen stays. */
export function MergeDialog({ ids, onClose, onMerged }: MergeDialogProps) {
  const t = useTexts()
  const words = t.members.merge
  const [first, second] = useQueries({
    queries: ids.map((id) => orpc.members.get.queryOptions({ input: { id } })),
  })
  const [survivorId, setSurvivorId] = useState<MemberId>(ids[0])
  const { busy, error, run } = useAct()
  const pair = first?.data && second?.data ? ([first.data, second.data] as const) : null

  async function merge([one, other]: readonly [Member, Member]): Promise<void> {
    const [survivor, loser] = one.id === survivorId ? [one, other] : [other, one]
    const done = await run(() => api.members.merge({ survivorId: survivor.id, loserId: loser.id }))
    if (done === null) return
    notifyDone(words.done(survivor.name), { undo: done.operationId })
    onMerged()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="xl"
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <Stack>
        <Text>{words.intro}</Text>
        {pair ? <Comparison pair={pair} survivorId={survivorId} onSurvivor={setSurvivorId} /> : <LoadingState />}
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <FailureNote error={error ?? first?.error ?? second?.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.shell.parts.cancel}
          </Button>
          <Button loading={busy} disabled={pair === null} onClick={() => pair && void merge(pair)}>
            {words.do}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

type ComparisonProps = {
  readonly pair: readonly [Member, Member]
  readonly survivorId: MemberId
  readonly onSurvivor: (id: MemberId) => void
}

function Comparison({ pair, survivorId, onSurvivor }: ComparisonProps) {
  const t = useTexts()
  const f = useFormat()
  return (
    <Table layout="fixed" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="22%" />
          {pair.map((person) => (
            <Table.Th key={person.id}>
              <Radio
                name="survivor"
                checked={person.id === survivorId}
                onChange={() => onSurvivor(person.id)}
                label={
                  <>
                    {t.members.merge.keep} <PersonLine person={{ name: person.name, kana: '', memberNumber: '' }} />
                  </>
                }
              />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mergeRows(pair, t, f).map(({ name, values }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400} c="dimmed">
              {name}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{values[0]}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{values[1]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
