import type { Question } from '../contract/events.ts'
import type { Answers } from '../contract/registrations.ts'

/** The questions that have to be answered and are not; no is an answer, and so is nought. */
export function missingAnswers(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter(({ id, required }) => required && isBlank(answers[id]))
}

function isBlank(answer: Answers[string] | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() === ''
  return answer === undefined || (Array.isArray(answer) && answer.length === 0)
}
