import { Button, Group, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportPlan } from '../../../src-shared/contract/imports.ts'
import { api } from '../../api.ts'
import { useFileToImport } from '../../hooks/file-to-import.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { notifyFailure } from '../../ui/toasts.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { isWhole } from './dues-choice.tsx'
import { FileStep } from './file-step.tsx'
import {
  byHandOf,
  chooseHeaderRow,
  chooseSheet,
  duesLeftOut,
  type ImportChoice,
  nothingChosen,
  type OpenedFile,
  outcome,
  type Proposal,
  planOf,
} from './import-choice.ts'
import { ImportSteps, type StepName, stepNames } from './import-steps.tsx'
import { holdsName } from './import-targets.ts'
import css from './imports.module.css'
import { overviewQuery } from './overview-query.ts'
import { type ImportResult, ResultPage } from './result-page.tsx'
import { SheetStep } from './sheet-step.tsx'
import { useProposal } from './use-proposal.ts'

/** An old roster comes in: file, headings, columns, check, done. */
export function ImportScreen() {
  const t = useTexts()
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const [step, setStep] = useState<StepName>('file')
  const [choice, setChoice] = useState<ImportChoice>(nothingChosen)
  const [result, setResult] = useState<ImportResult | null>(null)
  const reading = useProgress<OpenedFile>()
  useClosing(opened)

  const asked = useFileToImport()
  useEffect(() => {
    if (!asked) return
    setResult(null)
    setStep('file')
  }, [asked])

  function start(file: OpenedFile) {
    setOpened(file)
    setChoice(nothingChosen)
    setStep('sheet')
  }

  function again() {
    setOpened(null)
    setResult(null)
    setStep('file')
  }

  if (result) return <ResultPage result={result} onAgain={again} />
  return (
    <div className={css.screen}>
      <PageHeader title={t.imports.title}>
        <ImportSteps current={step} onGoBack={setStep} />
      </PageHeader>
      {step === 'file' || !opened ? (
        <FileStep reading={reading} opened={opened} onOpened={start} onKeep={() => setStep('sheet')} />
      ) : (
        <OpenedSteps
          opened={opened}
          step={step}
          choice={choice}
          onStep={setStep}
          onChoice={setChoice}
          onResult={setResult}
        />
      )}
    </div>
  )
}

type OpenedStepsProps = {
  opened: OpenedFile
  step: Exclude<StepName, 'file'>
  choice: ImportChoice
  onStep: (step: StepName) => void
  onChoice: (choice: ImportChoice) => void
  onResult: (result: ImportResult) => void
}

function OpenedSteps({ opened, step, choice, onStep, onChoice, onResult }: OpenedStepsProps) {
  const t = useTexts()
  const writing = useProgress<Omit<ImportResult, 'fileName'>>()
  const body = useRef<HTMLDivElement>(null)
  const { proposal, headerUnknown, error, retry } = useProposal(opened, choice)
  if (error) return <OpenedFailure error={error} onRetry={retry} onOtherFile={() => onStep('file')} />
  if (!proposal) return <LoadingState />
  if (writing.running) {
    return (
      <ProgressPanel
        title={t.imports.writing.title}
        progress={writing.progress}
        hint={t.imports.writing.hint}
        onCancel={writing.cancel}
      />
    )
  }

  const plan = planOf(proposal, choice)

  async function commit() {
    const { importId } = opened
    const done = await writing.start((signal) =>
      api.imports.commit({ importId, plan, source: choice.source, ...byHandOf(choice) }, { signal }),
    )
    if (done) onResult({ ...done, fileName: opened.fileName })
  }

  const go = (by: number) => goToUnreadable(body.current) || onStep(stepNames[stepNames.indexOf(step) + by] ?? step)
  return (
    <>
      {writing.error !== null && <FailureNote error={writing.error} />}
      <div ref={body} className={css.body}>
        {step === 'sheet' && (
          <SheetStep
            opened={opened}
            proposal={proposal}
            headerUnknown={headerUnknown}
            onSheet={(sheet) => onChoice(chooseSheet(sheet))}
            choice={choice}
            onHeaderRow={(row) => onChoice(chooseHeaderRow(choice, row))}
            onChoice={onChoice}
            onNext={() => go(1)}
          />
        )}
        {step === 'columns' && (
          <ColumnsStep
            proposal={proposal}
            plan={plan}
            choice={choice}
            onChoice={onChoice}
            onNext={isReady(proposal, plan) ? () => go(1) : undefined}
          />
        )}
        {step === 'check' && <CheckStep importId={opened.importId} plan={plan} choice={choice} onChoice={onChoice} />}
      </div>
      <Group justify="space-between" wrap="nowrap" className={css.foot}>
        <Button variant="default" onClick={() => go(-1)}>
          {t.imports.back}
        </Button>
        {step === 'check' ? (
          <CommitButton importId={opened.importId} plan={plan} choice={choice} onChoice={onChoice} onCommit={commit} />
        ) : (
          <Group>
            {step === 'columns' && <DuesLeftOut count={duesLeftOut(proposal, plan)} />}
            <Button disabled={step === 'columns' && !isReady(proposal, plan)} onClick={() => go(1)}>
              {t.imports.next}
            </Button>
          </Group>
        )}
      </Group>
    </>
  )
}

function DuesLeftOut({ count }: { count: number }) {
  const t = useTexts()
  const f = useFormat()
  if (count === 0) return null
  return (
    <Text size="sm" c="dimmed">
      {t.imports.columns.duesIgnored(f.number(count))}
    </Text>
  )
}

type OpenedFailureProps = { error: unknown; onRetry: () => void; onOtherFile: () => void }

/** Every column of dues says which fee it is, and one column holds the name. */
function isReady(proposal: Proposal, plan: ImportPlan): boolean {
  const guessOf = (index: number) => proposal.columns.find((column) => column.index === index)?.dues
  return holdsName(plan) && plan.columns.every(({ index, dues }) => dues === undefined || isWhole(dues, guessOf(index)))
}

/** The file that was read can no longer be used as asked: again, or another one. */
function OpenedFailure({ error, onRetry, onOtherFile }: OpenedFailureProps) {
  const t = useTexts()
  return (
    <>
      <FailureState error={error} onRetry={onRetry} />
      <Group justify="center">
        <Button autoFocus onClick={onOtherFile}>
          {t.imports.startOver}
        </Button>
      </Group>
    </>
  )
}

type CommitButtonProps = {
  importId: OpenedFile['importId']
  plan: ReturnType<typeof planOf>
  choice: ImportChoice
  onChoice: (choice: ImportChoice) => void
  onCommit: () => Promise<void>
}

function CommitButton({ importId, plan, choice, onChoice, onCommit }: CommitButtonProps) {
  const t = useTexts()
  const f = useFormat()
  const overview = useQuery(overviewQuery(importId, plan, byHandOf(choice).refused))
  const written = overview.data ? outcome(overview.data.counts, choice).written : 0

  return (
    <Group justify="flex-end" wrap="nowrap" flex={1} miw={0}>
      <TextInput
        flex="0 1 310px"
        miw={0}
        aria-label={t.imports.check.source}
        placeholder={t.imports.check.source}
        maxLength={200}
        value={choice.source}
        onChange={(event) => onChoice({ ...choice, source: event.currentTarget.value })}
      />
      <Text size="sm">{overview.data && written === 0 ? t.imports.check.nothingToDo : t.imports.promise}</Text>
      <Button flex="none" disabled={written === 0} onClick={() => onCommit().catch(notifyFailure)}>
        {t.imports.check.commit(f.number(written))}
      </Button>
    </Group>
  )
}

/** The file is let go of when it is no longer needed, so that its memory is free. */
function useClosing(opened: OpenedFile | null): void {
  useEffect(() => {
    if (!opened) return
    return () => void api.imports.close({ importId: opened.importId }).catch(() => {})
  }, [opened])
}
