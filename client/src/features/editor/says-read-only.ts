import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Tells screen readers of a section that it can be read and not written; the keyboard reaches it all the same. */
export const SaysReadOnly = Extension.create({
  name: 'saysReadOnly',
  addProseMirrorPlugins() {
    const { editor } = this
    return [new Plugin({ props: { attributes: () => ({ 'aria-readonly': String(!editor.options.editable), tabindex: '0' }) } })]
  },
})
