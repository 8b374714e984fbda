import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';

/** A page that could not be shown: says so, and where to go instead. */
export function DeadEnd({ title, text, home }: { title: string; text: string; home: string }) {
  return (
    <main id="main" tabIndex={-1} className="container page">
      <PageHeader title={title} lead={text} />
      <LinkButton href="/">{home}</LinkButton>
    </main>
  );
}
