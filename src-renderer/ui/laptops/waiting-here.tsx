import { useTexts } from '../../hooks/use-texts.ts'
import { Digits } from './digits.tsx'
import classes from './laptops.module.css'

/** This laptop is not let in yet: what to do, with the digits that are compared. */
export function WaitingHere({ code }: { readonly code: string }) {
  const t = useTexts().laptops.waiting
  return (
    <section className={classes.waiting}>
      <h3>{t.title}</h3>
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
