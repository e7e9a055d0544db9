import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { missingAnswers } from '../../../src-shared/domain/missing-answers.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
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
  const missing = new Set<string>(needsAll ? missingAnswers(questions, given).map(({ id }) => id) : [])

  const form = useFormSubmit(() => {
    setTried(true)
    if (missing.size === 0) onDone(given)
  })

  return (
    <form {...form} className={formCss.guest} aria-label={label}>
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
