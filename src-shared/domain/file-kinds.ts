/** What a file with an old roster may be called, without the dot. */
export const rosterExtensions = ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt', 'xml'] as const

/** Of a backup of a club. */
export const backupExtension = 'meibo'
