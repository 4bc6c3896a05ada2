import type { Result } from '@gongping/shared/base/result.ts'
import type { PrintDocument } from '@gongping/shared/printing/print-document.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { type PdfProperties, pageData } from './pdf/page-data.ts'
import { Typesetter } from './pdf/typesetter.ts'

/** The one process of this server in which pages are laid out. */
export const typesetter = new Typesetter()

/**
 * A PDF/A-2a file on the official page, tagged. The same document with the same fonts gives the same bytes.
 * @param fontsFolder where the operator puts licensed fonts; null: those that ship stand in for all.
 * Fails with `pdf-too-involved`, `pdf-unavailable` or `pdfs-crowded`.
 */
export function writePdf(
  document: PrintDocument,
  properties: PdfProperties,
  fontsFolder: string | null = null,
): Promise<Result<Uint8Array, Failure>> {
  return typesetter.typeset({ page: pageData(document, properties), fontsFolder })
}
