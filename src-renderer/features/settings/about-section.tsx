import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

export function AboutSection() {
  const t = useTexts().settings.about
  const info = useQuery(orpc.app.info.queryOptions())
  const current = useQuery(orpc.clubs.current.queryOptions())
  if (!info.data) return <LoadingState />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      <section className={classes.panel}>
        <dl className={classes.facts}>
          <dt>{t.version}</dt>
          <dd>{info.data.version}</dd>
          <dt>{t.schema}</dt>
          <dd>{info.data.schemaVersion}</dd>
          <dt>{t.place}</dt>
          <dd>{current.data?.club?.path}</dd>
          <dt>{t.protection}</dt>
          <dd>{t.protections[info.data.protection]}</dd>
        </dl>
        <p className={classes.quiet}>
          {t.offline} {t.license}
        </p>
      </section>
    </>
  )
}
