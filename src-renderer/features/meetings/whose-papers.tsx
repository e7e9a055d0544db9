import { Radio, Stack } from '@mantine/core'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import type { MeetingId } from '../../../src-shared/contract/values.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { VoterFinder } from './voter-finder.tsx'

const choices = ['all', 'none', 'one'] as const
export type Whose = (typeof choices)[number]

interface Props {
  readonly meetingId: MeetingId
  readonly whose: Whose
  readonly voter: Voter | null
  readonly onChange: (whose: Whose, voter: Voter | null) => void
}

/** Everybody, those from whom nothing came, or one who lost theirs. */
export function WhosePapers({ meetingId, whose, voter, onChange }: Props) {
  const t = useTexts().meetings.papers
  return (
    <>
      <Radio.Group
        label={t.whose}
        value={whose}
        onChange={(value) => onChange(choices.find((one) => one === value) ?? 'all', null)}
      >
        <Stack gap={4} mt={6}>
          {choices.map((one) => (
            <Radio key={one} value={one} label={t.whoseNames[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {whose === 'one' &&
        (voter === null ? (
          <VoterFinder meetingId={meetingId} turn={0} onFound={(found) => onChange('one', found)} />
        ) : (
          <PersonLine person={voter} />
        ))}
    </>
  )
}
