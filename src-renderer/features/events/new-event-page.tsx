import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EventForm } from './event-form.tsx'
import css from './events.module.css'

export function NewEventPage({ template }: { readonly template: boolean }) {
  const t = useTexts().events
  const [, navigate] = useLocation()
  return (
    <div className={css.screen}>
      <PageHeader title={template ? t.form.newTemplate : t.form.newTitle}>
        <BackButton onBack={() => navigate('/events')}>{t.back}</BackButton>
      </PageHeader>
      <EventForm event={null} template={template} />
    </div>
  )
}
