import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { Question } from '../../../src-shared/contract/events.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { eventPaperTexts } from '../../../src-shared/texts/event-papers.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** A field for every question; those that have to be answered are marked. */
export function AnswerFields({ questions, answers, onChange }: Props) {
  return questions.map((question) => (
    <AnswerField
      key={question.id}
      question={question}
      answer={answers[question.id]}
      onAnswer={(answer) => {
        const { [question.id]: _before, ...others } = answers
        onChange(answer === undefined ? others : { ...others, [question.id]: answer })
      }}
    />
  ))
}

interface FieldProps {
  readonly question: Question
  readonly answer: Answers[string] | undefined
  readonly onAnswer: (answer: Answers[string] | undefined) => void
}

function AnswerField({ question: { label, kind, choices, required }, answer, onAnswer }: FieldProps) {
  const { notChosen } = useTexts().events.adding
  const { yes, no } = eventPaperTexts[useLocale()]
  const asked = { label, withAsterisk: required, 'aria-required': required }
  const text = typeof answer === 'string' ? answer : ''
  const none = { value: '', label: notChosen }
  switch (kind) {
    case 'yesNo':
      return (
        <NativeSelect
          {...asked}
          value={typeof answer === 'boolean' ? String(answer) : ''}
          data={[none, { value: 'true', label: yes }, { value: 'false', label: no }]}
          onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value === 'true')}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...asked}
          value={text}
          data={[none, ...choices.map((choice) => ({ value: choice, label: choice }))]}
          onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value)}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          {...asked}
          value={Array.isArray(answer) ? answer : []}
          onChange={(chosen) => onAnswer(chosen.length === 0 ? undefined : chosen)}
        >
          <Group>
            {choices.map((choice) => (
              <Checkbox key={choice} value={choice} label={choice} />
            ))}
          </Group>
        </Checkbox.Group>
      )
    case 'number':
      return (
        <NumberInput
          {...asked}
          value={typeof answer === 'number' ? answer : ''}
          onChange={(value) => onAnswer(typeof value === 'number' ? value : undefined)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...asked}
          value={text}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : value)}
        />
      )
  }
}
