import type { Question } from '../../contract/events.ts'
import type { Answers } from '../../contract/registrations.ts'
import { foldText } from '../fold.ts'
import { cellLines } from '../roster-import/cell-text.ts'
import type { Cell } from '../roster-import/table.ts'

type Answer = Answers[string]

const LONGEST = 2000
const yes = /^(はい|有|あり|する|希望する?|参加する?|yes|y|true|○|〇|◯|1)$/i
const no = /^(いいえ|無|なし|しない|希望しない|参加しない|no|n|false|×|✕|0)$/i

/** A cell as an answer to a question; null: nothing was answered; undefined: it cannot be one. */
export function formAnswer(
  cell: Cell,
  { kind, choices }: Pick<Question, 'kind' | 'choices'>,
): Answer | null | undefined {
  const text = cellLines(cell).slice(0, LONGEST)
  if (text === '') return null
  switch (kind) {
    case 'yesNo':
      return yes.test(text) ? true : no.test(text) ? false : undefined
    case 'number':
      return numberIn(text)
    case 'choice':
      return choices.find((choice) => foldText(choice) === foldText(text)) ?? text
    case 'choices':
      return chosen(text, choices)
    case 'text':
      return text
  }
}

function numberIn(text: string): number | undefined {
  const digits = /^[^\d-]*(-?\d+(?:\.\d+)?)[^\d]*$/.exec(text.normalize('NFKC').replaceAll(',', ''))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Google parts with a comma, Microsoft with a semicolon; a choice may hold either itself. */
function chosen(text: string, choices: readonly string[]): string[] {
  let rest = text
  const found: string[] = []
  for (const choice of choices.toSorted((a, b) => b.length - a.length)) {
    const at = rest.indexOf(choice)
    if (at < 0) continue
    found.push(choice)
    rest = `${rest.slice(0, at)};${rest.slice(at + choice.length)}`
  }
  const others = rest.split(/[,;、；，\n]/).map((part) => part.trim().slice(0, 500))
  const ordered = choices.filter((choice) => found.includes(choice))
  return [...ordered, ...others.filter((part) => part !== '')].slice(0, 50)
}
