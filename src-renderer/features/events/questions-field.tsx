import { ActionIcon, Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type Question, questionKinds } from '../../../src-shared/contract/events.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { newQuestion, type QuestionDraft } from './event-draft.ts'
import css from './events.module.css'

interface Props {
  readonly questions: readonly QuestionDraft[]
  readonly onChange: (questions: QuestionDraft[]) => void
}

/** What is asked of whoever registers. */
export function QuestionsField({ questions, onChange }: Props) {
  const t = useTexts().events.form
  const change = (row: QuestionDraft) => onChange(questions.map((one) => (one.id === row.id ? row : one)))
  return (
    <section className={css.part} aria-label={t.questions}>
      <h2>{t.questions}</h2>
      <p className={css.quiet}>{t.questionsHint}</p>
      <ul className={css.rows}>
        {questions.map((question) => (
          <li key={question.id} className={css.row}>
            <div className={css.rowFields} data-kind="question">
              <TextInput
                label={t.question}
                value={question.label}
                onChange={(typed) => change({ ...question, label: typed.currentTarget.value })}
              />
              <NativeSelect
                label={t.questionKind}
                value={question.kind}
                data={questionKinds.map((value) => ({ value, label: t.kinds[value] }))}
                onChange={(chosen) => change({ ...question, kind: chosen.currentTarget.value as Question['kind'] })}
              />
              <ActionIcon
                aria-label={t.removeQuestion(question.label)}
                onClick={() => onChange(questions.filter(({ id }) => id !== question.id))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </div>
            {(question.kind === 'choice' || question.kind === 'choices') && (
              <Textarea
                label={t.choices}
                placeholder={t.choicesHint}
                autosize
                minRows={2}
                value={question.choices}
                onChange={(typed) => change({ ...question, choices: typed.currentTarget.value })}
              />
            )}
            <Checkbox
              label={t.required}
              description={t.requiredHint}
              checked={question.required}
              onChange={(typed) => change({ ...question, required: typed.currentTarget.checked })}
            />
            <Checkbox
              label={t.sensitive}
              checked={question.sensitive}
              onChange={(typed) => change({ ...question, sensitive: typed.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...questions, newQuestion()])}
      >
        {t.addQuestion}
      </Button>
    </section>
  )
}
