import { type OperationLabel, operationLabel } from '../../../../src-shared/contract/history.ts'

/** What an operation was. Another laptop may write with a newer program: what this one cannot put into words is said to be so. */
export function readLabel(text: string): OperationLabel {
  const { data } = operationLabel.safeParse(JSON.parse(text))
  return data ?? { kind: 'newer', name: '', count: 1, left: 0 }
}
