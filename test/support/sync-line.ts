import type { WebSocketRoute } from 'playwright-core'
import type { CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import { encodeNotice, encodeRefusal } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_BARRIER, MESSAGE_SYNC, type Notice } from '@gongping/shared/protocol/messages.ts'
import type { BrowserOffice } from './browser-office.ts'
import { Clerk } from './clerk.ts'
import { passwordOf } from './staffed-server.ts'

/**
 * The line between a clerk's page and the real server, in the hands of a test: what the page wrote can be kept
 * from the server, and the page can be told what a server in trouble would say.
 */
export class SyncLine {
  private isHeld = false
  private isCut = false
  private held: (string | Buffer)[] = []
  private page: WebSocketRoute | null = null
  private server: WebSocketRoute | null = null

  /** Somebody at a window with the sample report open, over such a line. */
  static async seat(office: BrowserOffice, name: string): Promise<{ readonly clerk: Clerk; readonly line: SyncLine }> {
    const clerk = await Clerk.arrive(office.browser, office.server.server.origin, name)
    await clerk.signInQuietly(passwordOf(name))
    const line = new SyncLine()
    await clerk.page.routeWebSocket(/\/sync\//, (page) => {
      line.page = page
      const server = page.connectToServer()
      line.server = server
      page.onMessage((frame) => {
        if (line.isCut || (line.isHeld && isWriting(frame))) line.held.push(frame)
        else server.send(frame)
      })
    })
    await clerk.openReport(office.report)
    return { clerk, line }
  }

  /** From now on what the page writes is kept back, and so is its question whether that is on disk. */
  hold(): void {
    this.isHeld = true
  }

  release(): void {
    this.isHeld = false
    this.isCut = false
    for (const frame of this.held.splice(0)) this.server?.send(frame)
  }

  say(notice: Notice): void {
    this.page?.send(Buffer.from(encodeNotice(notice)))
  }

  /** What the page has written is refused, and it is sent away; the line then carries everything again. */
  async refuse(why: CloseCode): Promise<void> {
    this.isHeld = false
    await this.sendAway(why)
  }

  /** The same, and until {@link release} the server hears nothing from the page that comes back. */
  async refuseAndCut(why: CloseCode): Promise<void> {
    this.isCut = true
    await this.sendAway(why)
  }

  private async sendAway({ code, error }: CloseCode): Promise<void> {
    this.page?.send(Buffer.from(encodeRefusal({ code: error, params: {} })))
    this.held = []
    await this.page?.close({ code, reason: error })
  }
}

function isWriting(frame: string | Buffer): boolean {
  const [message, step] = Buffer.from(frame)
  return message === MESSAGE_BARRIER || (message === MESSAGE_SYNC && step !== 0)
}
