import { Anchor, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { CodeField } from '../../ui/code-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useCode } from '../../ui/use-code.ts'
import classes from './settings.module.css'
import { StepHead } from './step-head.tsx'

interface Props {
  readonly note?: string
  readonly act: string
  readonly onCheck: (code: string) => Promise<void>
  readonly onNewSheet: () => void
  /** Beside the button. */
  readonly other?: ReactNode
}

/** The digits typed back from the paper: only then is it sure that the paper can be read. */
export function CheckSheet({ note, act, onCheck, onNewSheet, other }: Props) {
  const t = useTexts().protection
  const queries = useQueryClient()
  const check = useMutation({
    mutationFn: onCheck,
    onSuccess: () => queries.invalidateQueries(),
    gcTime: 0,
  })
  const { code, isWhole, field } = useCode(check.error)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isWhole) check.mutate(code)
  }

  return (
    <form className={classes.panel} noValidate onSubmit={submit}>
      <StepHead title={t.check.title} note={note} />
      <p className={classes.quiet}>{t.check.hint}</p>
      <CodeField {...field} autoFocus />
      <p className={classes.quiet}>{t.code.hint}</p>
      <FailureNote error={check.error} />
      <div className={classes.foot}>
        <Button type="submit" disabled={!isWhole} loading={check.isPending}>
          {act}
        </Button>
        {other}
      </div>
      <p className={classes.quiet}>
        {t.check.later}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onNewSheet}>
          {t.sheet.again}
        </Anchor>
      </p>
    </form>
  )
}
