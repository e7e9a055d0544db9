import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { BadgeChoices } from './badge-choices.tsx'
import papersCss from './event-papers.module.css'
import css from './events.module.css'
import type { EventPaper, PaperList } from './use-event-paper.ts'

const lists = ['roster', 'badges', 'arrangement', 'noShows', 'summary'] as const satisfies PaperList[]

type PaperChoicesProps = {
  readonly paper: EventPaper
  /** The event has questions whose answers are left out unless they are asked for. */
  readonly asksSensitive: boolean
}

/** Which list is made, how it looks, and for whom. */
export function PaperChoices({ paper, asksSensitive }: PaperChoicesProps) {
  const t = useTexts().events.papers
  const { choice, change, work } = paper
  const choices = useRef<HTMLElement>(null)
  const holdsAnswers = choice.list === 'roster' || choice.list === 'noShows'

  return (
    <aside ref={choices} className={papersCss.choices} aria-label={t.what}>
      <WhichList paper={paper} />
      {choice.list === 'badges' ? (
        <BadgeChoices choice={choice} onChange={change} />
      ) : (
        <SegmentedControl
          aria-label={t.format}
          value={choice.format}
          data={(['pdf', 'xlsx'] as const).map((value) => ({ value, label: t.formats[value] }))}
          onChange={(format) => change({ format: format as 'pdf' | 'xlsx' })}
        />
      )}
      {holdsAnswers && asksSensitive && (
        <Checkbox
          label={t.sensitive}
          checked={choice.sensitive ?? false}
          onChange={(event) => change({ sensitive: event.currentTarget.checked })}
        />
      )}
      <TextInput
        label={t.recipient}
        value={choice.recipient ?? ''}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
      />
      <TextInput
        label={t.purpose}
        value={choice.purpose ?? ''}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <FailureNote error={work.error} />
      <Button size="md" loading={work.running} onClick={() => goToUnreadable(choices.current) || void paper.make()}>
        {t.make}
      </Button>
      <p className={css.quiet}>{t.recorded}</p>
    </aside>
  )
}

/** The kind of list; where it shows an arrangement, which one. */
function WhichList({ paper }: { readonly paper: EventPaper }) {
  const t = useTexts().events.papers
  const { choice, arrangements } = paper
  const offered = lists.filter((list) => list !== 'arrangement' || arrangements.length > 0)

  return (
    <>
      <NativeSelect
        label={t.what}
        value={choice.list}
        data={offered.map((value) => ({ value, label: t.lists[value] }))}
        onChange={(event) => paper.change({ list: event.currentTarget.value as PaperList })}
      />
      {choice.list === 'arrangement' && (
        <NativeSelect
          label={t.arrangement}
          value={paper.arrangement?.id ?? ''}
          data={arrangements.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          onChange={(event) => paper.chooseArrangement(event.currentTarget.value)}
        />
      )}
    </>
  )
}
