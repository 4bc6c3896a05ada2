import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { templates } from '@gongping/shared/template/catalogue.ts'
import { templateRef } from '@gongping/shared/template/template.ts'

/** SHA-256 of the canonical JSON of every published template: append only. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'hunan-department@2022.1': '77f52416b7b5d6b4110d613162e205b3b22970755d963c4c7742ef48f37f77f5',
  'national-project@2020.1': '433c8054a3c06fc6eaeedf9731090d67bdde7b6e650e71bafea8d9fc6ab7a168',
}

test('a published template never changes', () => {
  const now = Object.fromEntries(templates.map((template) => [templateRef(template), fingerprint(template)]))
  expect(now, 'reports name their template for ever: publish a correction as a new version and add its fingerprint').toEqual(
    FINGERPRINTS,
  )
})

function fingerprint(template: unknown): string {
  return createHash('sha256').update(canonicalJson(template)).digest('hex')
}
