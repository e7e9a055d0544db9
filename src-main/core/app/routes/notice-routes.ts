import { listNotices, makeLetters, makeMails, previewNotices, reprintNotices } from '../../features/notices/notices.ts'
import { command, query } from '../use-case.ts'
import { os } from './os.ts'

/** Letters about money. */
export const noticeRoutes = {
  notices: {
    preview: os.notices.preview.handler(query(previewNotices)),
    letters: os.notices.letters.handler(command(makeLetters)),
    mails: os.notices.mails.handler(command(makeMails)),
    list: os.notices.list.handler(query(listNotices)),
    reprint: os.notices.reprint.handler(query(reprintNotices)),
  },
}
