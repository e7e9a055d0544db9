import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useFieldName } from '../../ui/use-field-words.ts'
import classes from './laptops.module.css'
import { TypeInstead } from './type-instead.tsx'
import { useTypedInstead } from './use-typed-instead.ts'
import { ValueSide } from './value-side.tsx'

interface Props {
  readonly conflict: Conflict
  /** Put off: only its name shows. */
  readonly folded: boolean
  readonly onFold: () => void
}

/** One matter written in two ways, side by side: keep one of them, or write what is right. */
export function ConflictCard({ conflict, folded, onFold }: Props) {
  const texts = useTexts()
  const t = texts.laptops.conflicts
  const id = useId()
  const nameOf = useFieldName()
  const { table, row, group, name, values } = conflict
  const fields = (values[0]?.fields ?? []).map(({ field }) => nameOf({ table, field }))
  const done = (operationId: string) => notifyDone(t.kept(name), { undo: operationId })
  const settle = useMutation(
    orpc.conflicts.settle.mutationOptions({ onSuccess: ({ operationId }) => done(operationId) }),
  )

  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.cardHead}>
        <h2 id={id}>
          {name} <span className={classes.quiet}>{fields.join(texts.fields.listSeparator)}</span>
        </h2>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={!folded}
          aria-describedby={id}
          disabled={settle.isPending}
          onClick={onFold}
        >
          {folded ? t.open : t.later}
        </Button>
      </header>
      {!folded && (
        <div className={classes.values}>
          {values.map((value) => (
            <ValueSide
              key={`${value.dev} ${value.seq}`}
              table={table}
              value={value}
              busy={settle.isPending}
              onKeep={() => settle.mutate({ table, row, group, dev: value.dev, seq: value.seq })}
            />
          ))}
        </div>
      )}
      <FailureNote error={settle.error} />
      {!folded && <SomethingElse conflict={conflict} titleId={id} onDone={done} />}
    </section>
  )
}

interface ElseProps {
  readonly conflict: Conflict
  readonly titleId: string
  readonly onDone: (operationId: string) => void
}

/** Neither of them: typed right here, or where such a thing is chosen. */
function SomethingElse({ conflict, titleId, onDone }: ElseProps) {
  const t = useTexts().laptops.conflicts
  const typed = useTypedInstead(conflict, onDone)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { person } = conflict

  function close() {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (open) return <TypeInstead conflict={conflict} typed={typed} onClose={close} />
  if (typed.canType)
    return (
      <div className={classes.other}>
        <Button ref={opener} variant="subtle" aria-describedby={titleId} onClick={() => setOpen(true)}>
          {t.another}
        </Button>
      </div>
    )
  if (person === null) return null
  return (
    <div className={classes.other}>
      <Button component={Link} href={`/members/${person}`} variant="subtle" aria-describedby={titleId}>
        {t.elsewhere}
      </Button>
    </div>
  )
}
