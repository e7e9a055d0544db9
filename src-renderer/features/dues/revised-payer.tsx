import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactId, MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { MemberFinder } from './member-finder.tsx'
import type { RevisedPayer as Payer } from './use-revised-dues.ts'

/** Whose money it was: the one it was entered for, or whoever is found instead. */
export function RevisedPayer({ payer, onChange }: { payer: Payer; onChange: (payer: Payer) => void }) {
  const words = useTexts().payments.revise
  const [finding, setFinding] = useState(false)
  const isMember = payer.kind === 'member'
  const member = useQuery({
    ...orpc.members.get.queryOptions({ input: { id: payer.id as MemberId } }),
    enabled: isMember,
  })
  const contact = useQuery({
    ...orpc.contacts.get.queryOptions({ input: { id: payer.id as ContactId } }),
    enabled: !isMember,
  })
  const {
    name = '',
    kana = '',
    memberNumber = '',
  } = (isMember ? member.data : contact.data && { ...contact.data, memberNumber: '' }) ?? {}

  if (finding) {
    return (
      <div>
        <MemberFinder
          startWith=""
          focusTurn={0}
          onChoose={(found) => {
            onChange(found)
            setFinding(false)
          }}
        />
      </div>
    )
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <PersonLine person={{ name, kana, memberNumber }} />
      <Button variant="default" size="xs" onClick={() => setFinding(true)}>
        {words.otherPayer}
      </Button>
    </Group>
  )
}
