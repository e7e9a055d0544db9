import type { ComponentType } from 'react'
import { Link, useParams } from 'wouter'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { ClubSection } from './club-section.tsx'
import { ExportSection } from './export-section.tsx'
import { FeesSection } from './fees-section.tsx'
import { FieldsSection } from './fields-section.tsx'
import { LaptopSection } from './laptop-section.tsx'
import { ReceiptsSection } from './receipts-section.tsx'
import { RemoveSection } from './remove-section.tsx'
import classes from './settings.module.css'
import { TypesSection } from './types-section.tsx'

type SectionName = Exclude<keyof Texts['settings']['sections'], 'label'>

const groups: readonly (readonly SectionName[])[] = [
  ['club', 'fees', 'types', 'fields', 'receipts'],
  ['backups', 'export'],
  ['laptop', 'about'],
  ['remove'],
]

const sections: Readonly<Record<SectionName, ComponentType>> = {
  club: ClubSection,
  fees: FeesSection,
  types: TypesSection,
  fields: FieldsSection,
  receipts: ReceiptsSection,
  backups: BackupsSection,
  export: ExportSection,
  laptop: LaptopSection,
  about: AboutSection,
  remove: RemoveSection,
}

export function SettingsScreen() {
  const t = useTexts().settings
  const { section } = useParams<{ section?: string }>()
  const here = isSection(section) ? section : 'club'
  const Section = sections[here]

  return (
    <div className={classes.screen}>
      <PageHeader title={t.title} />
      <div className={classes.columns}>
        <nav className={classes.nav} aria-label={t.sections.label}>
          {groups.map((group) => (
            <ul key={group[0]}>
              {group.map((name) => (
                <li key={name}>
                  <Link
                    href={`/settings/${name}`}
                    className={classes.entry ?? ''}
                    aria-current={name === here ? 'page' : undefined}
                  >
                    {t.sections[name]}
                  </Link>
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <div className={classes.section}>
          <Section key={here} />
        </div>
      </div>
    </div>
  )
}

function isSection(name: string | undefined): name is SectionName {
  return name !== undefined && Object.hasOwn(sections, name)
}
