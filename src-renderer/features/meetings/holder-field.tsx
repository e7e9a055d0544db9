import { Text, TextInput } from '@mantine/core'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import type { MeetingId } from '../../../src-shared/contract/values.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import css from './intake.module.css'
import { useVoterSearch } from './use-voter-search.ts'
import { candidatesRole, VoterCandidates } from './voter-candidates.tsx'

/** Who is to use the vote: nobody named is the chair, and a name may fit nobody on the list. */
export interface Holder {
  readonly voter: Voter | null
  readonly name: string
}

interface Props {
  readonly meetingId: MeetingId
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onHolder: (holder: Holder) => void
}

/** The name on a proxy: found among those entitled before it is taken, so that a vote is not given to nobody unseen. */
export function HolderField({ meetingId, typed, onType, onHolder }: Props) {
  const t = useTexts().meetings.intake
  const name = typed.trim()
  const onFound = (voter: Voter) => onHolder({ voter, name })
  const onUnknown = () => onHolder({ voter: null, name })
  const search = useVoterSearch({ meetingId, typed, onType, onFound, isSure: isNamed, onUnknown })
  const { candidates, active } = search
  return (
    <form
      id={HOLDER_FORM}
      className={css.holder}
      onSubmit={(event) => {
        event.preventDefault()
        if (name === '') onUnknown()
        else search.enter()
      }}
    >
      <TextInput
        label={t.proxyTo}
        description={t.proxyHint}
        size="md"
        autoFocus
        {...candidatesRole(candidates, active)}
        value={typed}
        onChange={(event) => search.clear(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (name !== '') search.onKey(event)
        }}
      />
      <FailureNote error={search.error} />
      {candidates.length > 0 && <Text role="status">{t.whichHolder}</Text>}
      {search.isNobody && (
        <Text role="alert" ref={bringIntoView}>
          {t.noHolder(name)}
        </Text>
      )}
      <VoterCandidates voters={candidates} active={active} onPoint={search.setActive} onChoose={onFound} />
    </form>
  )
}

function bringIntoView(words: HTMLElement | null): void {
  words?.scrollIntoView({ block: 'nearest' })
}

/** For the button that stands below with the others. */
export const HOLDER_FORM = 'proxy-holder'

/** The whole name, the family name alone, or a number; a part of a name may be somebody else's. */
function isNamed({ name, memberNumber, serial }: Voter, typed: string): boolean {
  const asked = foldText(typed)
  const [family = ''] = name.split(' ')
  return [name, family, memberNumber, String(serial)].some((words) => foldText(words) === asked)
}
