import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { bookAnswer, previewAnswer, readAnswer } from '../../features/debits/answer.ts'
import { listMandates, removeMandate, saveMandate } from '../../features/debits/mandates.ts'
import { previewRequest } from '../../features/debits/plan-request.ts'
import { listRequests, requestDebit, requestFile } from '../../features/debits/request.ts'
import { command, onClub, query } from '../use-case.ts'
import { os } from './os.ts'

/** Direct debit: mandates, requests to the bank and its answers. */
export const debitRoutes = {
  debits: {
    mandates: os.debits.mandates.handler(query(listMandates)),
    saveMandate: os.debits.saveMandate.handler(command(saveMandate)),
    removeMandate: os.debits.removeMandate.handler(command(removeMandate)),
    preview: os.debits.preview.handler(query(previewRequest)),
    request: os.debits.request.handler(command(requestDebit)),
    requests: os.debits.requests.handler(query(listRequests)),
    file: os.debits.file.handler(query(requestFile)),
    previewAnswer: os.debits.previewAnswer.handler(
      onClub(async (club, { file }: Inputs['debits']['previewAnswer']) => {
        const answer = await readAnswer(file)
        return previewAnswer(club.ctx(), answer)
      }),
    ),
    bookAnswer: os.debits.bookAnswer.handler(
      onClub(async (club, { file }: Inputs['debits']['bookAnswer']) => {
        const answer = await readAnswer(file)
        return club.command((ctx) => bookAnswer(ctx, answer))
      }),
    ),
  },
}
