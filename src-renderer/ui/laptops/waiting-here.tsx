import type { CameWith } from '../../../src-shared/contract/sync.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Digits } from './digits.tsx'
import classes from './laptops.module.css'

interface Props {
  readonly code: string
  readonly invitation: CameWith
}

/** This laptop is not let in yet: that it soon is, or what to do, with the digits that are compared. */
export function WaitingHere({ code, invitation }: Props) {
  const texts = useTexts()
  const t = texts.laptops.waiting
  const { title, what, ended } = texts.invitations.waiting
  // Whether it still holds is for the others to say; as long as nothing is known against it, there is nothing to do.
  if (invitation === 'open' || invitation === 'unknown')
    return (
      <section className={classes.waiting}>
        <h3>{title}</h3>
        <p>{what}</p>
        <p className={classes.quiet}>{t.meanwhile}</p>
      </section>
    )
  return (
    <section className={classes.waiting}>
      <h3>{t.title}</h3>
      {invitation !== null && <p>{ended[invitation]}</p>}
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Digits code={code} label={t.digits} />
      <p className={classes.quiet}>{t.meanwhile}</p>
    </section>
  )
}
