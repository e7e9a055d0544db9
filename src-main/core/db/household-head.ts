/** Of a row of `household`: the head's id, only while the head lives there; whoever was merged stands for the survivor. */
export const HOUSEHOLD_HEAD = `(SELECT head.id FROM member AS entry JOIN member AS head ON head.id = coalesce(entry.root, entry.id)
  WHERE entry.id = household.head_id AND head.household_id = household.id AND head.deleted = 0)`
