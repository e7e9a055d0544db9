import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { eventPaperTexts } from '../../../src-shared/texts/event-papers.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
import css from './registrations.module.css'

interface Props {
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** Questions whose answer was asked for in vain. */
  readonly missing: ReadonlySet<string>
  readonly onChange: (answers: Answers) => void
}

/** A field for every question; those that have to be answered are marked. */
export function AnswerFields({ questions, answers, missing, onChange }: Props) {
  return (
    <div className={css.asked}>
      {questions.map((question, at) => (
        <AnswerField
          key={question.id}
          question={question}
          answer={answers[question.id]}
          isFirst={at === 0}
          isMissing={missing.has(question.id)}
          onAnswer={(answer) => {
            const { [question.id]: _before, ...others } = answers
            onChange(answer === undefined ? others : { ...others, [question.id]: answer })
          }}
        />
      ))}
    </div>
  )
}

interface FieldProps {
  readonly question: Question
  readonly answer: Answers[string] | undefined
  readonly isFirst: boolean
  readonly isMissing: boolean
  readonly onAnswer: (answer: Answers[string] | undefined) => void
}

function AnswerField({ question, answer, isFirst, isMissing, onAnswer }: FieldProps) {
  const { answerMissing } = useTexts().events.adding
  const { label, kind, required } = question
  const asked = { label, withAsterisk: required, 'aria-required': required, error: isMissing && answerMissing }
  switch (kind) {
    case 'yesNo':
    case 'choice':
      return <ChoiceField {...{ question, answer, onAnswer }} asked={{ ...asked, autoFocus: isFirst }} />
    case 'choices':
      return (
        <Checkbox.Group
          {...asked}
          value={Array.isArray(answer) ? answer : []}
          onChange={(chosen) => onAnswer(chosen.length === 0 ? undefined : chosen)}
        >
          <Group>
            {question.choices.map((choice, at) => (
              <Checkbox key={choice} value={choice} label={choice} autoFocus={isFirst && at === 0} />
            ))}
          </Group>
        </Checkbox.Group>
      )
    case 'number':
      return (
        <NumberField
          {...asked}
          autoFocus={isFirst}
          decimals
          value={typeof answer === 'number' ? answer : null}
          onChange={(value) => onAnswer(value ?? undefined)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...asked}
          autoFocus={isFirst}
          value={typeof answer === 'string' ? answer : ''}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value)}
        />
      )
  }
}

type ChoiceProps = Pick<FieldProps, 'question' | 'answer' | 'onAnswer'> & {
  readonly asked: { readonly label: string; readonly autoFocus: boolean }
}

/** One of several, or yes and no; nothing is chosen before somebody does. */
function ChoiceField({ question: { kind, choices }, answer, asked, onAnswer }: ChoiceProps) {
  const { notChosen } = useTexts().events.adding
  const { yes, no } = eventPaperTexts[useLocale()]
  const none = { value: '', label: notChosen }
  if (kind === 'yesNo') {
    return (
      <NativeSelect
        {...asked}
        value={typeof answer === 'boolean' ? String(answer) : ''}
        data={[none, { value: 'true', label: yes }, { value: 'false', label: no }]}
        onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value === 'true')}
      />
    )
  }
  return (
    <NativeSelect
      {...asked}
      value={typeof answer === 'string' ? answer : ''}
      data={[none, ...choices.map((choice) => ({ value: choice, label: choice }))]}
      onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value)}
    />
  )
}
