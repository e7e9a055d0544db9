import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { Member } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { AttendanceTab } from './attendance-tab.tsx'
import { BelongingTab } from './belonging-tab.tsx'
import { DuesTab } from './dues-tab.tsx'
import { EventsTab } from './events-tab.tsx'
import { FilesTab } from './files-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { MemberHead } from './member-head.tsx'
import { MemberNotices } from './member-notices.tsx'
import classes from './member-panel.module.css'
import { ProfileTab } from './profile-tab.tsx'

type MemberPanelProps = {
  readonly id: MemberId
  readonly today: string
  readonly onClose: () => void
}

/** One person beside the list. */
export function MemberPanel({ id, today, onClose }: MemberPanelProps) {
  const t = useTexts()
  const asked = useQuery(orpc.members.get.queryOptions({ input: { id } }))
  const member = asked.data

  return (
    <SidePanel
      label={member ? t.members.panel.label(member.name) : t.members.list}
      shows={id}
      head={member && <MemberHead member={member} today={today} />}
      onClose={onClose}
    >
      {asked.isPending && <LoadingState />}
      {asked.isError && !member && <FailureState error={asked.error} onRetry={() => void asked.refetch()} />}
      {member && <MemberTabs member={member} today={today} />}
    </SidePanel>
  )
}

const tabs = ['profile', 'belonging', 'dues', 'attendance', 'events', 'files', 'history'] as const

function MemberTabs({ member, today }: { readonly member: Member; readonly today: string }) {
  const t = useTexts()
  // Another screen may ask for a tab: `/members/ID?tab=dues`.
  const asked = new URLSearchParams(useSearch()).get('tab')
  const [tab, setTab] = useState<string>(tabs.find((name) => name === asked) ?? 'profile')

  return (
    <Tabs value={tab} onChange={(value) => setTab(value ?? 'profile')} className={classes.tabs}>
      <Tabs.List className={classes.tabList}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t.members.panel.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <MemberNotices member={member} />
      {/* What is half typed stays while another tab is looked at. */}
      <Tabs.Panel value="profile" keepMounted className={classes.tab}>
        <WriteFields>
          <ProfileTab key={member.id} member={member} today={today} />
        </WriteFields>
      </Tabs.Panel>
      <Tabs.Panel value="belonging" className={classes.tab}>
        <WriteFields>
          {tab === 'belonging' && <BelongingTab key={member.id} member={member} today={today} />}
        </WriteFields>
      </Tabs.Panel>
      <Tabs.Panel value="dues" className={classes.tab}>
        {tab === 'dues' && <DuesTab memberId={member.id} name={member.name} />}
      </Tabs.Panel>
      <Tabs.Panel value="attendance" className={classes.tab}>
        {tab === 'attendance' && <AttendanceTab memberId={member.id} />}
      </Tabs.Panel>
      <Tabs.Panel value="events" className={classes.tab}>
        {tab === 'events' && <EventsTab memberId={member.id} />}
      </Tabs.Panel>
      <Tabs.Panel value="files" className={classes.tab}>
        {tab === 'files' && <FilesTab member={member} />}
      </Tabs.Panel>
      <Tabs.Panel value="history" className={classes.tab}>
        {tab === 'history' && <HistoryTab memberId={member.id} />}
      </Tabs.Panel>
    </Tabs>
  )
}
