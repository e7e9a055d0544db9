import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { eventPaperTexts } from '../../../src-shared/texts/event-papers.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import css from './events.module.css'

interface Props {
  readonly questions: readonly Question[]
  readonly answers: Answers
}

/** What was answered; what is nobody's business stays out of sight until it is asked for. */
export function RegistrationAnswers({ questions, answers }: Props) {
  const t = useTexts().events.registrations
  const paper = eventPaperTexts[useLocale()]
  const [shown, setShown] = useState(false)
  if (questions.length === 0) return null

  const words = (answer: Answers[string] | undefined) => {
    if (answer === undefined) return '－'
    if (typeof answer === 'boolean') return answer ? paper.yes : paper.no
    return Array.isArray(answer) ? answer.join(paper.separator) : String(answer)
  }
  return (
    <section aria-label={t.answers}>
      <h3 className={css.small}>{t.answers}</h3>
      <dl className={css.answers}>
        {questions.map(({ id, label, sensitive }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{sensitive && !shown ? '＊＊＊' : words(answers[id])}</dd>
          </div>
        ))}
      </dl>
      {questions.some(({ sensitive }) => sensitive) && (
        <Checkbox label={t.showSensitive} checked={shown} onChange={(typed) => setShown(typed.currentTarget.checked)} />
      )}
    </section>
  )
}
