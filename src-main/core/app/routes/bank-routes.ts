import { forgetAlias, listAliases } from '../../features/bank/aliases.ts'
import { ignoreLines, linkEntry, linkLine, proposePayer, reopenLines } from '../../features/bank/handle-lines.ts'
import { listLines } from '../../features/bank/list-lines.ts'
import { postCertain, postLines } from '../../features/bank/post-lines.ts'
import { keepBankFile, readBankFile } from '../statements.ts'
import { command, onClub, query } from '../use-case.ts'
import { os } from './os.ts'

/** Statements of banks: read, kept, matched, booked. */
export const bankRoutes = {
  bank: {
    read: os.bank.read.handler(onClub(readBankFile)),
    keep: os.bank.keep.handler(onClub(keepBankFile)),
    lines: os.bank.lines.handler(query(listLines)),
    propose: os.bank.propose.handler(query(proposePayer)),
    post: os.bank.post.handler(command(postLines)),
    postCertain: os.bank.postCertain.handler(command(postCertain)),
    link: os.bank.link.handler(command(linkLine)),
    linkEntry: os.bank.linkEntry.handler(command(linkEntry)),
    ignore: os.bank.ignore.handler(command(ignoreLines)),
    reopen: os.bank.reopen.handler(command(reopenLines)),
    aliases: os.bank.aliases.handler(query(listAliases)),
    forgetAlias: os.bank.forgetAlias.handler(command(forgetAlias)),
  },
}
