import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { missingAnswers } from '../../../src-shared/domain/missing-answers.ts'
import { eventPaperTexts } from '../../../src-shared/texts/event-papers.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { AnswersForm } from './answers-form.tsx'
import css from './registrations.module.css'

interface Props {
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** False where it was refused. */
  readonly onAnswer: (answers: Answers) => Promise<boolean>
}

/** What was answered; what is nobody's business stays out of sight until it is asked for. */
export function RegistrationAnswers({ questions, answers, onAnswer }: Props) {
  const t = useTexts().events.registrations
  const paper = eventPaperTexts[useLocale()]
  const parts = useTexts().shell.parts
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState(false)
  if (questions.length === 0) return null

  const missing = new Set(missingAnswers(questions, answers).map(({ id }) => id))
  const words = (answer: Answers[string] | undefined) => {
    if (answer === undefined) return '－'
    if (typeof answer === 'boolean') return answer ? paper.yes : paper.no
    return Array.isArray(answer) ? answer.join(paper.separator) : String(answer)
  }
  if (asking) {
    return (
      <AnswersForm
        label={t.answers}
        questions={questions}
        answers={answers}
        done={t.save}
        leave={parts.cancel}
        onDone={(given) => void onAnswer(given).then((isKept) => setAsking(!isKept))}
        onLeave={() => setAsking(false)}
      />
    )
  }
  return (
    <section aria-label={t.answers}>
      <h3 className={css.small}>{t.answers}</h3>
      <dl className={css.answers}>
        {questions.map(({ id, label, sensitive }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{missing.has(id) ? t.missing : sensitive && !shown ? '＊＊＊' : words(answers[id])}</dd>
          </div>
        ))}
      </dl>
      {questions.some(({ sensitive }) => sensitive) && (
        <Checkbox label={t.showSensitive} checked={shown} onChange={(typed) => setShown(typed.currentTarget.checked)} />
      )}
      <WriteButton variant="default" size="sm" mt="sm" onClick={() => setAsking(true)}>
        {t.answer}
      </WriteButton>
    </section>
  )
}
