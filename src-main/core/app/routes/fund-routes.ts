import { closeBatch, listBatches, readBatch, reopenBatch, saveBatch } from '../../features/funds/batches.ts'
import { listContacts, readContact, removeContact, saveContact } from '../../features/funds/contacts.ts'
import { listFunds, removeFund, saveFund } from '../../features/funds/funds.ts'
import { listMethods, removeMethod, saveMethod } from '../../features/funds/payment-methods.ts'
import { command, query } from '../use-case.ts'
import { os } from './os.ts'

/** Where the money lies, how it comes, from whom besides the members, and what was collected together. */
export const fundRoutes = {
  funds: {
    list: os.funds.list.handler(query(listFunds)),
    save: os.funds.save.handler(command(saveFund)),
    remove: os.funds.remove.handler(command(removeFund)),
  },
  paymentMethods: {
    list: os.paymentMethods.list.handler(query(listMethods)),
    save: os.paymentMethods.save.handler(command(saveMethod)),
    remove: os.paymentMethods.remove.handler(command(removeMethod)),
  },
  contacts: {
    list: os.contacts.list.handler(query(listContacts)),
    get: os.contacts.get.handler(query(readContact)),
    save: os.contacts.save.handler(command(saveContact)),
    remove: os.contacts.remove.handler(command(removeContact)),
  },
  batches: {
    list: os.batches.list.handler(query(listBatches)),
    get: os.batches.get.handler(query(readBatch)),
    save: os.batches.save.handler(command(saveBatch)),
    close: os.batches.close.handler(command(closeBatch)),
    reopen: os.batches.reopen.handler(command(reopenBatch)),
  },
}
