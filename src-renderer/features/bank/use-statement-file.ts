import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { StatementMapping } from '../../../src-shared/contract/bank.ts'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'

interface Asked {
  readonly fundId?: FundId | null
  readonly mapping?: StatementMapping | undefined
}

/** The file in hand: read whenever it, its account or its columns are chosen, and kept in the end. */
export function useStatementFile(accounts: readonly Fund[]) {
  const words = useTexts().bank.read
  const f = useFormat()
  const [, navigate] = useLocation()
  const [only, ...more] = accounts
  const [file, setFile] = useState<File | null>(null)
  const [chosen, setChosen] = useState<FundId | null>(only !== undefined && more.length === 0 ? only.id : null)
  const [mapping, setMapping] = useState<StatementMapping>()
  const reading = useMutation(orpc.bank.read.mutationOptions())
  const keeping = useMutation(
    orpc.bank.keep.mutationOptions({
      onSuccess: ({ added, operationId }) => {
        notifyDone(words.kept(f.number(added)), { undo: operationId })
        navigate('/dues/bank')
      },
    }),
  )
  const fundId = chosen ?? reading.data?.fundId ?? null

  function read(next: File | null | undefined, asked: Asked = {}) {
    if (!next) return
    const { fundId: fund, mapping: columns } = { fundId: chosen, ...asked }
    setFile(next)
    setMapping(columns)
    keeping.reset()
    reading.mutate({
      file: next,
      ...(fund === null ? {} : { fundId: fund }),
      ...(columns === undefined ? {} : { mapping: columns }),
    })
  }

  function chooseFund(id: string | null) {
    const fund = accounts.find((account) => account.id === id)
    if (fund === undefined) return
    setChosen(fund.id)
    read(file, { fundId: fund.id, mapping })
  }

  function keep() {
    if (file === null || fundId === null) return
    // Whoever keeps what was guessed has looked at it.
    const guessed = reading.data?.mappingFrom === 'guessed' ? reading.data.mapping : null
    const columns = mapping ?? guessed
    keeping.mutate({ file, fundId, ...(columns === null ? {} : { mapping: columns }) })
  }

  return { file, fundId, reading, keeping, read, chooseFund, keep }
}
