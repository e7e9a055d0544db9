import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { api, orpc } from '../api.ts'
import { useTexts } from './use-texts.ts'

type Guard = {
  readonly dirty: boolean
  /** Saves and says whether that went well; without it the question offers no saving. */
  readonly save?: () => Promise<boolean>
}

/**
 * While `dirty`, leaving by any way (a link, the back button, closing the panel or the window) asks first.
 * Render `dialog`; go on without being asked by `passFreely`. What closes without a change of place is closed by
 * `leaveBy`, and lets Esc alone while it `isAsking`.
 */
export function useUnsavedGuard({ dirty, save }: Guard) {
  const [asked, setAsked] = useState<{ readonly go: () => void } | null>(null)
  const free = useRef(false)
  const passFreely = useCallback((go: () => void) => {
    free.current = true
    try {
      go()
    } finally {
      free.current = false
    }
  }, [])
  const askToMove = useCallback(
    (target: string) => setAsked({ go: () => passFreely(() => navigate(hashOf(target))) }),
    [passFreely],
  )
  usePlaceGuard(dirty, free, askToMove)
  useWindowGuard(dirty)

  function leave(): void {
    setAsked(null)
    asked?.go()
  }

  function leaveBy(go: () => void): void {
    if (!dirty) return go()
    // The question would take the Esc that led to it for an answer.
    setTimeout(() => setAsked({ go }))
  }

  async function saveAndLeave(): Promise<void> {
    if (await save?.()) leave()
    else setAsked(null)
  }

  const dialog = (
    <UnsavedQuestion
      opened={asked !== null}
      onStay={() => setAsked(null)}
      onDiscard={leave}
      onSave={save && saveAndLeave}
    />
  )
  return { dialog, passFreely, leaveBy, isAsking: asked !== null }
}

/** Answers before the router does: the place is put back until the person has decided. */
function usePlaceGuard(dirty: boolean, free: { readonly current: boolean }, ask: (target: string) => void): void {
  useEffect(() => {
    if (!dirty) return
    let place = location.href

    const onMove = (event: Event) => {
      if (free.current) {
        place = location.href
        return
      }
      event.stopImmediatePropagation()
      // The back button speaks twice, first as popstate.
      if (location.href === place) return
      const target = location.href
      putBack(place, { pushed: !event.isTrusted })
      ask(target)
    }
    for (const name of moves) window.addEventListener(name, onMove, { capture: true })
    return () => {
      for (const name of moves) window.removeEventListener(name, onMove, { capture: true })
    }
  }, [dirty, free, ask])
}

/**
 * The screens' own way on has pushed an entry, which must not stay behind: a later step back would lead there. It turns
 * into the place itself and is then stepped out of. A step back by the browser is answered by the place on top again.
 */
function putBack(place: string, { pushed }: { readonly pushed: boolean }): void {
  if (!pushed) return history.pushState(history.state, '', place)
  history.replaceState(history.state, '', place)
  history.back()
}

const moves = ['popstate', 'hashchange'] as const

function useWindowGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => window.removeEventListener('beforeunload', onBeforeUnload)
  }, [dirty])

  // A desktop program that is about to make itself a newer one asks before it begins.
  const isDesktop = useQuery(orpc.app.info.queryOptions()).data?.host === 'electron'
  useEffect(() => {
    if (!dirty || !isDesktop) return
    const saved = new AbortController()
    void holdUnsaved(saved.signal)
    return () => saved.abort()
  }, [dirty, isDesktop])
}

async function holdUnsaved(signal: AbortSignal): Promise<void> {
  try {
    const held = await api.desktop.unsaved(undefined, { signal })
    while (!(await held.next()).done);
  } catch {
    // Saved, or the core is gone, and with it what would ask.
  }
}

function hashOf(url: string): string {
  const { hash, search } = new URL(url)
  return `${hash.replace(/^#/, '')}${search}`
}

type UnsavedQuestionProps = {
  readonly opened: boolean
  readonly onStay: () => void
  readonly onDiscard: () => void
  readonly onSave: (() => Promise<void>) | undefined
}

function UnsavedQuestion({ opened, onStay, onDiscard, onSave }: UnsavedQuestionProps): ReactNode {
  const t = useTexts()
  return (
    <Modal opened={opened} onClose={onStay} title={t.unsaved.title} withCloseButton={false}>
      <Stack>
        <Text>{t.unsaved.body}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onStay}>
            {t.unsaved.stay}
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {t.unsaved.discard}
          </Button>
          {onSave && (
            <Button data-autofocus onClick={() => void onSave()}>
              {t.unsaved.save}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
