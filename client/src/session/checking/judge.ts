import type * as Y from 'yjs'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import { runChecks } from '@gongping/shared/checks/run-checks.ts'
import { LiveContent } from '@gongping/shared/report/live-content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'

/** Everything that does not fit together in a document, whenever it is asked. */
export class Judge {
  readonly #content: LiveContent

  constructor(doc: Y.Doc) {
    this.#content = new LiveContent(doc)
  }

  findings(): readonly Finding[] {
    const content = this.#content.read()
    return runChecks(content, scoreReport(content))
  }

  close(): void {
    this.#content.close()
  }
}
