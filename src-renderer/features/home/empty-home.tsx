import { Group } from '@mantine/core'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { NameCard } from '../../ui/name-card.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './home.module.css'

/** A new club: the first act, and what comes after it. */
export function EmptyHome() {
  const t = useTexts().home
  const [, go] = useLocation()
  const steps = [
    { title: t.steps.roster, hint: t.steps.rosterHint },
    { title: t.steps.fees, hint: t.steps.feesHint },
    { title: t.steps.payments, hint: t.steps.paymentsHint },
  ]

  return (
    <div className={classes.empty}>
      <NameCard />
      <section className={classes.welcome}>
        <h1>{t.emptyTitle}</h1>
        <p>{t.emptyMessage}</p>
        <Group gap="xs">
          <WriteButton size="md" onClick={() => go('/import')}>
            {t.importAct}
          </WriteButton>
          <WriteButton size="md" variant="default" onClick={() => go('/members/new')}>
            {t.addAct}
          </WriteButton>
        </Group>
      </section>
      <section>
        <h2 className={classes.stepsTitle}>{t.stepsTitle}</h2>
        <ol className={classes.steps}>
          {steps.map(({ title, hint }) => (
            <li key={title} className={classes.step}>
              <div>
                <p>{title}</p>
                <p className={classes.detail}>{hint}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
