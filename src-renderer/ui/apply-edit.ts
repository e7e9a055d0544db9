import type { Edit } from '../../src-shared/contract/edits.ts'
import { api } from '../api.ts'

/** Writes a small edit; what it says on its way is of no interest. */
export async function applyEdit(edit: Edit, skipProblems = false) {
  const steps = await api.edits.apply({ edit, skipProblems })
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}
