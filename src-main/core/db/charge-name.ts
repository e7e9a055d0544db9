/** What a `charge` of a `fee` is for: the fee, and of a place at an event which one and which ticket. */
export const CHARGE_NAME = `CASE WHEN fee.rhythm = 'event' AND charge.description <> ''
  THEN charge.description || ' ' || fee.name ELSE coalesce(fee.name, '') END`
