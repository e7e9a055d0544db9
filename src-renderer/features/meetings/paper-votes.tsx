import { Button, Text } from '@mantine/core'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { type AgendaItem, type BallotVote, ballotVotes } from '../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import css from './intake.module.css'

type Votes = Readonly<Record<string, BallotVote>>

interface Props {
  readonly items: readonly AgendaItem[]
  readonly votes: Votes
  readonly onChange: (votes: Votes) => void
  /** Enter after the last item. */
  readonly onEnd: (votes: Votes) => void
}

/** The marks on a written vote, item by item: 1, 2 or 3 goes on to the next, Enter leaves it without a mark. */
export function PaperVotes({ items, votes, onChange, onEnd }: Props) {
  const t = useTexts().meetings.intake
  const words = meetingPapers[useLocale()]
  const group = useRef<HTMLFieldSetElement>(null)
  const [active, setActive] = useState(0)
  // Before anything is drawn, so that a key that follows at once is not lost.
  useLayoutEffect(() => group.current?.focus(), [])

  function mark(index: number, vote: BallotVote): void {
    const item = items[index]
    if (item === undefined) return
    onChange({ ...votes, [item.id]: vote })
    setActive(index + 1)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const vote = ballotVotes[Number(event.key) - 1]
    if (vote !== undefined && active < items.length) mark(active, vote)
    else if (event.key === 'Enter' && active >= items.length) onEnd(votes)
    else if (event.key === 'Enter' || event.key === 'ArrowDown') setActive(Math.min(active + 1, items.length))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <Text size="sm" c="dimmed">
        {t.votesHint}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of all items are taken here */}
      <fieldset ref={group} aria-label={t.votes} tabIndex={0} className={css.votes} onKeyDown={onKeyDown}>
        {items.map((item, index) => (
          <div key={item.id} className={css.vote} data-active={index === active || undefined}>
            <span>
              {words.item(index + 1)}　{item.title}
            </span>
            <span className={css.choices}>
              {ballotVotes.map((vote, place) => (
                <Button
                  key={vote}
                  tabIndex={-1}
                  size="compact-md"
                  variant={votes[item.id] === vote ? 'filled' : 'default'}
                  aria-pressed={votes[item.id] === vote}
                  aria-label={`${words.item(index + 1)} ${words.votes[vote]}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => mark(index, vote)}
                >
                  {place + 1} {words.votes[vote]}
                </Button>
              ))}
            </span>
          </div>
        ))}
      </fieldset>
    </>
  )
}
