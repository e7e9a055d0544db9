import { Button, Checkbox } from '@mantine/core'
import { IconCamera, IconCameraOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { QuorumState } from '../../../src-shared/contract/meetings.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { ArrivalCard } from './arrival-card.tsx'
import css from './check-in.module.css'
import { CodeCamera } from './code-camera.tsx'
import { CodeField } from './code-field.tsx'
import { type DeskKind, isDeskKind, useDesk } from './desk.ts'
import { LastArrivals } from './last-arrivals.tsx'
import { useArrivals } from './use-arrivals.ts'
import { VisitorForm } from './visitor-form.tsx'

/** 受付: one screen for a practice, an event and a general meeting, with nothing around it. */
export function CheckInScreen() {
  const { kind, id = '' } = useParams<{ kind?: string; id?: string }>()
  return <CheckInDesk key={id} kind={isDeskKind(kind) ? kind : 'event'} id={id} />
}

function CheckInDesk({ kind, id }: { readonly kind: DeskKind; readonly id: string }) {
  const t = useTexts().checkIn
  const [, navigate] = useLocation()
  const desk = useDesk(kind, id)
  const arrivals = useArrivals(desk)
  const [late, setLate] = useState(false)
  const [camera, setCamera] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const focusField = () => field.current?.focus()
  useFocusBack(field)

  const leave = () => navigate(desk.back)
  return (
    <section className={css.desk} aria-label={t.title}>
      <header className={css.head}>
        <div>
          <h1>{desk.title || t.title}</h1>
          <p>{desk.when}</p>
        </div>
        <Here here={desk.here} of={desk.of} quorum={desk.quorum} />
        <Button variant="default" onClick={leave}>
          {t.leave}
        </Button>
      </header>
      {desk.error ? (
        <FailureState error={desk.error} onRetry={leave} />
      ) : (
        <div className={css.body}>
          <div className={css.work}>
            <CodeField
              ref={field}
              candidates={arrivals.found?.candidates ?? []}
              more={arrivals.found?.more ?? false}
              onTake={(typed) => arrivals.take(typed, late)}
              onChoose={(comer) => arrivals.choose(comer, late)}
              onForget={arrivals.forget}
            />
            <ArrivalCard kind={kind} shown={arrivals.shown} />
          </div>
          <aside className={css.side}>
            <LastArrivals
              acts={arrivals.acts}
              onUndo={(act) => {
                arrivals.undo(act)
                focusField()
              }}
            />
            {desk.takesLate && (
              <Checkbox
                size="md"
                label={t.lateBox}
                checked={late}
                onChange={(event) => {
                  setLate(event.currentTarget.checked)
                  focusField()
                }}
              />
            )}
            {desk.visit && (
              <VisitorForm
                onVisit={(name) => {
                  arrivals.visit(name)
                  focusField()
                }}
              />
            )}
            <Button
              variant="default"
              leftSection={camera ? <IconCameraOff size={20} aria-hidden /> : <IconCamera size={20} aria-hidden />}
              onClick={() => {
                setCamera(!camera)
                focusField()
              }}
            >
              {camera ? t.cameraOff : t.camera}
            </Button>
            {camera && <CodeCamera onCode={(code) => arrivals.take(code, late)} />}
          </aside>
        </div>
      )}
    </section>
  )
}

interface HereProps {
  readonly here: number | null
  readonly of: number | null
  readonly quorum: QuorumState | null
}

function Here({ here, of, quorum }: HereProps) {
  const t = useTexts().checkIn
  const f = useFormat()
  return (
    <div className={css.here}>
      {here !== null && (
        <p className={css.count}>
          <small>{t.countLabel}</small> {t.count(f.number(here), of === null || of === 0 ? '' : f.number(of))}
        </p>
      )}
      {quorum !== null && (
        <p>
          {quorum.reached
            ? `○ ${t.quorum.met(f.number(quorum.present.votes), f.number(quorum.needed))}`
            : `△ ${t.quorum.missing(f.number(quorum.missing))}`}
        </p>
      )}
    </div>
  )
}

/** A scanner types wherever the focus is: it goes back to the field whenever it would be nowhere. */
function useFocusBack(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const back = () => setTimeout(() => document.activeElement === document.body && field.current?.focus(), 0)
    document.addEventListener('focusout', back)
    document.addEventListener('pointerup', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('focusout', back)
      document.removeEventListener('pointerup', back)
      window.removeEventListener('focus', back)
    }
  }, [field])
}
