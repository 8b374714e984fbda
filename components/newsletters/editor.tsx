import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { FoundBlock } from '@/lib/newsletters/found/types';
import type { Newsletter, NewsletterBlock } from '@/lib/newsletters/types';
import { BlockForm, OwnTextForm, PublishForm, RetitleForm, WhatButton, type IssueAction } from './issue-forms';
import { RichText } from './rich-text';

export type EditorActions = Record<'retitle' | 'add' | 'write' | 'place' | 'remove' | 'publish', IssueAction>;
type Props = { newsletter: Newsletter; found: FoundBlock[]; name: string; openBlock: string | null; actions: EditorActions };

/** What was found since the last issue, and beside it the issue as it will look, each block with its buttons. */
export function Editor({ newsletter, found, name, openBlock, actions }: Props) {
  const t = useTranslations('newsletters.editor');
  return (
    <div className="issue-editor">
      <div className="stack stack-large">
        <FoundList newsletter={newsletter} found={found} add={actions.add} />
        <section className="stack" aria-labelledby="own">
          <h2 id="own">{t('own')}</h2>
          <OwnTextForm key={newsletter.blocks.length} action={actions.add} newsletterId={newsletter.id} />
        </section>
      </div>
      <section className="stack issue-sheet" aria-labelledby="sheet">
        <h2 id="sheet" className="issue-sheet-label">
          {t('issue')}
        </h2>
        <div>
          <p className="quiet">{name}</p>
          <p className="lead" lang="da">
            {newsletter.title}
          </p>
        </div>
        <Disclosure summary={t('retitle')}>
          <RetitleForm action={actions.retitle} newsletter={newsletter} />
        </Disclosure>
        {newsletter.blocks.length === 0 && <p>{t('nothing')}</p>}
        {newsletter.blocks.map((block, place) => (
          <Sheet key={block.id} newsletter={newsletter} block={block} place={place} open={block.id === openBlock} actions={actions} />
        ))}
        <div className="form-actions">
          <LinkButton href={`/newsletters/${newsletter.id}`} variant="secondary">
            {t('preview')}
          </LinkButton>
        </div>
        {newsletter.blocks.length > 0 && <PublishForm action={actions.publish} newsletter={newsletter} name={name} />}
      </section>
    </div>
  );
}

function FoundList({ newsletter, found, add }: { newsletter: Newsletter; found: FoundBlock[]; add: IssueAction }) {
  const t = useTranslations('newsletters');
  const used = new Set(newsletter.blocks.map(({ source }) => source));
  return (
    <section className="stack" aria-labelledby="found">
      <h2 id="found">{t('editor.found')}</h2>
      <p>{t(found.length > 0 ? 'editor.foundLead' : 'editor.nothingFound')}</p>
      <ul className="plain-list stack stack-small">
        {found.map(({ key, kind, heading }) => (
          <li key={key}>
            <Card
              heading={heading}
              level={3}
              meta={t(`kinds.${kind}`)}
              tone={used.has(key) ? 'quiet' : undefined}
              actions={
                used.has(key) ? (
                  <Badge tone="success" icon="check">
                    {t('editor.used')}
                  </Badge>
                ) : (
                  <WhatButton
                    action={add}
                    hidden={{ newsletterId: newsletter.id, source: key, heading: '', text: '' }}
                    label={t('editor.put')}
                    what={t('editor.putWhat', { what: heading })}
                  />
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SheetProps = { newsletter: Newsletter; block: NewsletterBlock; place: number; open: boolean; actions: EditorActions };

function Sheet({ newsletter: { id, blocks }, block, place, open, actions }: SheetProps) {
  const t = useTranslations('newsletters.editor');
  const what = block.heading || t('block', { place: place + 1 });
  const named = { newsletterId: id, blockId: block.id };
  if (open) {
    return (
      <div className="issue-block" id={`block-${block.id}`}>
        <BlockForm action={actions.write} newsletterId={id} block={block} />
      </div>
    );
  }
  return (
    <section className="issue-block issue" id={`block-${block.id}`}>
      <div lang="da">
        {block.heading && <h3 className="issue-heading">{block.heading}</h3>}
        <RichText text={block.text} />
      </div>
      <div className="cluster issue-tools">
        <LinkButton href={`/newsletters/${id}/edit?block=${block.id}#block-${block.id}`} variant="secondary">
          <span aria-hidden="true">{t('change')}</span>
          <span className="sr-only">{t('changeWhat', { what })}</span>
        </LinkButton>
        {place > 0 && <WhatButton action={actions.place} hidden={{ ...named, to: 'up' }} label={t('up')} what={t('upWhat', { what })} />}
        {place < blocks.length - 1 && <WhatButton action={actions.place} hidden={{ ...named, to: 'down' }} label={t('down')} what={t('downWhat', { what })} />}
        <WhatButton action={actions.remove} hidden={{ ...named, version: block.version }} label={t('remove')} what={t('removeWhat', { what })} />
      </div>
    </section>
  );
}
