import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';

type Texts = { title: string; text: string; home: string };

/** A page that could not be shown: says so, and where to go instead. For inside a layout that has the main landmark. */
export function DeadEndText({ title, text, home }: Texts) {
  return (
    <>
      <PageHeader title={title} lead={text} />
      <LinkButton href="/">{home}</LinkButton>
    </>
  );
}

/** The same where no layout of ours stands around it. */
export function DeadEnd(texts: Texts) {
  return (
    <main id="main" tabIndex={-1} className="container page">
      <DeadEndText {...texts} />
    </main>
  );
}
