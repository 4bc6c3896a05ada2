import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * A key acts where the caret is. The browser moves its caret at once but says so in a later event, and on a busy
 * machine the next key comes before that: Enter would part the paragraph where the caret was before the arrow key. So
 * whoever listens hears of it before the key does anything.
 */
export const CaretInStep = Extension.create({
  name: 'caretInStep',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: ({ composing, dom }, { isComposing }) => {
              // An input method has a caret of its own, which nobody may touch.
              if (!composing && !isComposing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            },
          },
        },
      }),
    ]
  },
})
