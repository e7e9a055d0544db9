import { Button, Group } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { missingAnswers } from '../../../src-shared/domain/missing-answers.ts'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { AnswerFields } from './answer-fields.tsx'
import formCss from './event-form.module.css'
import registrationsCss from './registrations.module.css'

interface Props {
  readonly label: string
  /** What has to be answered is asked for before it is done. */
  readonly needsAll?: boolean
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly done: string
  readonly leave: string
  readonly onDone: (answers: Answers) => void
  readonly onLeave: () => void
}

const none: ReadonlySet<string> = new Set()

/** What one person answers. */
export function AnswersForm({ label, needsAll = false, questions, answers, done, leave, onDone, onLeave }: Props) {
  const [given, setGiven] = useState(answers)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const missing = new Set<string>(needsAll ? missingAnswers(questions, given).map(({ id }) => id) : [])

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    setTried(true)
    if (goToUnreadable(form.current)) return
    if (missing.size === 0) onDone(given)
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }

  return (
    <form ref={form} onSubmit={onSubmit} className={formCss.guest} aria-label={label} noValidate>
      <h3 className={registrationsCss.small}>{label}</h3>
      <AnswerFields questions={questions} answers={given} missing={tried ? missing : none} onChange={setGiven} />
      <Group>
        <WriteButton type="submit">{done}</WriteButton>
        <Button variant="default" onClick={onLeave}>
          {leave}
        </Button>
      </Group>
    </form>
  )
}
