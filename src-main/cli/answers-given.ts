import type { Question } from '../../src-shared/contract/events.ts'
import type { Answers } from '../../src-shared/contract/registrations.ts'
import { formAnswer } from '../../src-shared/domain/form-answers/form-answer.ts'
import { Fault } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Answers as they are typed, each `QUESTION=ANSWER` by the question's words. */
export function answersGiven(questions: readonly Question[], typed: readonly string[], { t }: Terminal): Answers {
  return Object.fromEntries(
    typed.map((one) => {
      const at = one.indexOf('=')
      const question = questions.find(({ label }) => label === one.slice(0, at).trim())
      const answer = question && formAnswer(one.slice(at + 1), question)
      if (question === undefined || answer === undefined || answer === null) throw new Fault(t.events.noSuchAnswer(one))
      return [question.id, answer]
    }),
  )
}
