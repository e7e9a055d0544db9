/** Of a `charge`: that it is dues, and not for what is paid on occasion (a donation, goods) or at an event. */
export const IS_DUES = `charge.fee_id NOT IN (SELECT id FROM fee WHERE rhythm IN ('occasion', 'event'))`
