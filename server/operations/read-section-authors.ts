import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { SectionAuthors } from '@gongping/shared/protocol/http.ts'
import { spellOutParagraph } from '@gongping/shared/figures/spell-out.ts'
import { sectionAuthorship } from '@gongping/shared/report/authorship.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { type RichNode, plainText } from '@gongping/shared/report/rich-text.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { Identity } from '../identity/identity.ts'
import { runsWithNames } from './author-name.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { readAuthored } from './read-authored.ts'

/** Who wrote each word of a section. Fails with `report-unknown` or `section-unknown`. */
export async function readSectionAuthors(
  office: Office,
  identity: Identity,
  reportId: string,
  sectionId: string,
): Promise<Result<SectionAuthors, Failure>> {
  const nameOf = await personNames(identity)
  return readAuthored(office, reportId, (doc, authors) => {
    const sections = findTemplate(new ReportDoc(doc).getMeta('template'))?.sections ?? []
    if (!sections.some(({ id }) => id === sectionId)) return err(failure('section-unknown', { section: sectionId }))
    const { facts } = readContent(doc)
    const say = (figure: RichNode) => plainText(spellOutParagraph(facts, figure))
    return ok({ paragraphs: sectionAuthorship(doc, sectionId, authors, say).map((runs) => runsWithNames(runs, nameOf)) })
  })
}
