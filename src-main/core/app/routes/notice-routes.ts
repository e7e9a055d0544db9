import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { mailDrafts } from '../../features/notices/mail-drafts.ts'
import { listNotices, makeLetters, makeMails, previewNotices, reprintNotices } from '../../features/notices/notices.ts'
import type { Club } from '../club.ts'
import type { Office } from '../office.ts'
import { command, onClub, query, stepwise } from '../use-case.ts'
import { openSealedOf } from '../vault.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()

/** Letters about money. */
export const noticeRoutes = {
  notices: {
    preview: os.notices.preview.handler(query(previewNotices)),
    letters: os.notices.letters.handler(
      onClub((club, input) => club.command((ctx) => makeLetters(ctx, input, openSealedOf(club)))),
    ),
    mails: os.notices.mails.handler(command(makeMails)),
    drafts: os.notices.drafts.handler(
      stepwise(theClub, (club, input: Inputs['notices']['drafts'], signal) =>
        mailDrafts(club, input, { open: openSealedOf(club), signal }),
      ),
    ),
    list: os.notices.list.handler(query(listNotices)),
    reprint: os.notices.reprint.handler(onClub((club, input) => reprintNotices(club.ctx(), input, openSealedOf(club)))),
  },
}
