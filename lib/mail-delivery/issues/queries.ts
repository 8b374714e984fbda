import 'server-only';
import { issueAsHtml, issueAsText } from '../../newsletters/mail/rules';
import { loadNewsletter } from '../../newsletters/queries';
import { issueOf } from '../../newsletters/rules';
import type { Reader } from '../../platform/db/client';
import { isId } from '../../platform/text';

/** The newsletter a notice leads to (`/newsletters/<id>`), laid out for mail; null when it is not out. `site` is where the app is. */
export async function issueForMail(reader: Reader, link: string, site: string): Promise<{ text: string; html: string } | null> {
  const id = link.split('/').at(-1) ?? '';
  const newsletter = isId(id) ? await loadNewsletter(id, reader) : null;
  if (!newsletter?.publishedAt || newsletter.number === null) return null;
  const issue = issueOf(newsletter, newsletter.number, newsletter.publishedAt);
  return { text: issueAsText(issue, site), html: issueAsHtml(issue, site) };
}
