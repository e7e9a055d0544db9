import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { type DebitFile, writeDebitFile } from '../../../../src-shared/domain/debit-file.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { bankText } from './mandates.ts'
import { missingSettings, type PlannedLine, planRequest } from './plan-request.ts'
import { allRequests, getRequest, type KeptLine, type KeptRequest } from './queries.ts'

/** Makes the bank's file and keeps what was asked for, so that the answer can be read against it. */
export function requestDebit(ctx: Ctx, input: Inputs['debits']['request']): Outputs['debits']['request'] {
  const missing = missingSettings(ctx)
  if (missing.length > 0) throw refuse('DEBIT_NOT_SET_UP', { missing })
  const leftOut = new Set<string>(input.leaveOut)
  const lines = planRequest(ctx, input.drawnOn)
    .filter(({ mandate }) => !leftOut.has(mandate.id))
    .map(keptLine)
  if (lines.length === 0) throw refuse('NOTHING_TO_DRAW', {})

  const id = ctx.newId()
  const fundId = readClub(ctx.read).debitFundId
  const operationId = ctx.write({
    label: { kind: 'debit.request', name: input.drawnOn, count: lines.length },
    ops: [ctx.ops.create('debitRequest', id, { all: { drawnOn: input.drawnOn, fundId, lines, madeOn: ctx.today } })],
  })
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return { id, operationId, file: fileOf(ctx, getRequest(ctx.read, id)), count: lines.length, total }
}

export function listRequests(ctx: Ctx): Outputs['debits']['requests'] {
  return allRequests(ctx.read).map(summaryOf)
}

export function requestFile(ctx: Ctx, { id }: Inputs['debits']['file']): Outputs['debits']['file'] {
  return { file: fileOf(ctx, getRequest(ctx.read, id)) }
}

export function summaryOf(request: KeptRequest): Outputs['debits']['requests'][number] {
  const { id, drawnOn, madeOn, lines, results, readOn } = request
  const drawn = new Set(results.flatMap(({ customerNumber, result }) => (result === '0' ? [customerNumber] : [])))
  const paid = lines.filter(({ customerNumber }) => drawn.has(customerNumber))
  return {
    id: id as Outputs['debits']['requests'][number]['id'],
    drawnOn,
    madeOn,
    count: lines.length,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    answer:
      readOn === null
        ? null
        : {
            readOn,
            drawn: paid.length,
            drawnTotal: paid.reduce((sum, { amount }) => sum + amount, 0),
            refused: results.length - drawn.size,
          },
  }
}

function keptLine({ mandate, charges, amount, isNew }: PlannedLine): KeptLine {
  const { bankCode, bankName, branchCode, branchName, accountType, accountNumber, holderKana } = mandate
  return {
    mandateId: mandate.id,
    payerId: mandate.memberId,
    payerName: mandate.memberName,
    customerNumber: mandate.customerNumber,
    amount,
    isNew,
    charges: charges.map(({ id, open }) => ({ chargeId: id, amount: open })),
    account: { bankCode, bankName, branchCode, branchName, accountType, accountNumber, holder: holderKana },
  }
}

/** One byte a character, records ended by CR LF as most banks take them. */
function fileOf(ctx: Ctx, request: KeptRequest): File {
  const club = readClub(ctx.read)
  const fund = ctx.read.row<DebitFile['account']>(
    'SELECT bank_code, bank_name, branch_code, branch_name, account_type, account_number FROM fund WHERE id = ?',
    request.fundId,
  )
  if (fund === undefined) throw refuse('DEBIT_NOT_SET_UP', { missing: ['fund'] })
  const records = writeDebitFile({
    collectorCode: club.debitCode,
    collectorName: bankText(club.debitName),
    drawnOn: request.drawnOn,
    account: {
      ...fund,
      bankName: bankText(fund.bankName),
      branchName: bankText(fund.branchName),
      accountType: accountTypeCode(fund.accountType),
    },
    lines: request.lines.map(({ account, amount, isNew, customerNumber }) => ({
      ...account,
      amount,
      isNew,
      customerNumber,
    })),
  })
  const text = `${records.join('\r\n')}\r\n`
  return new File([singleBytes(text)], `口座振替 ${request.drawnOn}.txt`, { type: 'text/plain' })
}

function accountTypeCode(name: string): string {
  if (/^[1249]$/.test(name)) return name
  return name.includes('当座') ? '2' : '1'
}

/** JIS X 0201: half-width kana as A1 to DF, all else as in ASCII, ¥ in the place of the backslash. */
function singleBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (char) => {
    const unit = char.charCodeAt(0)
    if (unit >= 0xff61) return unit - 0xff61 + 0xa1
    return char === '¥' ? 0x5c : unit
  })
}
