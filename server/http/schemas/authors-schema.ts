import { z } from '@hono/zod-openapi'
import type { LastEdits, RowAuthors, SectionAuthors } from '@gongping/shared/protocol/http.ts'
import { personNameSchema } from './account-schema.ts'

const author = {
  by: z.enum(['person', 'form', 'server', 'unknown']).openapi({
    description:
      '"form": what the report began with; "server": a migration; "unknown": written before this was kept track of. ' +
      '`person` is null unless it is "person".',
  }),
  // Described as one of two: a reference that says `nullable` would still refuse null.
  person: z.union([personNameSchema, z.null()]),
}

export const lastEditsSchema = z
  .object({
    places: z.array(
      z.object({
        place: z.string().openapi({ description: '"section/<id>", "row/<id>", "facts" or "meta".', example: 'section/duties' }),
        ...author,
        at: z.iso.datetime(),
      }),
    ),
  })
  .openapi('LastEdits') as z.ZodType<LastEdits>

const runSchema = z
  .object({ text: z.string(), ...author })
  .openapi('TextRun', { description: 'Text that one author wrote without a break.' })

export const sectionAuthorsSchema = z
  .object({ paragraphs: z.array(z.array(runSchema)).openapi({ description: 'Those of lists and tables too.' }) })
  .openapi('SectionAuthors') as z.ZodType<SectionAuthors>

export const rowAuthorsSchema = z
  .object({
    texts: z.array(z.object({ field: z.string(), runs: z.array(runSchema) })),
    cells: z.array(z.object({ field: z.string(), text: z.string(), ...author })),
  })
  .openapi('RowAuthors') as z.ZodType<RowAuthors>
