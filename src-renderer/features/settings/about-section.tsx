import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ReportDialog } from '../../ui/report-dialog.tsx'
import { DataPlace, showFolder } from './data-place.tsx'
import { LicencesDialog } from './licences-dialog.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

export function AboutSection() {
  const texts = useTexts()
  const t = texts.settings.about
  const info = useQuery(orpc.app.info.queryOptions())
  const current = useQuery(orpc.clubs.current.queryOptions())
  const sync = useQuery(orpc.sync.status.queryOptions()).data
  if (!info.data || !current.data) return <LoadingState />

  const { newer } = current.data
  const isOwnWindow = info.data.host === 'electron'
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      <section className={classes.panel}>
        <dl className={classes.facts}>
          <dt>{t.version}</dt>
          <dd>{info.data.version}</dd>
          <dt>{t.schema}</dt>
          <dd>{newer ? t.schemaNewer(newer.fileVersion, newer.appVersion) : info.data.schemaVersion}</dd>
          <dt>{t.protection}</dt>
          <dd>{t.protections[info.data.protection]}</dd>
        </dl>
        <p className={classes.quiet}>
          {sync && (sync.state === 'alone' ? t.offline : t.shared)} {t.license}
        </p>
        <Licences />
      </section>
      {current.data.club && <DataPlace path={current.data.club.path} canShow={isOwnWindow} />}
      <InTrouble canShow={isOwnWindow} />
    </>
  )
}

function Licences() {
  const t = useTexts().settings.about.parts
  const [isReading, setReading] = useState(false)
  return (
    <div className={classes.foot}>
      <Button variant="default" onClick={() => setReading(true)}>
        {t.open}
      </Button>
      {isReading && <LicencesDialog onClose={() => setReading(false)} />}
    </div>
  )
}

function InTrouble({ canShow }: { readonly canShow: boolean }) {
  const { report: t, place } = useTexts().desktop
  const [isReading, setReading] = useState(false)
  return (
    <section className={classes.panel}>
      <h3>{t.heading}</h3>
      <p className={classes.quiet}>{t.intro}</p>
      <div className={classes.foot}>
        <Button variant="default" onClick={() => setReading(true)}>
          {t.open}
        </Button>
        {canShow && (
          <Button variant="subtle" color="gray" onClick={() => void showFolder('logs', place.notShown)}>
            {t.folder}
          </Button>
        )}
      </div>
      {isReading && <ReportDialog onClose={() => setReading(false)} />}
    </section>
  )
}
