import { useMemo, useRef, useState } from 'react'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { goToFirstWrong } from '../../ui/go-to-first-wrong.ts'
import { checkDraft } from './check-draft.ts'
import { changedFields, type MemberDraft } from './member-draft.ts'

type MemberFormOptions = {
  readonly start: MemberDraft
  /** Changes when the member was written, here or elsewhere. */
  readonly version: string
  readonly today: string
  /** The club's own fields, some of which have to be filled in. */
  readonly ownFields: readonly CustomField[]
}

export type MemberForm = ReturnType<typeof useMemberForm>

/** A member being edited: what was, what is typed, and what is wrong with it. */
export function useMemberForm({ start, version, today, ownFields }: MemberFormOptions) {
  const t = useTexts()
  const element = useRef<HTMLDivElement>(null)
  const [base, setBase] = useState(start)
  const [draft, setDraft] = useState(start)
  const [seen, setSeen] = useState(version)
  const [stale, setStale] = useState(false)
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const changed = useMemo(() => new Set(changedFields(base, draft)), [base, draft])
  const problems = useMemo(() => checkDraft(draft, changed, today), [draft, changed, today])
  const missing = ownFields.filter(({ id, required }) => required && isEmptyAnswer(draft.custom[id]))
  const dirty = changed.size > 0 || unreadable.size > 0

  function begin(from: MemberDraft): void {
    setBase(from)
    setDraft(from)
    setStale(false)
    setVisited(new Set())
    setUnreadable(new Set())
  }

  if (seen !== version) {
    setSeen(version)
    if (!dirty) begin(start)
    else if (changedFields(base, start).length > 0) setStale(true)
  }

  return {
    /** What stands around the fields on screen. */
    element,
    base,
    draft,
    dirty,
    stale,
    ownFields,
    problemCount: Object.keys(problems).length + unreadable.size + missing.length,
    /** An own field that has to be filled in and is not, once saving was tried. */
    missing: (id: string): boolean => visited.has(everything) && missing.some((field) => field.id === id),
    set: <Name extends keyof MemberDraft>(name: Name, value: MemberDraft[Name]) =>
      setDraft((before) => ({ ...before, [name]: value })),
    /** What is wrong with a field, once the hand has left it. */
    problem: (name: keyof MemberDraft): string | undefined => {
      const problem = visited.has(name) || visited.has(everything) ? problems[name] : undefined
      return problem && t.members.form.problems[problem]
    },
    visit: (name: string) => setVisited((before) => (before.has(name) ? before : new Set([...before, name]))),
    /** Shows all that is wrong and goes to the first of it. */
    showProblems: () => {
      setVisited(new Set([everything]))
      goToFirstWrong(element)
    },
    setUnreadable: (name: string, isUnreadable: boolean) =>
      setUnreadable((before) => (before.has(name) === isUnreadable ? before : toggled(before, name))),
    /** Goes back to the member as it stands. */
    reset: () => begin(start),
    /** What was sent is what the member is now; the next reading of the member takes its place. */
    saved: () => {
      setBase(draft)
      setStale(false)
      setSeen('')
    },
  }
}

const everything = '*'

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(names)
  if (!next.delete(name)) next.add(name)
  return next
}
