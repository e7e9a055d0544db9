import type { Member } from '../../../src-shared/contract/members.ts'
import classes from './belonging.module.css'
import { ConsentsSection } from './consents-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { GuardiansSection } from './guardians-section.tsx'
import { LivingTogether } from './living-together.tsx'
import { OfficesSection } from './offices-section.tsx'
import { TagsSection } from './tags-section.tsx'

/** What ties a person to others: each act is written at once and can be taken back. */
export function BelongingTab({ member, today }: { readonly member: Member; readonly today: string }) {
  return (
    <div className={classes.tab}>
      <TagsSection member={member} />
      <GroupsSection member={member} today={today} />
      <OfficesSection member={member} today={today} />
      <LivingTogether member={member} />
      <GuardiansSection member={member} />
      <ConsentsSection member={member} today={today} />
    </div>
  )
}
