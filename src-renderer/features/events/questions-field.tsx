import { ActionIcon, Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type Question, questionKinds } from '../../../src-shared/contract/events.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { hasChoices, newQuestion, type QuestionDraft } from './event-draft.ts'
import type { DraftFaults } from './event-draft-faults.ts'
import formCss from './event-form.module.css'
import css from './events.module.css'

interface Props {
  readonly questions: readonly QuestionDraft[]
  readonly faults: DraftFaults
  readonly onChange: (questions: QuestionDraft[]) => void
}

/** What is asked of whoever registers. */
export function QuestionsField({ questions, faults, onChange }: Props) {
  const t = useTexts().events.form
  return (
    <section className={css.part} aria-label={t.questions}>
      <h2>{t.questions}</h2>
      <p className={css.quiet}>{t.questionsHint}</p>
      {questions.length > 0 && <p className={css.quiet}>{t.requiredHint}</p>}
      <ul className={formCss.rows}>
        {questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            faults={faults}
            onChange={(row) => onChange(questions.map((one) => (one.id === row.id ? row : one)))}
            onRemove={() => onChange(questions.filter(({ id }) => id !== question.id))}
          />
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

interface RowProps {
  readonly question: QuestionDraft
  readonly faults: DraftFaults
  readonly onChange: (question: QuestionDraft) => void
  readonly onRemove: () => void
}

function QuestionRow({ question, faults, onChange, onRemove }: RowProps) {
  const t = useTexts().events.form
  return (
    <li className={formCss.row}>
      <div className={formCss.rowFields} data-kind="question">
        <TextInput
          label={t.question}
          value={question.label}
          error={faults.has(`question ${question.id}`) && t.questionMissing}
          onChange={(typed) => onChange({ ...question, label: typed.currentTarget.value })}
        />
        <NativeSelect
          label={t.questionKind}
          value={question.kind}
          data={questionKinds.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(chosen) => onChange({ ...question, kind: chosen.currentTarget.value as Question['kind'] })}
        />
        <ActionIcon aria-label={t.removeQuestion(question.label)} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {hasChoices(question.kind) && (
        <Textarea
          label={t.choices}
          placeholder={t.choicesHint}
          autosize
          minRows={2}
          value={question.choices}
          error={faults.has(`choices ${question.id}`) && t.choicesMissing}
          onChange={(typed) => onChange({ ...question, choices: typed.currentTarget.value })}
        />
      )}
      <Checkbox
        label={t.required}
        checked={question.required}
        onChange={(typed) => onChange({ ...question, required: typed.currentTarget.checked })}
      />
      <Checkbox
        label={t.sensitive}
        checked={question.sensitive}
        onChange={(typed) => onChange({ ...question, sensitive: typed.currentTarget.checked })}
      />
    </li>
  )
}
