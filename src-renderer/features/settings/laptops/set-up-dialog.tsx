import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../../../../src-shared/contract/sync.ts'
import { api, orpc } from '../../../api.ts'
import { useProgress } from '../../../hooks/use-progress.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { ProgressPanel } from '../../../ui/progress-panel.tsx'
import { CodeOnPaper } from './code-on-paper.tsx'
import { PlaceForm } from './place-form.tsx'

/** A place, its preparation, and the digits that must be on paper before the dialog can be closed. */
export function SetUpDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.laptops
  const queries = useQueryClient()
  const work = useProgress<{ code: string }>()
  // The digits are nowhere but here.
  const [code, setCode] = useState<string | null>(null)
  const fixed = work.running || code !== null

  async function setUp(place: Place) {
    const made = await work.start((signal) => api.sync.setUp({ place }, { signal }))
    if (made) setCode(made.code)
    await queries.invalidateQueries({ queryKey: orpc.sync.key() })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={code === null ? t.setUp.title : t.sheet.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!fixed}
      withCloseButton={!fixed}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      {work.running && <ProgressPanel title={t.setUp.working} progress={work.progress} />}
      {code !== null && <CodeOnPaper code={code} onKept={onClose} />}
      {/* What was typed stays for another try. */}
      <div hidden={fixed}>
        <PlaceForm
          lead={t.setUp.lead}
          act={t.setUp.act}
          busy={work.running}
          error={work.error}
          onPlace={(place) => void setUp(place)}
          onCancel={onClose}
        />
      </div>
    </Modal>
  )
}
