/** joinedOn ≤ day < leftOn, as known now; a day not known counts as long ago. Bind the day once, as `?1`. */
export const BELONGS_ON = `status <> 'applied' AND coalesce(joined_on, '') <= ?1
  AND CASE WHEN left_on IS NULL THEN status NOT IN ('left', 'expelled', 'deceased') ELSE left_on > ?1 END`
