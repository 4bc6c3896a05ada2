/** Formats in which a report is exported (contract §3), as the menu lists them; the name is also the ending of the file. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'txt', 'json'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export function isExportFormat(name: string): name is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === name)
}
