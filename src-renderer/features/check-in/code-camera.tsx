import { Alert, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-in.module.css'

/** A code that stays in view is one scan. */
const SAME_CODE_MS = 4000
const EVERY_MS = 120

/** Reads bar codes and QR codes from the camera, which is on only while this is there. */
export function CodeCamera({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useTexts().checkIn
  const video = useRef<HTMLVideoElement>(null)
  const [refused, setRefused] = useState(false)
  const onCodeNow = useRef(onCode)
  useEffect(() => {
    onCodeNow.current = onCode
  })

  useEffect(() => {
    const state = { stream: null as MediaStream | null, over: false, last: '', at: 0 }
    const begin = async () => {
      const { readCodes } = await import('./read-codes.ts')
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      if (state.over || !video.current) return stopAll(stream)
      state.stream = stream
      video.current.srcObject = stream
      await video.current.play()
      while (!state.over) {
        for (const code of await readCodes(video.current)) {
          const isSame = code === state.last && performance.now() - state.at < SAME_CODE_MS
          Object.assign(state, { last: code, at: performance.now() })
          if (!isSame && !state.over) onCodeNow.current(code)
        }
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
      }
    }
    begin().catch(() => !state.over && setRefused(true))
    return () => {
      state.over = true
      if (state.stream) stopAll(state.stream)
    }
  }, [])

  if (refused) return <Alert color="shu">{t.cameraRefused}</Alert>
  return (
    <div className={css.camera}>
      <video ref={video} muted playsInline aria-label={t.camera} />
      <Text size="sm" c="dimmed">
        {t.cameraHint}
      </Text>
    </div>
  )
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
