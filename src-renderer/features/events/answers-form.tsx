import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { AnswerFields } from './answer-fields.tsx'
import css from './events.module.css'

interface Props {
  readonly label: string
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly done: string
  readonly leave: string
  readonly onDone: (answers: Answers) => void
  readonly onLeave: () => void
}

/** What one person answers. */
export function AnswersForm({ label, questions, answers, done, leave, onDone, onLeave }: Props) {
  const [given, setGiven] = useState(answers)

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    onDone(given)
  }

  return (
    <form onSubmit={onSubmit} className={css.guest} aria-label={label} noValidate>
      <h3 className={css.small}>{label}</h3>
      <AnswerFields questions={questions} answers={given} onChange={setGiven} />
      <Group>
        <Button type="submit">{done}</Button>
        <Button variant="default" onClick={onLeave}>
          {leave}
        </Button>
      </Group>
    </form>
  )
}
