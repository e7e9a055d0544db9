import { type ComponentType, useEffect, useRef } from 'react'
import { Link, useParams } from 'wouter'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { ClubSection } from './club-section.tsx'
import { ContactsSection } from './contacts-section.tsx'
import { ExportSection } from './export-section.tsx'
import { FeesSection } from './fees-section.tsx'
import { FieldsSection } from './fields-section.tsx'
import { FundsSection } from './funds-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { LaptopSection } from './laptop-section.tsx'
import { LaptopsSection } from './laptops/laptops-section.tsx'
import { LettersSection } from './letters-section.tsx'
import { MethodsSection } from './methods-section.tsx'
import { OfficesSection } from './offices-section.tsx'
import { ProtectionSection } from './protection-section.tsx'
import { ReceiptsSection } from './receipts-section.tsx'
import { RemoveSection } from './remove-section.tsx'
import classes from './settings-screen.module.css'
import { StatusesSection } from './statuses-section.tsx'
import { TagsSection } from './tags-section.tsx'
import { TypesSection } from './types-section.tsx'
import { UpdatesSection } from './updates-section.tsx'

type SectionName = Exclude<keyof Texts['settings']['sections'], 'label'>

type Part = keyof Texts['belonging']['settings']['parts']

/** What a club sets once stands above what it looks up often; what deletes everything stands last and alone. */
const parts: readonly { readonly part: Part | null; readonly names: readonly SectionName[] }[] = [
  { part: null, names: ['club'] },
  { part: 'members', names: ['types', 'statuses', 'groups', 'offices', 'tags', 'fields'] },
  { part: 'money', names: ['fees', 'funds', 'methods', 'contacts', 'receipts', 'letters'] },
  { part: 'keeping', names: ['protection', 'backups', 'export'] },
  { part: 'computer', names: ['laptops', 'laptop', 'updates', 'about'] },
  { part: null, names: ['remove'] },
]

const sections: Readonly<Record<SectionName, ComponentType>> = {
  club: ClubSection,
  types: TypesSection,
  statuses: StatusesSection,
  groups: GroupsSection,
  offices: OfficesSection,
  tags: TagsSection,
  fields: FieldsSection,
  fees: FeesSection,
  funds: FundsSection,
  methods: MethodsSection,
  contacts: ContactsSection,
  receipts: ReceiptsSection,
  letters: LettersSection,
  protection: ProtectionSection,
  backups: BackupsSection,
  export: ExportSection,
  laptops: LaptopsSection,
  laptop: LaptopSection,
  updates: UpdatesSection,
  about: AboutSection,
  remove: RemoveSection,
}

/** Nothing but fields and acts that change the club; what is also looked at or taken away stands still part by part. */
const written: ReadonlySet<SectionName> = new Set(['club', 'receipts', 'letters', 'protection', 'laptops'])

export function SettingsScreen() {
  const texts = useTexts()
  const t = texts.settings
  const words = texts.belonging.settings
  const { section } = useParams<{ section?: string }>()
  const here = isSection(section) ? section : 'club'
  const Section = sections[here]
  const nav = useMarkedInView(here)

  return (
    <div className={classes.screen}>
      <PageHeader title={t.title} />
      <div className={classes.columns}>
        <nav ref={nav} className={classes.nav} aria-label={t.sections.label}>
          {parts.map(({ part, names }) => (
            <div key={names[0]} className={classes.part}>
              {part && <h2 className={classes.partName}>{words.parts[part]}</h2>}
              <ul>
                {names.map((name) => (
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
            </div>
          ))}
        </nav>
        <div key={here} className={classes.scrolled}>
          <div className={classes.section}>
            {written.has(here) ? (
              <WriteFields>
                <Section />
              </WriteFields>
            ) : (
              <Section />
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

/** The entry of the section that is open may lie below what a small window shows of the list. */
function useMarkedInView(here: SectionName) {
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is the reason to look again
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return nav
}

function isSection(name: string | undefined): name is SectionName {
  return name !== undefined && Object.hasOwn(sections, name)
}
