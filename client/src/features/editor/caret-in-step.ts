import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * A key acts where the caret is. The browser moves its caret at once but says so in a later event, and on a busy
 * machine the next key comes before that: Enter would part the paragraph where the caret was before the arrow key. Or
 * a colleague's words come before that, and the caret would go back to where the editor believes it to be. So
 * whoever listens hears of it before the key does anything, and right after the key or the press of the mouse.
 */
export const CaretInStep = Extension.create({
  name: 'caretInStep',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: ({ composing }, { isComposing }) => {
              // An input method has a caret of its own, which nobody may touch.
              if (composing || isComposing) return
              sayWhereCaretIs()
              soon(sayWhereCaretIs)
            },
            mousedown: () => soon(sayWhereCaretIs),
          },
        },
      }),
    ]
  },
})

function sayWhereCaretIs(): void {
  document.dispatchEvent(new Event('selectionchange'))
}

/** Before anything that came over the line; a browser that cannot do that says it in its own time. */
function soon(what: () => void): void {
  if ('scheduler' in globalThis) void scheduler.postTask(what, { priority: 'user-blocking' })
}
