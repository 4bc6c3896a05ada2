import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { useBeginComment } from './use-begin-comment.ts'

/** Of a comment whose words are gone: other words are looked for, and what is selected then is what it is about. */
export function Reattachment({ thread }: { readonly thread: string }) {
  const t = useT()
  const { reattaching } = useSession().comments
  const isLooking = useLive(reattaching) === thread
  const attach = useBeginComment()
  return (
    <div className="comment-actions">
      {isLooking ? (
        <>
          <p className="comment-note">{t('comments.attachHint')}</p>
          <Button kind="primary" size="small" keepsFocus hint={t('comments.attachKey')} onClick={() => attach()}>
            {t('comments.attachHere')}
          </Button>
          <Button size="small" onClick={() => reattaching.set(null)}>
            {t('common.cancel')}
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => reattaching.set(thread)}>
          {t('comments.attach')}
        </Button>
      )}
    </div>
  )
}
